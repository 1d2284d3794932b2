import { expect, test, vi } from "vitest";
import { memoizePerObject } from "../../generator/memory/memoize-per-object.js";

test("each object is looked at once, an equal one for itself", () => {
  const make = vi.fn<(subject: { readonly name: string }) => string>(({ name }) => `${name}!`);
  const step = memoizePerObject(make);
  const [one, other] = [{ name: "a" }, { name: "a" }];
  expect([step(one), step(other), step(one)]).toEqual(["a!", "a!", "a!"]);
  expect(make).toHaveBeenCalledTimes(2);
});
