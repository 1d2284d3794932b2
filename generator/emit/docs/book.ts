/** The plan of all pages in, what one page says of the others and of the API out: it is the same for each of them. */
import { memoizeLast } from "../../memory/memoize-last.js";
import type { CatalogScope, EndpointGroup, ScopeCatalog } from "../../model/catalog.js";
import { markdownAnchor } from "../../print/markdown-link.js";
import type { Anchor } from "../../print/markdown-link.js";
import { markdownCode, markdownText } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import type { MainPage, NumberedPage, PagePlan } from "./plan.js";

/** Where something stands, and what a link to it reads. */
export interface Target {
  /** A page of ours, with the way to it where it is not beside. */
  readonly page: string;
  readonly anchor: Anchor;
  readonly label: Markdown;
}

/** Nothing of what single scopes and endpoints are described as, so that a new wording changes their own pages only. */
export interface DocsBook {
  readonly api: Omit<ScopeCatalog, "scopes" | "groups">;
  /** The pages that every page leads to. */
  readonly mainPages: readonly MainPage[];
  readonly scopes: ReadonlyMap<string, Pick<CatalogScope, "identifier" | "role" | "implied">>;
  /** The name of an endpoint's group. */
  readonly groupOf: ReadonlyMap<string, string>;
  /** By scope, by the name of the endpoint, by the name of the group. */
  readonly scopeAt: ReadonlyMap<string, Target>;
  readonly endpointAt: ReadonlyMap<string, Target>;
  readonly groupAt: ReadonlyMap<string, Target>;
  readonly recipeAt: ReadonlyMap<string, Target>;
}

/** Binds again and again: as long as nothing in it changes the book is the very same. */
export function bookBinder(): (catalog: ScopeCatalog, plan: PagePlan) => DocsBook {
  const groupOf = memoizeLast(groupNames);
  const endpointAt = memoizeLast(endpointTargets);
  const groupAt = memoizeLast(groupTargets);
  const bound = memoizeLast((book: DocsBook) => book);
  return ({ scopes, groups, ...api }, { scopePages, endpointPages, recipePages }) =>
    bound({
      api,
      mainPages: [
        "access-scopes.md",
        ...(endpointPages.length > 0 ? (["endpoints.md"] as const) : []),
        ...(recipePages.length > 0 ? (["what-to-request.md"] as const) : []),
      ],
      scopes: new Map(
        scopes.map(({ token, identifier, role, implied }) => [token, { identifier, role, implied }]),
      ),
      groupOf: groupOf(groups),
      scopeAt: targets(scopePages, ({ scope: { token }, piece }) =>
        piece > 0 ? [] : [[token, markdownAnchor("scope", token), markdownCode(token)]],
      ),
      endpointAt: endpointAt(endpointPages),
      groupAt: groupAt(endpointPages),
      recipeAt: targets(recipePages, ({ group }) =>
        group === undefined
          ? []
          : [[group.name, markdownAnchor("request", group.name), markdownText(group.name)]],
      ),
    });
}

type Targets = ReadonlyMap<string, Target>;

function endpointTargets(pages: PagePlan["endpointPages"]): Targets {
  return targets(pages, ({ endpoints }) =>
    endpoints.map(({ name }) => [name, markdownAnchor("endpoint", name), markdownCode(name)]),
  );
}

function groupTargets(pages: PagePlan["endpointPages"]): Targets {
  return targets(pages, ({ group: { name }, piece }) =>
    piece > 0 ? [] : [[name, markdownAnchor("group", name), markdownText(name)]],
  );
}

function groupNames(groups: readonly EndpointGroup[]): ReadonlyMap<string, string> {
  return new Map(groups.flatMap((group) => group.endpoints.map(({ name }) => [name, group.name] as const)));
}

function targets<Part>(
  pages: readonly NumberedPage<Part>[],
  entriesOf: (part: Part) => readonly (readonly [string, Anchor, Markdown])[],
): Targets {
  return new Map(
    pages.flatMap(({ page, parts }) =>
      parts.flatMap((part) =>
        entriesOf(part).map(([name, anchor, label]) => [name, { page, anchor, label }] as const),
      ),
    ),
  );
}
