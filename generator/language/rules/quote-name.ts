/** A name that is text here and something else to most YAML readers, because it is not quoted. */
import type { SpecDocument, Text } from "../document.js";
import { endpointsOf } from "../facts/endpoints.js";
import { scopeReferences, scopesByName } from "../facts/scopes.js";
import { quoted } from "../wording.js";
import type { Report, Rule, Silencing } from "./rule.js";

export const quoteName: Rule = (document, report) => {
  const kindOf = readings();
  for (const { text, owners } of namesOf(document)) {
    const kind = text.plain && kindOf(text.value);
    if (kind) warn(text, kind, owners, report);
  }
};

function warn(text: Text, kind: string, owners: readonly Silencing[], report: Report): void {
  report(
    {
      code: "quote-name",
      range: text.range,
      message: `Unquoted, the name ${quoted(text.value)} is ${kind} to other YAML readers`,
      hint: `Put it in quotes: "${text.value}".`,
    },
    ...owners,
  );
}

interface Name {
  readonly text: Text;
  readonly owners: readonly Silencing[];
}

function* namesOf(document: SpecDocument): Generator<Name> {
  for (const { name } of document.links) yield { text: name, owners: [] };
  for (const { key } of document.roles) yield { text: key, owners: [] };
  for (const scope of document.scopes) {
    for (const text of [scope.name, scope.role, scope.identifier, ...scope.aliases]) {
      if (text) yield { text, owners: [scope] };
    }
  }
  for (const { name } of document.groups) yield { text: name, owners: [] };
  for (const endpoint of endpointsOf(document)) {
    if (endpoint.operationId) yield { text: endpoint.operationId, owners: [endpoint] };
  }
  const scopes = scopesByName(document);
  for (const { text, owner } of scopeReferences(document)) {
    // Of a scope that is not declared that is what is wrong.
    const scope = scopes.get(text.value);
    if (scope) yield { text, owners: [owner, scope] };
  }
}

const READINGS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["null", /^(?:~|null|Null|NULL)$/],
  ["a boolean", /^(?:y|yes|n|no|true|false|on|off)$/i],
  ["a number", /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\dA-Fa-f_]+|\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?)$/],
  ["a number", /^[-+]?(?:\.\d[\d_]*|\d[\d_]*(?:\.[\d_]*)?)(?:[eE][-+]?\d+)?$/],
  ["a number", /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/],
  ["a sign with a meaning of its own", /^(?:=|<<)$/],
  ["a date", /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ].*)?$/],
];

/** A table names the same scopes again and again. */
function readings(): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, READINGS.find(([, pattern]) => pattern.test(text))?.[0]);
    return known.get(text);
  };
}
