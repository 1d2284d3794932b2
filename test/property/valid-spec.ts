/** Chance in, the text of a valid spec out: odd names, texts of all Unicode, every key of the format, small and large. */
import * as fc from "fast-check";
import { warningCodes } from "../../generator/diagnostic/catalogue.js";
import { scopeIdentifier } from "../../generator/model/identifiers.js";
import type { SpecValue } from "../hostile/schema-slots.js";
import { line, ODD_NAMES, ODD_SCOPES, text } from "./odd-texts.js";
import { endpointGroups } from "./valid-endpoints.js";
import { authorization, links, SEPARATORS, servers } from "./valid-urls.js";
import { names, optional, someOf, toYaml, type Draw, type Yaml } from "./draw.js";

/** Every name and text in double quotes, as JSON writes it, so that YAML reads exactly that text. */
export const validSpec: fc.Arbitrary<string> = fc.gen().map((generate) => {
  const draw: Draw = (arbitrary) => generate(() => arbitrary);
  return `${toYaml(spec(draw))}\n`;
});

/** How many there may be at most: most specs are small, so that there can be many of them. */
const SIZES = fc.oneof(
  { arbitrary: fc.constant({ roles: 1, scopes: 3, groups: 1, endpoints: 3 }), weight: 20 },
  { arbitrary: fc.constant({ roles: 3, scopes: 14, groups: 5, endpoints: 9 }), weight: 5 },
  { arbitrary: fc.constant({ roles: 9, scopes: 60, groups: 9, endpoints: 20 }), weight: 1 },
);

function spec(draw: Draw): Yaml {
  const size = draw(SIZES);
  const separator = draw(fc.oneof(fc.constant(" "), fc.constantFrom(...SEPARATORS)));
  const roles = draw(names(fc.oneof(line, fc.constantFrom(...ODD_NAMES)), size.roles));
  const drawn = draw(names(scopeToken, size.scopes)).filter((token) => !token.includes(separator));
  const tokens = drawn.length > 0 ? drawn : [separator === "a" ? "b" : "a"];
  const aliases = tokens.splice(1, draw(fc.nat({ max: Math.min(3, tokens.length - 1) })));
  return {
    scopegen: "1",
    title: draw(line),
    ...optional(draw, { source: line, links, servers, authorization: authorization(separator) }),
    ...(separator !== " " && {
      authorization: { ...draw(authorization(separator)), scope_separator: separator },
    }),
    ...(roles.length > 0 && { roles: new Map(roles.map((key) => [key, role(draw)])) }),
    scopes: scopeEntries(draw, { scopes: tokens, aliases, roles }),
    ...endpointGroups(draw, tokens, size),
  };
}

function role(draw: Draw): Yaml {
  return { name: draw(line), ...optional(draw, { note: text }) };
}

interface Names {
  readonly scopes: readonly string[];
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
}

function scopeEntries(draw: Draw, { scopes, aliases, roles }: Names): Yaml {
  const taken = new Set<string>();
  const entries = scopes.map((token, index): [string, Yaml] => {
    const identifier = scopeIdentifier(token);
    const isFree = identifier !== undefined && !taken.has(identifier);
    const name = isFree ? identifier : `$${index}_`;
    taken.add(name);
    const others = scopes.filter((other) => other !== token);
    const later = scopes.slice(index + 1, index + 20);
    const own = aliases.filter((_, alias) => alias % scopes.length === index);
    const entry: Yaml = {
      description: draw(text),
      prompt: draw(line),
      allows: draw(someOf(["read", "create", "write", "delete"])),
      ...(roles.length > 0 && optional(draw, { role: fc.constantFrom(...roles) })),
      ...(!isFree && { identifier: name }),
      ...(own.length > 0 && { aliases: own }),
      ...(later.length > 0 && optional(draw, { implies: someOf(later) })),
      ...(draw(fc.nat({ max: 4 })) === 0 && { deprecated: deprecated(draw, others) }),
      ...(draw(fc.nat({ max: 6 })) === 0 && { allow: draw(someOf(warningCodes)) }),
    };
    return [token, entry];
  });
  return new Map(entries);
}

function deprecated(draw: Draw, others: readonly string[]): Yaml {
  return optional(draw, {
    since: line,
    note: text,
    ...(others.length > 0 && { use: someOf(others.slice(0, 20)) }),
  });
}

const scopeToken = fc.oneof(
  fc.constantFrom(...ODD_SCOPES),
  fc
    .string({ unit: "grapheme-ascii", minLength: 1, maxLength: 30 })
    .map((token) => token.replace(/["\\ ]/g, "_")),
);

/** The value that the text of a spec above stands for, its keys as they are, `__proto__` among them. */
export function specValue(specText: string): SpecValue {
  return JSON.parse(specText) as SpecValue;
}
