import { format } from "prettier/standalone";
import { describe, expect, test } from "vitest";
import { code } from "../../generator/print/code.js";
import { formatFile, formatOptions } from "../../generator/print/format.js";
import { catalogOfSpec, filesOf } from "../catalog-fixture.js";
import { tables } from "../compile/tables.js";

describe.each([...tables])("the files of %s", (name, text) => {
  test("stay as they are when prettier formats them again, the verbatim ones too", async () => {
    const files = await filesOf(catalogOfSpec(name, text));
    const sources = [...files].filter(([path]) => path.endsWith(".ts"));
    expect(sources.length).toBeGreaterThan(5);
    for (const [path, source] of sources) {
      expect({ path, text: await format(source, formatOptions) }).toEqual({ path, text: source });
    }
  });
});

describe("formatFile", () => {
  const untidy = code`export const a = {a:1}`;

  test("formats what asks for it", async () => {
    const file = await formatFile({ path: "a.ts", text: untidy, format: "prettier" });
    expect(file).toEqual({ path: "a.ts", text: "export const a = { a: 1 };\n", format: "verbatim" });
    const json = await formatFile({ path: "a.json", text: code`{"a":[1]}`, format: "prettier" });
    expect(json.text).toBe('{ "a": [1] }\n');
  });

  test("formats a text anew that it has forgotten, and the same text in the same way", async () => {
    const formatted = async (value: number, path = "a.ts") =>
      (await formatFile({ path, text: code`export const a = {a:${value}}`, format: "prettier" })).text;
    const first = await formatted(0);
    expect(await formatted(0)).toBe(first);
    for (let value = 1; value <= 300; value += 1) {
      expect(await formatted(value)).toBe(`export const a = { a: ${value} };\n`);
    }
    expect(await formatted(0)).toBe(first);
  });

  test("takes a text of one language for none of another", async () => {
    const text = code`[1,
2]`;
    const script = await formatFile({ path: "a.ts", text, format: "prettier" });
    const data = await formatFile({ path: "a.json", text, format: "prettier" });
    expect([script.text, data.text]).toEqual(["[1, 2];\n", "[1, 2]\n"]);
  });

  test("leaves the rest", async () => {
    const file = { path: "a.ts", text: untidy, format: "verbatim" } as const;
    expect(await formatFile(file)).toEqual(file);
  });
});
