import { format } from "prettier/standalone";
import { describe, expect, test } from "vitest";
import { catalogOfSpec, filesOf } from "../catalog-fixture.js";
import { tables } from "../compile/tables.js";
import { formatOptions } from "./format-options.js";

describe.each([...tables])("the files of %s", (name, text) => {
  test("stay as they are when prettier formats them", async () => {
    const files = await filesOf(catalogOfSpec(name, text));
    const sources = [...files].filter(([path]) => path.endsWith(".ts"));
    expect(sources.length).toBeGreaterThan(5);
    for (const [path, source] of sources) {
      expect({ path, text: await format(source, formatOptions) }).toEqual({ path, text: source });
    }
  });
});
