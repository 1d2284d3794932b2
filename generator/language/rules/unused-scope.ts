/** A scope that no endpoint needs, neither directly nor by implication. */
import type { EndpointEntry } from "../document.js";
import { endpointsOf, requiredScopes } from "../facts/endpoints.js";
import { implicationsOf, reachable, reversed } from "../facts/implications.js";
import { scopesByName } from "../facts/scopes.js";
import { suggester } from "../suggest.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

/** Nothing to warn of in a table without endpoints, of deprecated scopes, and where endpoints could not be read. */
export const unusedScope: Rule = (document, report) => {
  const endpoints = endpointsOf(document);
  if (endpoints.length === 0 || document.incomplete || endpoints.some(isUnread)) return;
  const implications = implicationsOf(document);
  const required = new Set<string>();
  for (const endpoint of endpoints) for (const { value } of requiredScopes(endpoint)) required.add(value);
  const declared = scopesByName(document);
  const suggest = suggester(declared.keys());
  // What a misspelt name was meant to be is not unused.
  for (const name of required) if (!declared.has(name)) required.add(suggest(name) ?? name);
  const implied = reachable(required, implications);
  const implying = reachable(required, reversed(implications));
  for (const scope of document.scopes) {
    const { name, aliases, deprecated } = scope;
    if (deprecated || implied.has(name.value) || implying.has(name.value)) continue;
    if (aliases.some(({ value }) => required.has(value))) continue;
    report(
      {
        code: "unused-scope",
        range: name.range,
        message: `No endpoint requires the scope ${quoted(name.value)}`,
        hint: "Is an endpoint missing or a name misspelt? If not: allow: [unused-scope]",
      },
      scope,
    );
  }
};

function isUnread({ requires }: EndpointEntry): boolean {
  if (requires?.kind !== "scopes") return requires === undefined;
  return (
    requires.alternatives.length === 0 || requires.alternatives.some(({ scopes }) => scopes.length === 0)
  );
}
