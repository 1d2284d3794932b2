import { expect, test, vi } from "vitest";
import { memoizeEach, memoizeLast } from "../../generator/memory/memoize-last.js";

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

interface Named {
  readonly name: string;
}

function eachMemoized() {
  const make = vi.fn<(subject: Named, text: string) => string>(({ name }, text) => `${name}: ${text}`);
  const step = memoizeEach(({ name }: Named) => name, make);
  const run = (names: readonly string[], text: string) => step(names.map((name) => [{ name }, text]));
  return { make, run };
}

test("each name has a memory of its own, in whatever order they come", () => {
  const { make, run } = eachMemoized();
  expect(run(["a", "b"], "x")).toEqual(["a: x", "b: x"]);
  expect(run(["b", "a"], "x")).toEqual(["b: x", "a: x"]);
  expect(make).toHaveBeenCalledTimes(2);
  expect(run(["a", "b", "c"], "y")).toEqual(["a: y", "b: y", "c: y"]);
  expect(make).toHaveBeenCalledTimes(5);
});

test("what a list has no more is forgotten, and made again when it comes back", () => {
  const { make, run } = eachMemoized();
  run(["a", "b"], "x");
  run(["b"], "x");
  expect(make).toHaveBeenCalledTimes(2);
  expect(run(["a", "b"], "x")).toEqual(["a: x", "b: x"]);
  expect(make).toHaveBeenCalledTimes(3);
});

test("of two with one name the second is made for itself", () => {
  const { run } = eachMemoized();
  expect(run(["a", "a"], "x")).toEqual(["a: x", "a: x"]);
  const step = memoizeEach(
    ({ name }: Named) => name,
    ({ name }: Named, text: string) => name + text,
  );
  expect(
    step([
      [{ name: "a" }, "1"],
      [{ name: "a" }, "2"],
    ]),
  ).toEqual(["a1", "a2"]);
});
