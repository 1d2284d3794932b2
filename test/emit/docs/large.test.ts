/** The pages of a table of 11,000 endpoints: every row, link and anchor of them, found by a plain scan of the lines. */
import { describe, expect, test } from "vitest";
import { sizes, syntheticSpec } from "../../bench/synthetic-spec.mjs";
import { docsOf } from "../../browser/docs-of-spec.js";
import { isWhole } from "../../runs.js";

/** Markdown as our pages are written: a row is a line, and no cell holds a bare `|`. */
function faultsOf(files: ReadonlyMap<string, string>): string[] {
  const pages = [...files].filter(([path]) => path.endsWith(".md"));
  const ids = new Map(
    pages.map(([path, text]) => [path, Array.from(text.matchAll(/<a id="([^"]*)">/g), ([, id]) => id)]),
  );
  const known = new Set([...ids].flatMap(([path, all]) => all.map((id) => `${path}#${id}`)));
  return [
    ...[...ids]
      .filter(([, all]) => new Set(all).size < all.length)
      .map(([path]) => `${path} has an anchor twice`),
    ...pages.flatMap(([path, text]) => rowFaults(text).map((line) => `${path}: ${line}`)),
    ...pages.flatMap(([path, text]) =>
      Array.from(text.matchAll(/\]\(([^()#]*)(#[^()]*)?\)/g), ([, file, id]) => [file || path, id] as const)
        .filter(
          ([file, id]) =>
            !file.startsWith("https:") && !(id === undefined ? files.has(file) : known.has(file + id)),
        )
        .map(([file, id]) => `${path} links to ${file}${id ?? ""}`),
    ),
  ];
}

/** Lines of tables with another number of cells than the line before them. */
function rowFaults(text: string): string[] {
  const lines = text.split("\n");
  const cells = (line: string | undefined) => (line?.startsWith("|") ? line.split("|").length : 0);
  return lines.filter((line, index) => {
    const before = cells(lines[index - 1]);
    return before > 0 && cells(line) > 0 && cells(line) !== before;
  });
}

const size = isWhole ? "L" : "S";

describe(`${sizes[size].endpoints} endpoints`, () => {
  const { catalog, files } = docsOf(syntheticSpec(size));

  test("every row has the header's cells, every link leads somewhere", () => {
    expect(faultsOf(files)).toEqual([]);
  });

  test("every endpoint and scope has a place, and one only", () => {
    const text = [...files.values()].join("\n");
    const endpoints = catalog.groups.flatMap((group) => group.endpoints);
    expect(text.match(/<a id="endpoint\./g)).toHaveLength(endpoints.length);
    expect(text.match(/<a id="scope\./g)).toHaveLength(catalog.scopes.length);
    expect(endpoints).toHaveLength(sizes[size].endpoints);
  });

  test.each([
    ["| a | b |\n| - | - |\n| 1 |", "a.md: | 1 |"],
    ["[x](b.md)", "a.md links to b.md"],
    ["[x](#b)", "a.md links to a.md#b"],
    ['<a id="x"><a id="x">', "a.md has an anchor twice"],
  ])("a fault is seen: %j", (text, fault) => {
    expect(faultsOf(new Map([["a.md", text]]))).toEqual([fault]);
  });
});
