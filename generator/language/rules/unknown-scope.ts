/** A scope named in a requirement, in `implies` or in `use` that the spec does not declare. */
import type { Range } from "../../diagnostic/diagnostic.js";
import type { SpecDocument } from "../document.js";
import { endpointsOf } from "../facts/endpoints.js";
import { scopeReferences, scopesByName } from "../facts/scopes.js";
import { keyword } from "../schema-endpoint.js";
import { suggester } from "../suggest.js";
import { quoted, WHICH_KEYWORD } from "../wording.js";
import type { Rule } from "./rule.js";

const KEYWORDS: readonly string[] = keyword.options;

export const unknownScope: Rule = (document, report) => {
  const declared = scopesByName(document);
  // Then `scopes` itself is what is wrong.
  if (declared.size === 0) return;
  const aliases = aliasOwners(document);
  const suggest = suggester(declared.keys());
  let alone: ReadonlySet<string> | undefined;
  for (const { text } of scopeReferences(document)) {
    const name = text.value;
    if (declared.has(name)) continue;
    alone ??= new Set(endpointsOf(document).flatMap(({ requires }) => (requires ? [placeOf(requires)] : [])));
    const isAlone = alone.has(placeOf(text));
    const owner = aliases.get(name);
    const explained = severalScopes(name, declared) ?? (isAlone ? nothingHint(name) : keywordHint(name));
    const meant = explained === undefined ? (owner ?? suggest(name)) : undefined;
    const meantKeyword = isAlone ? suggestKeyword(name) : undefined;
    const place = meant === undefined ? undefined : declared.get(meant)?.name.range;
    report({
      code: "unknown-scope",
      range: text.range,
      message:
        owner === undefined
          ? `There is no scope ${quoted(name)}`
          : `${quoted(name)} is an alias, which is never requested`,
      hint: explained ?? hintFor(meant ?? meantKeyword, owner),
      related: place ? [{ range: place, message: `${meant} is declared here` }] : [],
    });
  }
};

function placeOf({ range: { start, end } }: { readonly range: Range }): string {
  return `${start} ${end}`;
}

function hintFor(meant: string | undefined, owner: string | undefined): string {
  if (meant === undefined) return "Declare it under scopes.";
  return owner === undefined ? `Did you mean ${meant}?` : `Write ${meant}.`;
}

/** Of an alias that stands twice the first owner. */
function aliasOwners(document: SpecDocument): Map<string, string> {
  const pairs = document.scopes.flatMap(({ name, aliases }) =>
    aliases.map((alias) => [alias.value, name.value] as const),
  );
  return new Map(pairs.toReversed());
}

/** Tables of vendors write several scopes into one cell, and leave open what that means. */
function severalScopes(text: string, declared: ReadonlyMap<string, unknown>): string | undefined {
  const names = text.split(/[\s,;|+&/]+/u).filter((word) => word !== "" && !/^(?:or|and)$/i.test(word));
  if (names.length < 2 || !names.every((name) => declared.has(name))) return undefined;
  const list = names.join(", ");
  return `Say anyOf or allOf: { anyOf: [${list}] } if one is enough, { allOf: [${list}] } if all are needed.`;
}

function keywordHint(name: string): string | undefined {
  if (!KEYWORDS.includes(name)) return undefined;
  return `${name} is a keyword only where it stands alone; in a list it would be a scope of that name.`;
}

/** What people write where they mean that there is no scope. */
function nothingHint(name: string): string | undefined {
  return /^(?:~|null|none|nothing|no|any|n\/?a|tbd|todo|[-?]+)$/i.test(name) ? WHICH_KEYWORD : undefined;
}

function suggestKeyword(name: string): string | undefined {
  return suggester(KEYWORDS)(name);
}
