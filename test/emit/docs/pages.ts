/** The pages of a catalog in, what an independent Markdown parser finds on them out. */
import type { Nodes, Root, TableCell } from "mdast";
import { docsEmitter } from "../../../generator/emit/docs/index.js";
import type { GeneratedFile } from "../../../generator/emit/generated-file.js";
import type { ScopeCatalog } from "../../../generator/model/catalog.js";
import { nodesOf, parseMarkdown, tableRows, visibleText } from "../../print/markdown-oracle.js";

export interface ParsedPage {
  /** `access-scopes.md`, say. */
  readonly name: string;
  readonly source: string;
  readonly tree: Root;
  /** What a reader sees of each block, in order. */
  readonly blocks: readonly string[];
}

/** The Markdown pages: that of the scopes, then, where there are endpoints, theirs, and what to request. */
export function parsePages(catalog: ScopeCatalog): ParsedPage[] {
  return docsEmitter()(catalog, { importExtension: "js" })
    .filter(({ path }) => path.endsWith(".md"))
    .map(parsed);
}

function parsed({ path, text }: GeneratedFile): ParsedPage {
  const tree = parseMarkdown(text);
  return { name: path.replace("docs/", ""), source: text, tree, blocks: tree.children.map(visibleText) };
}

/** One of the pages. */
export function parsePage(
  catalog: ScopeCatalog,
  name: "access-scopes.md" | "endpoints.md" | "what-to-request.md",
): ParsedPage {
  const page = docsEmitter()(catalog, { importExtension: "js" }).find(({ path }) => path === `docs/${name}`);
  if (!page) throw new Error(`no page ${name}`);
  return parsed(page);
}

/** The blocks between this heading and the next of its level or above. */
export function section(page: ParsedPage, heading: string): Root {
  const { children } = page.tree;
  const start = children.findIndex((node) => node.type === "heading" && visibleText(node) === heading);
  const first = children[start];
  if (first?.type !== "heading") throw new Error(`no heading ${heading}`);
  const after = children.slice(start + 1);
  const length = after.findIndex((node) => node.type === "heading" && node.depth <= first.depth);
  return { type: "root", children: length < 0 ? after : after.slice(0, length) };
}

/** What a reader sees in each cell of each row of all tables below a node. */
export function tableTexts(node: Nodes): string[][] {
  return tableRows(node).map((row) => row.map((cell: TableCell) => visibleText(cell)));
}

/** Problems with links and anchors: targets missing or doubled, of any page. */
export function brokenLinks(pages: readonly ParsedPage[]): string[] {
  const anchors = new Map(pages.map((page) => [page.name, anchorsOf(page)]));
  const doubled = [...anchors].flatMap(([name, ids]) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name} has ${id} twice`),
  );
  const missing = pages.flatMap((page) =>
    nodesOf(page.tree, "link")
      .filter(({ url }) => !url.startsWith("https:") && url !== "explorer.html")
      .filter(({ url }) => {
        const [file = "", id] = url.split("#");
        const ids = anchors.get(file === "" ? page.name : file);
        return !ids || (id !== undefined && !ids.includes(id));
      })
      .map(({ url }) => `${page.name} links to ${url}`),
  );
  return [...doubled, ...missing];
}

function anchorsOf({ tree }: ParsedPage): string[] {
  return nodesOf(tree, "html").flatMap(({ value }) => /^<a id="([^"]*)">$/.exec(value)?.[1] ?? []);
}
