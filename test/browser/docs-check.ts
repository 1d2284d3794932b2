/** Docs in; every page of them opened, looked at and used, and found without a fault. */
import { expect } from "vitest";
import { differences } from "./docs-differences.js";
import { allWrittenOut } from "./docs-expected.js";
import type { Docs } from "./docs-of-spec.js";
import { problemsOf, type Opened } from "./docs-problems.js";
import type { Site, SiteFiles } from "./docs-site.js";

export interface Findings {
  readonly pages: readonly Opened[];
  /** What scripts in the pages did, and what the pages asked the net for. */
  readonly events: readonly string[];
}

/** Opens all Markdown pages, and pictures as pages of their own. */
export async function lookAt(site: Site, files: SiteFiles): Promise<Findings> {
  site.serve(files);
  const pages: Opened[] = [];
  const events: string[] = [];
  for (const path of files.keys()) {
    if (!/\.(md|svg)$/.test(path)) continue;
    await site.open(path);
    if (path.endsWith(".md")) pages.push({ path, facts: allWrittenOut(await site.facts()) });
    const ran = await site.useEverything();
    if (ran !== "nothing ran") events.push(`${path} ran ${ran}`);
  }
  return { pages, events: [...events, ...site.outside.map((url) => `asked for ${url}`)] };
}

export async function expectFaultless(site: Site, { catalog, files }: Docs): Promise<void> {
  const { pages, events } = await lookAt(site, files);
  expect(pages.length).toBeGreaterThan(0);
  expect([...events, ...problemsOf(pages, files), ...differences(pages, catalog)].slice(0, 20)).toEqual([]);
}
