/** One scope in, its section of the page out: what it is, and every endpoint that it unlocks. */
import type { CatalogEndpoint, CatalogScope, ScopeCatalog } from "../model/catalog.js";
import { markdownTarget } from "../print/markdown-link.js";
import { markdownHeading, markdownList, markdownTable } from "../print/markdown-page.js";
import type { Block, Column } from "../print/markdown-page.js";
import { prose, markdownCode, markdownParagraphs, markdownText } from "../print/markdown.js";
import type { Markdown } from "../print/markdown.js";
import type { Unlocks } from "./docs-unlocks.js";
import {
  alternativesWords,
  countWords,
  endpointLink,
  evidenceWords,
  listWords,
  roleOf,
  roleWords,
  scopeAnchor,
  scopeLink,
} from "./docs-words.js";

const here = { on: "access-scopes.md" } as const;

/** The heading, the description, the facts, and the endpoints where the spec has any. */
export function scopeSection(scope: CatalogScope, catalog: ScopeCatalog, unlocks: Unlocks): Block[] {
  const target = markdownTarget(scopeAnchor(scope.token));
  return [
    markdownHeading(3, prose`${target}${markdownCode(scope.token)}`),
    markdownParagraphs(scope.description),
    markdownList([...deprecationFacts(scope), ...scopeFacts(scope, catalog, unlocks)]),
    ...(catalog.groups.some(({ endpoints }) => endpoints.length > 0) ? endpointTables(unlocks) : []),
  ];
}

function deprecationFacts({ deprecated }: CatalogScope): Markdown[] {
  if (deprecated === undefined) return [];
  const { since, use, note } = deprecated;
  const from = since === undefined ? prose`` : prose` since ${markdownText(since)}`;
  const reason = note === undefined ? prose`` : prose`: ${markdownText(note)}`;
  return [
    prose`**Deprecated**${from}${reason}`,
    ...(use.length > 0 ? [prose`**Use instead:** ${scopeLinks(use)}`] : []),
  ];
}

function scopeFacts(scope: CatalogScope, catalog: ScopeCatalog, { impliedBy }: Unlocks): Markdown[] {
  const role = roleOf(scope, catalog);
  const facts: readonly (readonly [Markdown, Markdown])[] = [
    [prose`Prompt shown to user`, markdownText(scope.prompt)],
    [prose`Allows`, listWords(scope.allows.map((access) => markdownText(access)))],
    [prose`Role`, role === undefined ? prose`` : roleWords(role)],
    [prose`Implies`, scopeLinks(scope.implied)],
    [prose`Implied by`, scopeLinks(impliedBy)],
    [
      prose`Other names`,
      scope.aliases.length === 0
        ? prose``
        : prose`${listWords(scope.aliases.map(markdownCode))} (accepted when granted; do not request them)`,
    ],
  ];
  return facts.filter(([, value]) => value !== "").map(([name, value]) => prose`**${name}:** ${value}`);
}

function scopeLinks(tokens: readonly string[]): Markdown {
  return listWords(tokens.map((token) => scopeLink(token, here)));
}

function endpointTables({ alone, partly }: Unlocks): Block[] {
  if (alone.length + partly.length === 0) return [prose`No listed endpoint is known to require this scope.`];
  const also = alone.length > 0 ? prose`also` : prose``;
  return [
    ...(alone.length > 0
      ? [
          prose`On its own it unlocks ${countWords(alone.length, "endpoint")}:`,
          markdownTable([endpointColumn(alone), ...describingColumns(alone)]),
        ]
      : []),
    ...(partly.length > 0
      ? [
          prose`Together with other scopes it ${also}unlocks ${countWords(partly.length, "endpoint")}:`,
          markdownTable([
            endpointColumn(partly.map(({ endpoint }) => endpoint)),
            {
              title: "Together with",
              cells: partly.map(({ together }) => alternativesWords(together, here)),
            },
            ...describingColumns(partly.map(({ endpoint }) => endpoint)),
          ]),
        ]
      : []),
  ];
}

function endpointColumn(endpoints: readonly CatalogEndpoint[]): Column {
  return { title: "Endpoint", cells: endpoints.map((endpoint) => endpointLink(endpoint, here)) };
}

function describingColumns(endpoints: readonly CatalogEndpoint[]): Column[] {
  return [
    { title: "Summary", cells: endpoints.map(({ summary }) => markdownText(summary ?? "")) },
    { title: "Evidence", cells: endpoints.map(evidenceWords) },
  ];
}
