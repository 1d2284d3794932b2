/** The catalog in, a table of endpoints for each group out: what each requires, and how that is known. */
import type { ScopeCatalog } from "../../model/catalog.js";
import type { Block } from "../../print/markdown-page.js";
import { prose, markdownText } from "../../print/markdown.js";
import { paddedTable } from "../../print/padded-table.js";
import { endpointLink, evidenceWords, requirementWords } from "../docs/words.js";
import type { Place } from "../docs/words.js";

/** A group's name stands in bold, since which level of heading it should have nobody knows here. */
export function endpointsRegion(catalog: ScopeCatalog, place: Place): Block[] {
  const groups = catalog.groups.filter(({ endpoints }) => endpoints.length > 0);
  if (groups.length === 0) return [prose`No endpoints are listed.`];
  return groups.flatMap(({ name, endpoints }) => [
    groups.length > 1 ? prose`**${markdownText(name)}**` : prose``,
    paddedTable([
      { title: "Endpoint", cells: endpoints.map((endpoint) => endpointLink(endpoint, place)) },
      {
        title: "Requires",
        cells: endpoints.map(({ requirement }) => requirementWords(requirement, place)),
      },
      { title: "Evidence", cells: endpoints.map(evidenceWords) },
    ]),
  ]);
}
