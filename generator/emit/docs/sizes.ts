/** Sections in, about how many bytes each takes on its page out: page numbers must be known before links are written. */
import { memoizePerObject } from "../../memory/memoize-per-object.js";
import type { CatalogEndpoint, CatalogScope, EndpointGroup } from "../../model/catalog.js";
import { pieces, textSize, totalSize } from "./packing.js";
import type { EndpointPart, ScopePart } from "./plan.js";
import type { GroupRecipes } from "./recipes.js";
import type { Unlocks } from "./unlocks.js";

/** Of a row or a heading, beside its texts: `| [](endpoints-10.md#endpoint.) | inferred, not confirmed |`. */
const FRAME = 80;

/** The section of a group, a too large one in pieces; none without endpoints. */
export function groupParts(group: EndpointGroup): EndpointPart[] {
  const rows = group.endpoints.map((endpoint) => ({ endpoint, size: endpointSize(endpoint) }));
  if (rows.length === 0) return [];
  return pieces(rows).map((piece, index) => ({
    group,
    endpoints: piece.map(({ endpoint }) => endpoint),
    piece: index,
    size: 2 * FRAME + totalSize(piece),
  }));
}

/** The section of a scope, a too large one in pieces. */
export function scopeParts(scope: CatalogScope, whole: Unlocks): readonly ScopePart[] {
  const { alone, partly, impliedBy } = whole;
  const rows = [
    ...alone.map((endpoint) => ({ alone: [endpoint], partly: [], size: rowSize(endpoint) })),
    ...partly.map((entry) => ({
      alone: [],
      partly: [entry],
      size: rowSize(entry.endpoint) + linksSize(entry.together.flat()),
    })),
  ];
  const head = sectionSize(scope, impliedBy);
  return pieces(rows).map((piece, index) => ({
    scope,
    unlocks: {
      alone: piece.flatMap((row) => row.alone),
      partly: piece.flatMap((row) => row.partly),
      impliedBy,
    },
    whole,
    piece: index,
    size: (index === 0 ? head : FRAME) + totalSize(piece),
  }));
}

/** An endpoint stands in the sections of many scopes. */
const rowSize = memoizePerObject(
  ({ name, summary }: CatalogEndpoint) => FRAME + linkSize(name) + textSize(summary),
);

/** The table of a group's tasks. */
export function recipeSize({ recipes, unknown }: GroupRecipes): number {
  const rows = recipes.map(({ scopes }) => 3 * FRAME + linksSize(scopes) + 2 * scopes.join("%20").length);
  return 4 * FRAME + unknown.length * FRAME + rows.reduce((total, size) => total + size, 0);
}

function endpointSize({ name, summary, note, source, requirement }: CatalogEndpoint): number {
  const scopes = typeof requirement === "string" ? [] : requirement.flat();
  return FRAME + linkSize(name) + textSize(summary) + textSize(note) + textSize(source) + linksSize(scopes);
}

function sectionSize(scope: CatalogScope, impliedBy: readonly string[]): number {
  const { token, description, prompt, aliases, implied, deprecated } = scope;
  const texts = [description, prompt, deprecated?.note, ...aliases].map(textSize);
  const links = linksSize([token, ...implied, ...impliedBy, ...(deprecated?.use ?? [])]);
  return 8 * FRAME + links + texts.reduce((total, size) => total + size, 0);
}

function linksSize(names: readonly string[]): number {
  return names.reduce((total, name) => total + linkSize(name) + FRAME / 2, 0);
}

/** Once as code, once as an anchor, in which three characters stand for many a one. */
function linkSize(name: string): number {
  return name.length + name.replace(/[^\w-]/g, "...").length;
}
