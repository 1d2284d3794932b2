/** The catalog in, which page of `docs` holds what out: page numbers must be known before links are written. */
import { memoizeEach, memoizeLast } from "../../memory/memoize-last.js";
import type { CatalogEndpoint, CatalogScope, EndpointGroup, ScopeCatalog } from "../../model/catalog.js";
import { packed, totalSize, pageSize } from "./packing.js";
import type { Sized } from "./packing.js";
import { recipeFinder } from "./recipes.js";
import type { GroupRecipes } from "./recipes.js";
import { groupParts, recipeSize, scopeParts } from "./sizes.js";
import { scopeUnlocks } from "./unlocks.js";
import type { Unlocks } from "./unlocks.js";

export type MainPage = "access-scopes.md" | "endpoints.md" | "what-to-request.md";

/** A page in the `docs` folder. Where a table fills several, these are numbered and the first name leads to them. */
export type Page = MainPage | `${"scopes" | "endpoints" | "what-to-request"}-${number}.md`;

/** A scope's section, or a piece of one that is too large for a page. */
export interface ScopePart extends Sized {
  readonly scope: CatalogScope;
  /** What this part tells of. */
  readonly unlocks: Unlocks;
  /** What all parts of the section tell of. */
  readonly whole: Unlocks;
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

/** Of each kind one page, which then is the main one, or several; none where there is nothing to say. */
export interface PagePlan {
  readonly scopePages: readonly NumberedPage<ScopePart>[];
  readonly endpointPages: readonly NumberedPage<EndpointPart>[];
  readonly recipePages: readonly NumberedPage<GroupRecipes & Sized>[];
}

/** Plans again and again, and looks only into what has changed. */
export function pagePlanner(): (catalog: ScopeCatalog) => PagePlan {
  const unlocksOf = memoizeLast(scopeUnlocks);
  const recipesOf = recipeFinder();
  const partsOfScopes = memoizeEach(({ token }) => token, scopeParts);
  const partsOfGroups = memoizeEach(({ name }) => name, groupParts);
  return (catalog) => {
    const { scopes, groups } = catalog;
    const unlocks = unlocksOf({ scopes: scopes.map(({ token, implied }) => ({ token, implied })), groups });
    return {
      scopePages: numbered(
        partsOfScopes(scopes.map((scope) => [scope, unlocks.get(scope.token) ?? nothing])).flat(),
        { one: "access-scopes.md", many: "scopes" },
      ),
      endpointPages: numbered(partsOfGroups(groups.map((group) => [group])).flat(), {
        one: "endpoints.md",
        many: "endpoints",
      }),
      recipePages: numbered(
        recipesOf(catalog).map((recipe) => ({ ...recipe, size: recipeSize(recipe) })),
        { one: "what-to-request.md", many: "what-to-request" },
      ),
    };
  };
}

const nothing: Unlocks = { alone: [], partly: [], impliedBy: [] };

interface Names {
  readonly one: MainPage;
  readonly many: "scopes" | "endpoints" | "what-to-request";
}

function numbered<Part extends Sized>(parts: readonly Part[], { one, many }: Names): NumberedPage<Part>[] {
  if (parts.length === 0) return [];
  if (totalSize(parts) <= pageSize) return [{ page: one, parts }];
  return packed(parts).map((page, index) => ({ page: `${many}-${index + 1}.md`, parts: page }));
}
