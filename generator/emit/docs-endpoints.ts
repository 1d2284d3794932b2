/** The catalog in, `docs/endpoints.md` out: what every endpoint requires of an access token, and how that is known. */
import type { EndpointGroup, ScopeCatalog } from "../model/catalog.js";
import { htmlHeader } from "../print/header.js";
import {
  markdownAddress,
  markdownAnchor,
  markdownPageLink,
  markdownReference,
  markdownTarget,
} from "../print/markdown-link.js";
import {
  markdownHeading,
  markdownList,
  markdownNumberedList,
  markdownPage,
  markdownTable,
} from "../print/markdown-page.js";
import type { Block } from "../print/markdown-page.js";
import { prose, markdownCode, markdownText } from "../print/markdown.js";
import type { Markdown } from "../print/markdown.js";
import { certaintySection, requirementLegend } from "./docs-evidence.js";
import { commonSource, groupNotes } from "./docs-notes.js";
import { countWords, endpointAnchor, evidenceWords, listWords, requirementWords } from "./docs-words.js";
import type { GeneratedFile } from "./generated-file.js";

/** No page for a spec without endpoints. */
export function emitEndpointsPage(catalog: ScopeCatalog): GeneratedFile[] {
  const groups = catalog.groups.filter(({ endpoints }) => endpoints.length > 0);
  const endpoints = groups.flatMap((group) => group.endpoints);
  if (endpoints.length === 0) return [];
  const pageSource = commonSource(groups);
  const text = markdownPage(htmlHeader(catalog.specPath), [
    markdownHeading(1, prose`${markdownText(catalog.title)}: endpoints`),
    introduction(catalog),
    ...certaintySection(endpoints, pageSource),
    ...requirementLegend(endpoints),
    markdownHeading(2, prose`Contents`),
    markdownList(groups.map(contentsItem)),
    ...groups.flatMap((group, index) => groupSection(group, { groupNumber: index + 1, pageSource })),
  ]);
  return [{ path: "docs/endpoints.md", text, format: "verbatim" }];
}

function introduction({ servers }: ScopeCatalog): Block {
  const scopes = markdownPageLink(prose`Access scopes`, "access-scopes.md");
  const relative =
    servers.length === 0
      ? prose``
      : prose` Paths are relative to ${listWords(servers.map(markdownAddress), "or")}.`;
  return prose`What an access token must carry to call each endpoint. ${scopes} tells what the scopes are and how to request them.${relative}`;
}

function contentsItem({ name, endpoints }: EndpointGroup): Markdown {
  const link = markdownReference(markdownText(name), markdownAnchor("group", name));
  return prose`${link}: ${countWords(endpoints.length, "endpoint")}`;
}

function groupSection(group: EndpointGroup, options: Parameters<typeof groupNotes>[1]): Block[] {
  const { endpoints } = group;
  const notes = groupNotes(group, options);
  const target = markdownTarget(markdownAnchor("group", group.name));
  return [
    markdownHeading(2, prose`${target}${markdownText(group.name)}`),
    ...(notes.shared.length > 0
      ? [prose`For every endpoint of this group:`, markdownList(notes.shared)]
      : []),
    markdownTable([
      {
        title: "Endpoint",
        cells: endpoints.map(
          (endpoint) => prose`${markdownTarget(endpointAnchor(endpoint))}${markdownCode(endpoint.name)}`,
        ),
      },
      { title: "Summary", cells: endpoints.map(({ summary }) => markdownText(summary ?? "")) },
      {
        title: "Requires",
        cells: endpoints.map(({ requirement }) => requirementWords(requirement, { on: "endpoints.md" })),
      },
      { title: "Evidence", cells: endpoints.map(evidenceWords) },
      { title: "Notes", cells: notes.references },
    ]),
    ...(notes.numbered.length > 0
      ? [prose`Notes on ${markdownText(group.name)}:`, markdownNumberedList(notes.numbered)]
      : []),
  ];
}
