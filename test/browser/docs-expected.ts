/** Parts of a catalog in, the texts that pages must show of them out; made without any code of the emitters. */
import type { CatalogEndpoint, CatalogScope, ScopeCatalog } from "../../generator/model/catalog.js";
import type { PageCell } from "./in-page.mjs";

/** Text as a cell shows it: on one line, every character that no eye can see by its code point. */
export function shown(text: string): string {
  return writtenOut(
    text
      .split(/[\r\n\u2028\u2029]+/)
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .join(" ")
      .replaceAll("\t", " "),
  );
}

/**
 * Pages leave some of these characters as they are, where they shape a word or an emoji. To compare texts, all of them
 * are written out on both sides.
 */
export function writtenOut(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
  });
}

const UNSEEN =
  /(?![\n\t])[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** The same of every text of what was found on a page. */
export function allWrittenOut<Facts>(facts: Facts): Facts {
  return JSON.parse(JSON.stringify(facts), (_, value: unknown) =>
    typeof value === "string" ? writtenOut(value) : value,
  ) as Facts;
}

/** The title of a column, what to take of its cell, and what that must be. */
export type Expectation<Subject> = readonly [
  title: string,
  actual: (cell: PageCell) => unknown,
  expected: (subject: Subject) => unknown,
];

const text = (cell: PageCell) => cell.text;
const links = (cell: PageCell) => cell.links.map((link) => link.text);

export function scopeColumns({ roles }: ScopeCatalog): readonly Expectation<CatalogScope>[] {
  const roleText = (key: string | undefined): string => {
    const { name = "", note = "" } = roles.find((role) => role.key === key) ?? {};
    if (note === "" || note.includes(name)) return shown(note === "" ? name : note);
    return `${shown(name)} (${shown(note)})`;
  };
  return [
    ["Scope", text, scopeLabel],
    ["Access permissions sought", text, ({ description }) => shown(description)],
    ["Prompt shown to user", text, ({ prompt }) => shown(prompt)],
    ["Role", text, ({ role }) => roleText(role)],
  ];
}

export function scopeLabel({ token, deprecated }: CatalogScope): string {
  return `${shown(token)}${deprecated ? " (deprecated)" : ""}`;
}

export const endpointColumns: readonly Expectation<CatalogEndpoint>[] = [
  ["Endpoint", text, ({ name }) => shown(name)],
  ["Summary", text, ({ summary = "" }) => shown(summary)],
  ["Evidence", text, ({ evidence }) => evidenceTexts[evidence ?? "unknown"]],
  [
    "Requires",
    links,
    ({ requirement }) => (typeof requirement === "string" ? [] : requirement.flat().map(shown)),
  ],
  ["Requires", requiresNothing, ({ requirement }) => keywordTexts.get(JSON.stringify(requirement))],
];

const evidenceTexts = { documented: "documented", inferred: "inferred, not confirmed", unknown: "unknown" };

const keywordTexts: ReadonlyMap<string, string> = new Map([
  ['"public"', "no access token"],
  ['"unknown"', "not documented: do not count on it"],
  ["[[]]", "any valid access token"],
]);

function requiresNothing(cell: PageCell): string | undefined {
  return cell.links.length === 0 ? cell.text : undefined;
}
