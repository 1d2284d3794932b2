import { expect, test, vi } from "vitest";
import { shownPath, withSlashes } from "../../generator/files/shown-path.js";

const path = await vi.hoisted(async () => {
  const { posix, win32 } = await import("node:path");
  return { posix, win32, system: "posix" as "posix" | "win32" };
});

vi.mock("node:path", () => ({
  get sep() {
    return path[path.system].sep;
  },
  relative: (from: string, to: string) => path[path.system].relative(from, to),
}));

test.each([
  ["posix", "/a/b/c.yaml", "/a", "b/c.yaml"],
  ["posix", "/a/c.yaml", "/a/b", "../c.yaml"],
  ["posix", "/a", "/a", "."],
  ["posix", "/a/b\\c.yaml", "/a", "b\\c.yaml"],
  ["win32", "C:\\a\\b\\c.yaml", "C:\\a", "b/c.yaml"],
  ["win32", "C:\\a", "C:\\a", "."],
] as const)("on %s %j from %j is %j", (system, one, from, shown) => {
  path.system = system;
  expect(shownPath(one, from)).toBe(shown);
});

test("slashes stand for the separators of the system alone", () => {
  path.system = "posix";
  expect(withSlashes("a\\b/c")).toBe("a\\b/c");
  path.system = "win32";
  expect(withSlashes("a\\b\\c")).toBe("a/b/c");
});
