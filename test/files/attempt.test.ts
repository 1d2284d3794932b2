import { expect, test } from "vitest";
import { attempt } from "../../generator/files/attempt.js";

test("a step that throws, whatever it throws, is told from one that goes well", () => {
  const done: string[] = [];
  expect(attempt(() => void done.push("well"))).toBe(true);
  expect(
    attempt(() => {
      done.push("half");
      throw undefined;
    }),
  ).toBe(false);
  expect(done).toEqual(["well", "half"]);
});
