/** Two scopes that would have the same TypeScript name. */
import { scopeIdentifier } from "../../model/identifiers.js";
import type { ScopeEntry } from "../document.js";
import { scopesByName } from "../facts/scopes.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const identifierCollision: Rule = (document, report) => {
  const owners = new Map<string, ScopeEntry>();
  for (const scope of scopesByName(document).values()) {
    const identifier = scope.identifier?.value ?? scopeIdentifier(scope.name.value);
    const owner = identifier === undefined ? undefined : owners.get(identifier);
    if (identifier !== undefined && !owner) owners.set(identifier, scope);
    if (identifier === undefined || !owner) continue;
    report({
      code: "identifier-collision",
      range: (scope.identifier ?? scope.name).range,
      message: `The TypeScript name of ${quoted(scope.name.value)} is ${identifier}, as that of ${quoted(owner.name.value)}`,
      hint: `Give one of them another name: identifier: ${identifier}2`,
      related: [{ range: (owner.identifier ?? owner.name).range, message: "The other one" }],
    });
  }
};
