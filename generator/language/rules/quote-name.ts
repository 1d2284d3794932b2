/** A name that is text here and something else to most YAML readers, because it is not quoted. */
import type { SpecDocument, Text } from "../document.js";
import { endpointsOf } from "../facts/endpoints.js";
import { scopeReferences, scopesByName } from "../facts/scopes.js";
import { quoted } from "../wording.js";
import type { Report, Rule, Silencing } from "./rule.js";

export const quoteName: Rule = (document, report) => {
  for (const { text, owners } of namesOf(document)) {
    const kind = text.plain && otherReading(text.value);
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

function namesOf(document: SpecDocument): { text: Text; owners: readonly Silencing[] }[] {
  const scopes = scopesByName(document);
  return [
    ...document.links.map(({ name }) => ({ text: name, owners: [] })),
    ...document.roles.map(({ key }) => ({ text: key, owners: [] })),
    ...document.scopes.flatMap((owner) =>
      [owner.name, owner.role, owner.identifier, ...owner.aliases].flatMap((text) =>
        text ? [{ text, owners: [owner] }] : [],
      ),
    ),
    ...document.groups.map(({ name }) => ({ text: name, owners: [] })),
    ...endpointsOf(document).flatMap((owner) =>
      owner.operationId ? [{ text: owner.operationId, owners: [owner] }] : [],
    ),
    // Of a scope that is not declared that is what is wrong.
    ...scopeReferences(document).flatMap(({ text, owner }) => {
      const scope = scopes.get(text.value);
      return scope ? [{ text, owners: [owner, scope] }] : [];
    }),
  ];
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

function otherReading(text: string): string | undefined {
  return READINGS.find(([, pattern]) => pattern.test(text))?.[0];
}
