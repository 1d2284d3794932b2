/** Every slot of the format × payloads against TypeScript: refused with a located error, or text in all that is made of it. */
import { beforeAll, describe, expect, test } from "vitest";
import { renderDiagnostics } from "../../generator/diagnostic/render.js";
import { project } from "../commands/project.js";
import { expectEqualToYaml } from "../compile/read-back.js";
import { expectDocsEqualToYaml } from "../property/docs-read-back.js";
import { build, type Built } from "./built-tables.js";
import { codePayloads, MARK } from "./code-payloads.js";
import { slots } from "./full-spec.js";
import { placementsOf } from "./placements.js";
import { schemaSlots } from "./schema-slots.js";
import { UNSAFE_ON_TERMINALS } from "./terminal-payloads.js";

const LONG = 600_000;

test("every slot of the format has a place in the spec that payloads are put into", () => {
  const ofSchema = schemaSlots().map(({ kind, path }) => `${kind} ${path}`);
  expect(slots.toSorted()).toEqual(ofSchema.toSorted());
});

describe("payloads against TypeScript", () => {
  const { refused, legal } = placementsOf(codePayloads);
  const specs = new Map(legal.map(({ specText }, index) => [`spec${index}`, specText]));
  let built: Built;
  beforeAll(async () => {
    built = await build(specs);
  }, LONG);

  test("there are enough of them, each in every slot, refused or legal", () => {
    expect(codePayloads.length).toBeGreaterThan(20);
    const tried = new Set(
      [...refused, ...legal.flatMap(({ placements }) => placements)].map(({ slot }) => slot),
    );
    expect([...tried].toSorted()).toEqual(slots.toSorted());
    // As they are in all that is free text, the controls aside, and as a name of their own kind in every name.
    const takers = legal.flatMap(({ placements }) => placements.map(({ slot }) => slot));
    const count = (slot: string) => takers.filter((taker) => taker === slot).length;
    for (const slot of ["text title", "text scopes.*.description", "name roles.*", "name endpoints.*"])
      expect(count(slot)).toBeGreaterThan(55);
    for (const slot of ["name scopes.*", "text scopes.*.aliases[]", "name endpoints.*.*", "text servers[]"])
      expect(count(slot)).toBeGreaterThan(40);
  });

  test("what is refused is refused with a place and a reason that a terminal can show", () => {
    for (const { slot, text, specText, diagnostics } of refused) {
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      expect([slot, text, errors.length > 0]).toEqual([slot, text, true]);
      for (const { range } of errors) {
        expect(range.end).toBeGreaterThan(range.start);
        expect(range.end).toBeLessThanOrEqual(specText.length);
      }
      const shown = renderDiagnostics(diagnostics, { path: "spec/acme.yaml", text: specText, color: false });
      expect(shown).toMatch(/^spec\/acme\.yaml:\d+:\d+ error/m);
      expect(shown).not.toMatch(UNSAFE_ON_TERMINALS);
    }
  });

  test(
    "one payload of each slot that refuses some ends a run with exit code 1, and nothing is written",
    async () => {
      const bySlot = new Map(refused.map((placement) => [placement.slot, placement.specText]));
      const files = [...bySlot.values()].map((text, index) => [`spec/s${index}.yaml`, text] as const);
      const acme = project(Object.fromEntries(files));
      const before = acme.files();
      const { code, stdout, stderr } = await acme.run("generate");
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(acme.files()).toEqual(before);
      for (const [path] of files) expect(stderr).toMatch(new RegExp(`${path}:\\d+:\\d+`));
      expect(stderr).not.toMatch(UNSAFE_ON_TERMINALS);
    },
    LONG,
  );

  test("all that is legal compiles under strict", () => expect(built.complaints).toEqual([]));

  test("nothing runs when everything is imported and called", () => {
    expect(built.markers).toEqual([]);
    expect(built.calls).toBeGreaterThan(10_000);
  });

  test("every text is read back as it is: from the modules, the explorer's data and the tables of the pages", () => {
    for (const [index, [name, specText]] of [...specs].entries()) {
      expectEqualToYaml(built.found[name], specText);
      // What the pages show is looked at in a browser too.
      const what = index % 4 === 0 ? "with tables" : "data alone";
      expectDocsEqualToYaml(built.tables.get(name) ?? new Map(), specText, what);
    }
  });
});

test(
  "a payload that ran would be noticed: at import, and when something is called",
  async () => {
    const [first] = placementsOf(["plain"]).legal;
    const spoil = (path: string, text: string) => {
      if (path === "scopes.ts")
        return `${text}\nexport const injected: unknown = ((globalThis as { pwned?: number }).pwned = 1);\n`;
      if (path !== "guard.ts") return text;
      return `${text}\nexport function later(): number { return (${MARK.replace("globalThis", "(globalThis as { pwned?: number })")}); }\n`;
    };
    const { complaints, markers } = await build(new Map([["spec0", first?.specText ?? ""]]), spoil);
    expect(complaints).toEqual([]);
    expect(markers).toEqual([expect.stringMatching(/^spec0\//), ...markers.slice(1)]);
    expect(new Set(markers)).toContain("spec0/guard.js later");
  },
  LONG,
);
