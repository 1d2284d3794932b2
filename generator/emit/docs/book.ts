/** The catalog in, what all pages of `docs` are written from out: what is said, and which page says it where. */
import type { CatalogEndpoint, CatalogScope, EndpointGroup, ScopeCatalog } from "../../model/catalog.js";
import { markdownAnchor } from "../../print/markdown-link.js";
import type { Anchor } from "../../print/markdown-link.js";
import { markdownCode, markdownText } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import { packed, totalSize, pageSize } from "./packing.js";
import type { Sized } from "./packing.js";
import { recipesOf } from "./recipes.js";
import type { GroupRecipes } from "./recipes.js";
import { endpointParts, recipeSize, scopeParts } from "./sizes.js";
import { scopeUnlocks } from "./unlocks.js";
import type { Unlocks } from "./unlocks.js";

type Kind = "access-scopes" | "endpoints" | "what-to-request";

/** A page in the `docs` folder. Where a table fills several, these are numbered and the first name leads to them. */
export type Page = `${Kind}.md` | `${"scopes" | "endpoints" | "what-to-request"}-${number}.md`;

/** Where something stands, and what a link to it reads. */
export interface Target {
  /** A page of ours, with the way to it where it is not beside. */
  readonly page: string;
  readonly anchor: Anchor;
  readonly label: Markdown;
}

/** A scope's section, or a piece of one that is too large for a page. */
export interface ScopePart extends Sized {
  readonly scope: CatalogScope;
  readonly unlocks: Unlocks;
  /** 0, or the number of the pieces before. */
  readonly piece: number;
}

/** A group's section, or a piece of one that is too large for a page. */
export interface EndpointPart extends Sized {
  readonly group: EndpointGroup;
  readonly endpoints: readonly CatalogEndpoint[];
  readonly piece: number;
}

export interface NumberedPage<Part> {
  readonly page: Page;
  readonly parts: readonly Part[];
}

export interface DocsBook {
  readonly catalog: ScopeCatalog;
  readonly unlocks: ReadonlyMap<string, Unlocks>;
  readonly recipes: readonly GroupRecipes[];
  /** One page, which then is the main one, or several; none where there is nothing to say. */
  readonly scopePages: readonly NumberedPage<ScopePart>[];
  readonly endpointPages: readonly NumberedPage<EndpointPart>[];
  readonly recipePages: readonly NumberedPage<GroupRecipes & Sized>[];
  readonly scopes: ReadonlyMap<string, CatalogScope>;
  /** The name of an endpoint's group. */
  readonly groupOf: ReadonlyMap<string, string>;
  /** By scope, by the name of the endpoint, by the name of the group. */
  readonly scopeAt: ReadonlyMap<string, Target>;
  readonly endpointAt: ReadonlyMap<string, Target>;
  readonly groupAt: ReadonlyMap<string, Target>;
  readonly recipeAt: ReadonlyMap<string, Target>;
}

export function docsBook(catalog: ScopeCatalog): DocsBook {
  const unlocks = scopeUnlocks(catalog);
  const recipes = recipesOf(catalog);
  const scopePages = numbered(scopeParts(catalog, unlocks), "access-scopes");
  const endpointPages = numbered(endpointParts(catalog), "endpoints");
  const recipePages = numbered(
    recipes.map((recipe) => ({ ...recipe, size: recipeSize(recipe) })),
    "what-to-request",
  );
  return {
    catalog,
    unlocks,
    recipes,
    scopePages,
    endpointPages,
    recipePages,
    scopes: new Map(catalog.scopes.map((scope) => [scope.token, scope])),
    groupOf: new Map(
      catalog.groups.flatMap((group) => group.endpoints.map(({ name }) => [name, group.name] as const)),
    ),
    scopeAt: targets(scopePages, ({ scope: { token }, piece }) =>
      piece > 0 ? [] : [[token, markdownAnchor("scope", token), markdownCode(token)]],
    ),
    endpointAt: targets(endpointPages, ({ endpoints }) =>
      endpoints.map(({ name }) => [name, markdownAnchor("endpoint", name), markdownCode(name)]),
    ),
    groupAt: targets(endpointPages, ({ group: { name }, piece }) =>
      piece > 0 ? [] : [[name, markdownAnchor("group", name), markdownText(name)]],
    ),
    recipeAt: targets(recipePages, ({ group }) =>
      group === undefined
        ? []
        : [[group.name, markdownAnchor("request", group.name), markdownText(group.name)]],
    ),
  };
}

function numbered<Part extends Sized>(parts: readonly Part[], kind: Kind): NumberedPage<Part>[] {
  if (parts.length === 0) return [];
  if (totalSize(parts) <= pageSize) return [{ page: `${kind}.md`, parts }];
  const name = kind === "access-scopes" ? "scopes" : kind;
  return packed(parts).map((page, index) => ({ page: `${name}-${index + 1}.md`, parts: page }));
}

function targets<Part>(
  pages: readonly NumberedPage<Part>[],
  entriesOf: (part: Part) => readonly (readonly [string, Anchor, Markdown])[],
): ReadonlyMap<string, Target> {
  return new Map(
    pages.flatMap(({ page, parts }) =>
      parts.flatMap((part) =>
        entriesOf(part).map(([name, anchor, label]) => [name, { page, anchor, label }] as const),
      ),
    ),
  );
}
