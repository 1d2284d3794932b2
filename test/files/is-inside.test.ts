import { expect, test, vi } from "vitest";
import { isInside } from "../../generator/files/is-inside.js";

const path = await vi.hoisted(async () => {
  const { posix, win32 } = await import("node:path");
  return { posix, win32, system: "posix" as "posix" | "win32" };
});

vi.mock("node:path", () => ({
  isAbsolute: (one: string) => path[path.system].isAbsolute(one),
  relative: (from: string, to: string) => path[path.system].relative(from, to),
}));

test.each([
  ["/a/b", "/a", true],
  ["/a", "/a", true],
  ["/a/b/c", "/a/b", true],
  ["/a/..b", "/a", true],
  ["/ab", "/a", false],
  ["/", "/a", false],
  ["/b/a", "/a", false],
  ["", process.cwd(), false],
])("%j in %j: %s", (one, folder, expected) => {
  path.system = "posix";
  expect(isInside(one, folder)).toBe(expected);
});

test.each([
  ["C:\\a\\b", "c:\\A", true],
  ["C:\\b", "C:\\a", false],
  ["C:\\a", "C:\\a\\b\\c", false],
  ["D:\\a\\b", "C:\\a", false],
])("on Windows %j in %j: %s", (one, folder, expected) => {
  path.system = "win32";
  expect(isInside(one, folder)).toBe(expected);
});
