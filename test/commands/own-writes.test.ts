/** What a run has written itself starts no run; what somebody writes afterwards does. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownWrites } from "../../generator/commands/own-writes.js";
import type { DocumentInputs } from "../../generator/files/run-record.js";
import { bytesHash } from "../../generator/files/text-hash.js";
import { temporaryFolder } from "../files/temporary-folder.js";

function left(file: string, text: string): DocumentInputs {
  return { file, path: "README.md", wayOut: undefined, hash: bytesHash(text) };
}

test("a document is one's own work as long as it is as it was left", () => {
  const folder = temporaryFolder({ "README.md": "filled\n", "OTHER.md": "filled\n" });
  const [file, other] = [join(folder, "README.md"), join(folder, "OTHER.md")];
  const writes = ownWrites();
  expect(writes.made(file)).toBe(false);
  writes.note([left(file, "filled\n")]);
  expect([writes.made(file), writes.made(other)]).toEqual([true, false]);
  // Line ends count.
  writeFileSync(file, "filled\r\n");
  expect(writes.made(file)).toBe(false);
  writes.note([left(other, "filled\n")]);
  writeFileSync(file, "filled\n");
  expect([writes.made(file), writes.made(other)]).toEqual([false, true]);
});

test("what is gone, or can be read no more, is nobody's own work", () => {
  const folder = temporaryFolder({ "README.md": "filled\n" });
  const file = join(folder, "README.md");
  const writes = ownWrites();
  writes.note([left(file, "filled\n")]);
  rmSync(file);
  expect([writes.made(file), writes.made(join(folder, "nothing.md"))]).toEqual([false, false]);
  mkdirSync(file);
  expect(writes.made(file)).toBe(false);
  rmSync(file, { recursive: true });
  symlinkSync(file, file);
  expect(writes.made(file)).toBe(false);
});
