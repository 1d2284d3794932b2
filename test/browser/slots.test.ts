/** Every slot of the format × payloads against pages: shown as text by the docs, the README, the pictures, the explorer. */
import { describe, expect, test } from "vitest";
import { pagePayloads } from "../hostile/page-payloads.js";
import { slots } from "../hostile/full-spec.js";
import { placementsOf } from "../hostile/placements.js";
import { chromiumPath } from "./chromium.js";
import { differences } from "./docs-differences.js";
import { scopeLabel, shown } from "./docs-expected.js";
import { docsOf } from "./docs-of-spec.js";
import { problemsOf } from "./docs-problems.js";
import { siteOfTests } from "./site-of-tests.js";
import { openWall, shownFiles, type Wall } from "./wall.js";

describe.skipIf(chromiumPath === undefined)("in Chromium", () => {
  const site = siteOfTests();
  const { refused, legal } = placementsOf(pagePayloads);

  test("there are enough payloads, each in every slot, refused or shown", () => {
    expect(pagePayloads.length).toBeGreaterThan(20);
    const tried = new Set(
      [...refused, ...legal.flatMap(({ placements }) => placements)].map(({ slot }) => slot),
    );
    expect([...tried].toSorted()).toEqual(slots.toSorted());
    const inTitles = legal.filter(({ placements }) => placements.some(({ slot }) => slot === "text title"));
    expect(inTitles.length).toBeGreaterThan(40);
  });

  // A few in each test, so that each ends in time on a busy machine.
  const parts = Array.from({ length: Math.ceil(legal.length / 12) }, (_, part) =>
    legal.slice(part * 12, part * 12 + 12),
  );

  test.each(parts.map((part, index) => [index, part] as const))(
    "nothing runs, nothing is loaded, and every page shows the texts: part %i",
    async (_, part) => {
      const problems: unknown[] = [];
      for (const [turn, { specText }] of part.entries()) {
        const docs = docsOf(specText);
        const files = shownFiles(docs);
        const { pages, readme, listed, events } = await openWall(site(), { ...docs, files }, turn);
        const tokens = docs.catalog.scopes.map(({ token }) => shown(token));
        const inReadme = new Set(readme.facts.tables.flatMap(({ rows }) => rows.map(([name]) => name?.text)));
        const found = [
          ...events,
          ...problemsOf([...pages, readme], files),
          ...differences(pages, docs.catalog),
          ...(listed === undefined || listed.join(" ") === tokens.join(" ")
            ? []
            : [`listed: ${listed.join(" ")}`]),
          ...docs.catalog.scopes.filter((scope) => !inReadme.has(scopeLabel(scope))).map(scopeLabel),
        ];
        if (found.length > 0) problems.push([found, specText]);
      }
      expect(problems.slice(0, 5)).toEqual([]);
    },
  );

  const page = '\n\n<img src="https://example.com/x.png" onerror="globalThis.pwned = 1">\n';
  const picture = "<script>globalThis.pwned = 1</script></svg>";
  test.each([
    ["access-scopes.md", /$/, page],
    ["README.md", /$/, page],
    ["confirmation-light.svg", /<\/svg>/, picture],
    ["preview.svg", /<\/svg>/, picture],
  ])("a payload that runs in %s would be noticed", async (path, place, payload) => {
    const { events } = await seeded(path, place, payload);
    expect(events).toContain(`${path} ran 1`);
  });

  test("the explorer's own policy stops even what stands in it", async () => {
    const { events } = await seeded("explorer.html", /$/, page);
    expect(events).toEqual([]);
  });

  async function seeded(path: string, place: RegExp, payload: string): Promise<Wall> {
    const docs = docsOf(legal[0]?.specText ?? "");
    const files = new Map(shownFiles(docs));
    files.set(
      path,
      (files.get(path) ?? "").replace(place, () => payload),
    );
    return openWall(site(), { ...docs, files });
  }
});
