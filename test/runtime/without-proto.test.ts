/** That these tests run twice, the second time where every use of `__proto__` throws. */
import { expect, test } from "vitest";

test.runIf(process.env["SCOPEGEN_PROTO"] === "throw")("every use of __proto__ throws", () => {
  expect(() => Reflect.get({}, "__proto__")).toThrow("__proto__");
});

test.skipIf(process.env["SCOPEGEN_PROTO"] === "throw")("and usually does not", () => {
  expect(Reflect.get({}, "__proto__")).toBe(Object.prototype);
});
