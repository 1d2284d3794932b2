/** A fault in an encoder, an emitter or the layout: the command says that it is our bug, and the disk is as it was. */
import { afterEach, expect, test, vi } from "vitest";
import type * as lines from "../../generator/emit/requirement-lines.js";
import type * as rows from "../../generator/print/rows.js";
import type * as literals from "../../generator/print/string-literal.js";
import type * as layouts from "../../generator/print/layout.js";
import type * as html from "../../generator/print/html.js";
import type * as tables from "../../generator/emit/scope-table.js";
import type * as manifest from "../../generator/emit/manifest.js";
import { project, spec } from "../commands/project.js";

/** Which fault is there; none where it is empty. */
const fault = vi.hoisted(() => ({ name: "" }));

vi.mock("../../generator/print/string-literal.js", async (original) => {
  const real = await original<typeof literals>();
  const careless = (text: string) =>
    fault.name === "escape" && text.includes('"') ? `"${text}"` : real.stringLiteral(text);
  return { ...real, stringLiteral: careless };
});
vi.mock("../../generator/print/rows.js", async (original) => {
  const real = await original<typeof rows>();
  return {
    ...real,
    unionRow: (...[key, value]: Parameters<typeof real.unionRow>) => {
      const row = real.unionRow(key, value);
      return fault.name === "row" && key.includes("PUT") ? "" : row;
    },
  };
});
vi.mock("../../generator/emit/requirement-lines.js", async (original) => {
  const real = await original<typeof lines>();
  return {
    ...real,
    requirementLines: (groups: Parameters<typeof real.requirementLines>[0]) => {
      const { requirements, endpoints } = real.requirementLines(groups);
      const opened = endpoints.map((line) => line.replace(/PUT .*/, "PUT public"));
      return { requirements, endpoints: fault.name === "public" ? opened : endpoints };
    },
  };
});
vi.mock("../../generator/print/layout.js", async (original) => {
  const real = await original<typeof layouts>();
  return {
    ...real,
    laidOut: (...piece: Parameters<typeof real.laidOut>) => {
      const text = real.laidOut(...piece);
      return fault.name === "layout" ? text.replace('"See things"', '"See  things"') : text;
    },
  };
});
vi.mock("../../generator/print/html.js", async (original) => {
  const real = await original<typeof html>();
  return {
    ...real,
    htmlJson: (value: unknown) => (fault.name === "json" ? JSON.stringify(value) : real.htmlJson(value)),
  };
});
vi.mock("../../generator/emit/scope-table.js", async (original) => {
  const real = await original<typeof tables>();
  const emitScopeTable: typeof real.emitScopeTable = (...input) =>
    fault.name === "file" ? [] : real.emitScopeTable(...input);
  return { ...real, emitScopeTable };
});
vi.mock("../../generator/emit/manifest.js", async (original) => {
  const real = await original<typeof manifest>();
  const manifestEmitter: typeof real.manifestEmitter = () => {
    const emit = real.manifestEmitter();
    return (input) => emit(fault.name === "manifest" ? { ...input, files: input.files.slice(1) } : input);
  };
  return { ...real, manifestEmitter };
});

afterEach(() => {
  fault.name = "";
});

test.each([
  ["escape", "scopes.ts would not be TypeScript"],
  [
    "public",
    "endpoint-table.ts does not say what the spec says: export const requirements is not as the catalog",
  ],
  ["row", "endpoints.ts does not say what the spec says: export interface EndpointScopes is not"],
  ["layout", "scopes.ts does not say what the spec says: export const scopeDetails is not"],
  ["json", "docs/explorer.html does not say what the spec says: its title or its data are more than text"],
  ["file", "does not say what the spec says: the sources are to be"],
  ["manifest", "manifest.json does not say what the spec says: it does not name the files"],
])(
  "the fault %s ends with exit code 70 and writes nothing, neither at first nor later",
  async (name, message) => {
    const changed = spec.replace("Read things.", 'Read "things"</script>.');
    const made = project({ "spec/acme.yaml": changed });
    const before = made.files();
    fault.name = name;
    const first = await made.run("generate");
    expect(first).toMatchObject({ code: 70, stdout: "" });
    expect(first.stderr).toContain(message);
    expect(first.stderr).toContain("This is a bug in scopegen");
    expect(first.stderr.split("\n").length).toBeLessThan(6);
    expect(made.files()).toEqual(before);

    fault.name = "";
    expect((await made.run("generate")).code).toBe(0);
    const good = made.files();
    made.age();
    fault.name = name;
    made.put("spec/acme.yaml", changed.replace("title: Acme", "title: Acme 2"));
    expect((await made.run("generate")).code).toBe(70);
    expect((await made.run("check")).code).toBe(70);
    expect({ ...made.files(), "spec/acme.yaml": changed }).toEqual(good);
  },
);
