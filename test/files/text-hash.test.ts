import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { bytesHash, isPlainText, plainText, textHash } from "../../generator/files/text-hash.js";

const hash = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

test.each([
  ["text with LF", "a\nb\n", "a\nb\n"],
  ["CRLF", "a\r\nb\r\n", "a\nb\n"],
  ["a byte order mark", "\uFEFFa\n", "a\n"],
  ["both", "\uFEFFa\r\nb", "a\nb"],
  ["a lone CR, which is no line end", "a\rb", "a\rb"],
  ["text beyond ASCII", "\uFEFFé’\r\n😀", "é’\n😀"],
  ["nothing", "", ""],
  ["what differs from one in its first byte", "\uEEFFa", "\uEEFFa"],
  ["what differs from one in its second byte", "\uFEBFa", "\uFEBFa"],
  ["what differs from one in its third byte", "\uFEFEa", "\uFEFEa"],
  ["what begins like a byte order mark", "\uFEC0a \uFEFF", "\uFEC0a \uFEFF"],
])("%s", (_, written, expected) => {
  expect(textHash(Buffer.from(written))).toBe(hash(expected));
  expect(textHash(written)).toBe(hash(expected));
  expect(plainText(Buffer.from(written))).toBe(expected);
  expect(isPlainText(Buffer.from(written), expected)).toBe(true);
  expect(isPlainText(Buffer.from(`${written}.`), expected)).toBe(false);
});

test("where line ends count, bytes are taken as they are", () => {
  expect(bytesHash("\uFEFFa\r\n")).toBe(hash("\uFEFFa\r\n"));
  expect(bytesHash(Buffer.from("a\n"))).toBe(hash("a\n"));
});

test("bytes that are not UTF-8 are told apart", () => {
  expect(textHash(Buffer.from([0xff, 0x0d, 0x0a]))).not.toBe(textHash(Buffer.from([0xfe, 0x0d, 0x0a])));
  expect(textHash(Buffer.from([0xff, 0x0d, 0x0a]))).toBe(hash(Buffer.from([0xff, 0x0a])));
});

test("bytes that are not UTF-8 are no text, whatever they are shown as", () => {
  const broken = Buffer.from([0x61, 0xff]);
  expect(isPlainText(broken, plainText(broken))).toBe(false);
});
