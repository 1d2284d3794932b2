/** What random specs hold: every key and value of the format, every plane of Unicode. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { filledSlots, schemaSlots, slotNames } from "../hostile/schema-slots.js";
import { planesIn, rangeNames, rangesIn } from "./unicode.js";
import { specValue, validSpec } from "./valid-spec.js";

const specs = fc.sample(validSpec, { seed: 1, numRuns: 400 });

test("every place of the format occurs among random specs", () => {
  const filled = new Set(specs.flatMap((text) => [...filledSlots(specValue(text)).keys()]));
  const wanted = slotNames(schemaSlots()).filter((name) => !filled.has(name));
  expect(wanted).toEqual([]);
});

test("a key that is new to the format would be missed", () => {
  const schema = { properties: { title: { type: "string" }, news: { type: "string" } } };
  expect(slotNames(schemaSlots(schema))).toEqual(["text title", "text news"]);
  expect([...filledSlots({ title: "x" }, schema).keys()]).toEqual(["text title"]);
  expect(() => filledSlots({ other: "x" }, schema)).toThrow("other is in no schema");
});

test("every plane of Unicode occurs, and every range", () => {
  const all = specs.join("");
  expect(planesIn(all).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, plane) => plane));
  expect(rangesIn(all)).toEqual(rangeNames);
});
