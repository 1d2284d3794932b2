/** The catalog in, the table of its scopes, or of what the user reads for each of them, out. */
import type { ScopeCatalog } from "../../model/catalog.js";
import type { Block } from "../../print/markdown-page.js";
import { paddedTable } from "../../print/padded-table.js";
import { descriptionColumn, nameColumn, promptColumn, roleColumn } from "../docs/scope-columns.js";
import type { Place } from "../docs/words.js";

export function scopesRegion(catalog: ScopeCatalog, place: Place): Block[] {
  const { scopes } = catalog;
  return [
    paddedTable([
      nameColumn(scopes, place),
      descriptionColumn(scopes),
      promptColumn(scopes),
      roleColumn(scopes, catalog),
    ]),
  ];
}

export function promptsRegion(catalog: ScopeCatalog, place: Place): Block[] {
  const { scopes } = catalog;
  return [paddedTable([nameColumn(scopes, place), promptColumn(scopes), roleColumn(scopes, catalog)])];
}
