/** Documents and a catalog in; the documents with the regions that speak of it filled, or what is wrong with them, out. */
import type { CatalogEndpoint, ScopeCatalog } from "../model/catalog.js";
import type { DocumentToFill, FilledDocument } from "./document.js";
import { fillRegions, regionText } from "./fill-regions.js";
import type { FilledRegion } from "./fill-regions.js";
import { regionEndpoints } from "./region-endpoints.js";
import type { RegionName } from "./region.js";

export type EmitRegion = (region: {
  readonly name: RegionName;
  readonly endpoints: readonly CatalogEndpoint[];
  readonly docs: string | undefined;
}) => string;

/** Where one has an error all of them stay as they are. */
export function fillDocuments(
  documents: readonly DocumentToFill[],
  catalog: ScopeCatalog,
  emitRegion: EmitRegion,
): readonly FilledDocument[] {
  const all = documents.map((document) => ({
    document,
    filled: fillDocument(document, catalog, emitRegion),
  }));
  if (all.every(({ filled }) => filled.diagnostics.length === 0)) return all.map(({ filled }) => filled);
  return all.map(({ document, filled: { diagnostics } }) => ({ ...unfilled(document), diagnostics }));
}

/** The document as it is. */
export function unfilled({ path, text, byteOrderMark, diagnostics }: DocumentToFill): FilledDocument {
  return { path, text: byteOrderMark + text, regions: [], diagnostics };
}

function fillDocument(
  document: DocumentToFill,
  catalog: ScopeCatalog,
  emitRegion: EmitRegion,
): FilledDocument {
  const { path, text, byteOrderMark, regions, docs } = document;
  const diagnostics = [...document.diagnostics];
  const filled: FilledRegion[] = [];
  for (const region of regions) {
    if (region.spec !== catalog.specName) continue;
    const { endpoints, diagnostics: problems } = regionEndpoints(region, catalog);
    diagnostics.push(...problems);
    if (diagnostics.length > 0) continue;
    const markdown = emitRegion({ name: region.name, endpoints, docs });
    filled.push({ content: region.content, text: regionText(markdown, text, region.content) });
  }
  diagnostics.sort((a, b) => a.range.start - b.range.start);
  return { path, text: byteOrderMark + fillRegions(text, filled), regions: filled, diagnostics };
}
