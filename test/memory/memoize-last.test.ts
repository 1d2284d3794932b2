import { expect, test, vi } from "vitest";
import { memoizeLast, memoizeLastBy } from "../../generator/memory/memoize-last.js";

test("equal arguments are not worked on again, other ones are", () => {
  const make = vi.fn<(names: readonly string[], sign: string) => string>((names, sign) => names.join(sign));
  const step = memoizeLast(make);
  expect([step(["a", "b"], "+"), step(["a", "b"], "+")]).toEqual(["a+b", "a+b"]);
  expect(make).toHaveBeenCalledTimes(1);
  expect(step(["a", "b"], "-")).toBe("a-b");
  expect(step(["a"], "-")).toBe("a");
  expect(step(["a", "b"], "+")).toBe("a+b");
  expect(make).toHaveBeenCalledTimes(4);
});

test("undefined is a result like any other", () => {
  const make = vi.fn<(name: string) => undefined>(() => undefined);
  const step = memoizeLast(make);
  step("a");
  step("a");
  expect(make).toHaveBeenCalledTimes(1);
});

test("what is thrown is thrown again, and the last good result stays known", () => {
  const make = vi.fn<(name: string) => string>((name) => {
    if (name === "bad") throw new Error("bad");
    return name;
  });
  const step = memoizeLast(make);
  step("good");
  expect(() => step("bad")).toThrow("bad");
  expect(() => step("bad")).toThrow("bad");
  expect(step("good")).toBe("good");
  expect(make).toHaveBeenCalledTimes(3);
});

test("what stays the same in another result is the same object", () => {
  const step = memoizeLast((count: number) => [{ name: "a" }, { count }]);
  const [first] = step(1);
  const [again, other] = step(2);
  expect(again).toBe(first);
  expect(other).toEqual({ count: 2 });
});

test("what a step is given is what it was given before where that is the same", () => {
  const given: unknown[] = [];
  const step = memoizeLast((list: readonly object[]) => given.push(list[0]));
  step([{ name: "a" }]);
  step([{ name: "a" }, { name: "b" }]);
  expect(given[1]).toBe(given[0]);
});

test("each name has a memory of its own", () => {
  const make = vi.fn<(subject: { readonly name: string }, text: string) => string>(
    ({ name }, text) => `${name}: ${text}`,
  );
  const step = memoizeLastBy(({ name }: { readonly name: string }) => name, make);
  for (const text of ["x", "x", "y"]) {
    expect([step({ name: "a" }, text), step({ name: "b" }, text)]).toEqual([`a: ${text}`, `b: ${text}`]);
  }
  expect(make).toHaveBeenCalledTimes(4);
});
