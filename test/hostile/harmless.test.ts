/** What nobody means any harm with is never refused: texts of all kinds, and the scopes of real vendors. */
import { describe, expect, test } from "vitest";
import { readSpec } from "../../generator/generate.js";
import { scopeIdentifier } from "../../generator/model/identifiers.js";
import { catalogOfSpec } from "../catalog-fixture.js";
import { fullSpec, slots, withText } from "./full-spec.js";
import { harmlessTexts, vendorScopes } from "./vendor-scopes.js";

/** Slots that take any text of one line, and those that take several. */
const lines = slots.filter((slot) =>
  /title$|source$|^name (links|roles|endpoints)\.\*$|roles\.\*\.name$|prompt$|since$|operationId$|_error$/.test(
    slot,
  ),
);
const texts = slots.filter((slot) => /description$|note$|summary$|omitted$/.test(slot));

test("all slots of free text are among them", () => {
  expect(lines.length).toBe(13);
  expect(texts.length).toBe(8);
});

describe("harmless texts", () => {
  test.each(harmlessTexts.map((text) => [text.slice(0, 40), text] as const))("%j", (_, text) => {
    for (const slot of text.includes("\n") ? texts : [...lines, ...texts]) {
      const specText = JSON.stringify(
        withText(fullSpec, slot, slot.startsWith("name ") ? text.slice(0, 1000) : text),
      );
      const { diagnostics } = readSpec({ specName: "acme", specPath: "spec/acme.yaml", specText });
      expect([slot, diagnostics.map(({ message }) => message)]).toEqual([slot, []]);
    }
  });
});

test("the scopes of real vendors, each alone and all in one table", () => {
  expect(vendorScopes.length).toBeGreaterThan(60);
  const entry = (name: string) => {
    const twins = vendorScopes.filter((other) => scopeIdentifier(other) === scopeIdentifier(name));
    // Two names that differ in signs alone need one that is given, which is the only thing to say.
    const identifier =
      twins[0] === name ? "" : `, identifier: ${scopeIdentifier(name)}_${twins.indexOf(name)}`;
    return `  ${JSON.stringify(name)}: { description: D, prompt: ${JSON.stringify(name)}, allows: [read]${identifier} }`;
  };
  for (const name of vendorScopes)
    expect(catalogOfSpec("acme", `scopegen: 1\ntitle: T\nscopes:\n${entry(name)}\n`).scopes[0]?.token).toBe(
      name,
    );
  const all = catalogOfSpec(
    "acme",
    `scopegen: 1\ntitle: T\nscopes:\n${vendorScopes.map(entry).join("\n")}\n`,
  );
  expect(all.scopes.map(({ token }) => token)).toEqual(vendorScopes);
});

test("unquoted too, as one writes them", () => {
  for (const name of vendorScopes) {
    const spec = `scopegen: 1\ntitle: T\nscopes:\n  ${name}:\n    { description: D, prompt: P, allows: [read] }\n`;
    expect(catalogOfSpec("acme", spec).scopes.map(({ token }) => token)).toEqual([name]);
  }
});
