/** The catalog and what a region is to show in, the Markdown that stands between its markers out. */
import type { CatalogEndpoint, ScopeCatalog } from "../../model/catalog.js";
import { markdownBlocks } from "../../print/markdown-page.js";
import type { Block } from "../../print/markdown-page.js";
import type { Markdown } from "../../print/markdown.js";
import { docsPlanner } from "../docs/planned.js";
import type { Place } from "../docs/words.js";
import { endpointsRegion } from "./endpoints.js";
import { leastScopesRegion } from "./least-scopes.js";
import { placesFrom } from "./place.js";
import { promptsRegion, scopesRegion } from "./scopes.js";

export interface RegionInput {
  readonly name: "scopes" | "endpoints" | "prompts" | "least-scopes";
  /** Those that `least-scopes` is about: their requirements are known. */
  readonly endpoints: readonly CatalogEndpoint[];
  /** The way from the document to the pages of the spec, with `/`; undefined where nothing is to be linked. */
  readonly docs: string | undefined;
}

/** LF between the lines and none at the end, as prettier would have it. */
export function regionEmitter(
  catalog: ScopeCatalog,
  plannedOf = docsPlanner(),
): (region: RegionInput) => Markdown {
  const placeAt = placesFrom(catalog, plannedOf);
  return ({ name, endpoints, docs }) => {
    return markdownBlocks(blocksOf[name](catalog, placeAt(docs), endpoints));
  };
}

type Emit = (catalog: ScopeCatalog, place: Place, endpoints: readonly CatalogEndpoint[]) => readonly Block[];

const blocksOf: Readonly<Record<RegionInput["name"], Emit>> = {
  scopes: scopesRegion,
  endpoints: endpointsRegion,
  prompts: promptsRegion,
  "least-scopes": leastScopesRegion,
};
