/** The endpoints in, the sections out that tell how certain their requirements are and how to read them. */
import type { CatalogEndpoint } from "../../model/catalog.js";
import { markdownSource } from "../../print/markdown-link.js";
import { markdownList, markdownTable } from "../../print/markdown-page.js";
import { prose } from "../../print/markdown.js";
import type { Section } from "./sections.js";
import { countWords } from "./words.js";

/** How many requirements are documented, inferred and unknown, and what that means. */
export function certaintySection(
  endpoints: readonly CatalogEndpoint[],
  pageSource: string | undefined,
): Section[] {
  const words = endpoints.map(({ evidence }) => evidence ?? "unknown");
  const count = (word: (typeof words)[number]) => words.filter((other) => other === word).length;
  const [documented, inferred, unknown] = [count("documented"), count("inferred"), count("unknown")];
  const blocks = [
    prose`Of ${countWords(endpoints.length, "endpoint")}, the requirement is documented for ${documented}, inferred for ${inferred} and unknown for ${unknown}.`,
    markdownTable([
      {
        title: "Evidence",
        cells: [prose`documented`, prose`inferred, not confirmed`, prose`unknown`],
      },
      { title: "Endpoints", cells: [documented, inferred, unknown].map((number) => prose`${number}`) },
      {
        title: "Meaning",
        cells: [
          prose`The source states what the endpoint requires.`,
          prose`Concluded from the source, which does not state it. Try it before you rely on it.`,
          prose`Nothing states it. Do not count on access, with or without an access token.`,
        ],
      },
    ]),
    pageSource === undefined
      ? prose``
      : prose`Source, where none other is given: ${markdownSource(pageSource)}`,
  ];
  return [{ key: "certainty", title: prose`How certain this is`, blocks }];
}

/** Explains those wordings of the column *Requires* that occur. */
export function requirementLegend(endpoints: readonly CatalogEndpoint[]): Section[] {
  const requirements = endpoints.map(({ requirement }) => requirement);
  const lists = requirements.filter((requirement) => typeof requirement !== "string");
  const items = [
    lists.some((alternatives) => alternatives.length > 1) && prose`**one of**: any of the listed is enough.`,
    lists.some((alternatives) => alternatives.some((scopes) => scopes.length > 1)) &&
      prose`**together with**: the access token must carry all of these scopes.`,
    lists.some((alternatives) => alternatives.some((scopes) => scopes.length === 0)) &&
      prose`**any valid access token**: the endpoint asks for an access token, but for no scope in particular.`,
    requirements.includes("public") && prose`**no access token**: anybody may call the endpoint.`,
    requirements.includes("unknown") &&
      prose`**not documented**: the endpoint may require any scope, or may not be open to apps at all.`,
  ].filter((item) => item !== false);
  return items.length === 0
    ? []
    : [{ key: "requirements", title: prose`How to read the requirements`, blocks: [markdownList(items)] }];
}
