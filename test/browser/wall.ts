/** The docs, the README's regions, the pictures and the explorer of a spec, all at once in frames of one page; what they did. */
import { confirmationPicture } from "../../generator/emit/confirmation/picture.js";
import { confirmationOf } from "../../generator/emit/confirmation/confirmation.js";
import { regionEmitter } from "../../generator/emit/regions/index.js";
import type { ScopeCatalog } from "../../generator/model/catalog.js";
import type { Opened } from "./docs-problems.js";
import { allWrittenOut } from "./docs-expected.js";
import type { Docs } from "./docs-of-spec.js";
import { origin, type Site, type SiteFiles } from "./docs-site.js";
import { readRows } from "./explorer-reader.mjs";
import { pageFacts, useEverything } from "./in-page.mjs";

export interface Wall {
  /** The pages of the docs folder. */
  readonly pages: readonly Opened[];
  /** A document of the user's with every region. */
  readonly readme: Opened;
  /** The names in the explorer's list of scopes, where that is its state. */
  readonly listed: readonly string[] | undefined;
  /** What ran, and what was asked of the net. */
  readonly events: readonly string[];
}

/** All that a browser may be shown: the docs, and what is made of the same catalog elsewhere. */
export function shownFiles({ catalog, files }: Docs): SiteFiles {
  return new Map([...files, ["README.md", readmeOf(catalog)], ["preview.svg", previewOf(catalog)]]);
}

/** The explorer is seen in one of its three states, by turns. */
export async function openWall(site: Site, { catalog, files }: Docs, turn = 0): Promise<Wall> {
  const paths = [...files.keys()].filter((path) => /\.md$|light\.svg$|preview\.svg$/.test(path));
  const state = explorerStates(catalog)[turn % 3] ?? "";
  const frames = [...paths, `explorer.html${state}`];
  const html = frames.map((path) => `<iframe src="/${path.replaceAll('"', "%22")}"></iframe>`).join("");
  site.serve(new Map([...files, ["wall.html", `<!doctype html><meta charset="utf-8">${html}`]]));
  await site.open("wall.html");

  const opened: Opened[] = [];
  const events: string[] = [];
  let listed: readonly string[] | undefined;
  await Promise.all(
    site.page.frames().map(async (frame) => {
      const path = decodeURIComponent(frame.url().slice(origin.length + 1));
      if (path === "wall.html") return;
      if (path.endsWith(".md")) opened.push({ path, facts: allWrittenOut(await frame.evaluate(pageFacts)) });
      if (path.includes("#list=")) listed = (await frame.evaluate(readRows)).map(({ name }) => name);
      const ran = await frame.evaluate(useEverything);
      if (ran !== "nothing ran") events.push(`${path} ran ${ran}`);
    }),
  );
  const top = await site.page.evaluate("globalThis.pwned");
  if (top !== undefined) events.push(`${String(top)} ran in the page around`);
  const readme = opened.find(({ path }) => path === "README.md");
  if (!readme) throw new Error("no README.md");
  const pages = opened.filter((page) => page !== readme);
  return { pages, readme, listed, events: [...events, ...site.outside.map((url) => `asked for ${url}`)] };
}

/** Everything called, a scope string checked, the scopes listed. */
function explorerStates({ groups, scopes }: ScopeCatalog): string[] {
  const calls = groups.flatMap(({ endpoints }) =>
    endpoints.map(({ name }) => `call=${encodeURIComponent(name)}`),
  );
  const tokens = scopes.map(({ token }) => token).join(" ");
  return [`#${calls.join("&")}`, `#view=check&scopes=${encodeURIComponent(tokens)}`, "#list=scopes"];
}

function readmeOf(catalog: ScopeCatalog): string {
  const emit = regionEmitter(catalog);
  const endpoints = catalog.groups
    .flatMap((group) => group.endpoints)
    .filter(({ requirement }) => requirement !== "unknown");
  const regions = (["scopes", "endpoints", "prompts", "least-scopes"] as const).map(
    (name) =>
      `<!-- scopegen:acme:${name} -->\n\n${emit({ name, endpoints, docs: "." })}\n\n<!-- /scopegen -->`,
  );
  return `# Project\n\n${regions.join("\n\nOwn text.\n\n")}\n`;
}

/** What `preview` prints for all scopes, the first of them granted. */
function previewOf(catalog: ScopeCatalog): string {
  const [first = "", ...others] = catalog.scopes.map(({ token }) => token);
  return confirmationPicture(
    confirmationOf(catalog, { requested: [first, ...others], granted: [first] }),
    "dark",
  );
}
