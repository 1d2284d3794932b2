/** The checksum of what is kept: every single change shows, wherever the bytes stand in memory. */
import { expect, test } from "vitest";
import { checksum } from "../../generator/files/checksum.js";

const bytes = Uint8Array.from({ length: 1031 }, (_, at) => (at * 37 + (at >> 3)) % 256);

test("is sixteen digits, the same for the same bytes, aligned or not", () => {
  expect(checksum(bytes)).toMatch(/^[0-9a-f]{16}$/);
  for (const offset of [1, 2, 3, 4]) {
    const holder = new Uint8Array(bytes.length + offset);
    holder.set(bytes, offset);
    expect(checksum(holder.subarray(offset))).toBe(checksum(bytes));
    expect(checksum(Buffer.from(holder).subarray(offset))).toBe(checksum(bytes));
  }
});

test("changes with each bit, with the length, and with the order", () => {
  const seen = new Set([checksum(bytes)]);
  let count = 1;
  const add = (changed: Uint8Array) => {
    seen.add(checksum(changed));
    count += 1;
  };
  for (let at = 0; at < bytes.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1)
      add(bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte)));
  }
  for (let length = 0; length < bytes.length; length += 1) add(bytes.subarray(0, length));
  add(bytes.toReversed());
  add(new Uint8Array([...bytes.subarray(4, 8), ...bytes.subarray(0, 4), ...bytes.subarray(8)]));
  expect(seen.size).toBe(count);
});

test("of nothing, and of nothing but zeros, depends on how many they are", () => {
  const all = [0, 1, 2, 3, 4, 5, 8, 4096].map((length) => checksum(new Uint8Array(length)));
  expect(new Set(all).size).toBe(all.length);
});
