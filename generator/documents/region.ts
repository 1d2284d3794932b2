/** A region of a Markdown document, as its markers say: `<!-- scopegen:<spec>:<name> … -->` to `<!-- /scopegen -->`. */
import type { Range } from "../diagnostic/diagnostic.js";

/** What a region may show, in the order in which messages list it. */
export const regionNames = ["scopes", "endpoints", "prompts", "least-scopes"] as const;
export type RegionName = (typeof regionNames)[number];

export interface RegionArgument {
  /** What the JSON string says. */
  readonly value: string;
  readonly range: Range;
}

export interface Region {
  /** The name of the spec that it speaks of. */
  readonly spec: string;
  readonly name: RegionName;
  /** Endpoints or operationIds, for `least-scopes`. */
  readonly endpoints: readonly RegionArgument[];
  /** The start marker. */
  readonly marker: Range;
  /** All that stands between the markers. */
  readonly content: Range;
}

/** The end marker. */
export const regionEnd = "<!-- /scopegen -->";
