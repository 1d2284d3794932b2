/** Chance in, the text of a valid spec out: odd names, odd texts, every kind of requirement, and all the rest. */
import * as fc from "fast-check";
import { scopeIdentifier } from "../../generator/model/identifiers.js";
import { line, ODD_NAMES, ODD_SCOPES, ODD_SEGMENTS, text } from "./odd-texts.js";

/** A value of an arbitrary, by chance. */
type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

type Yaml = string | readonly Yaml[] | { readonly [key: string]: Yaml } | ReadonlyMap<string, Yaml>;

/** Every name and text in double quotes, as JSON writes it, so that YAML reads exactly that text. */
export const validSpec: fc.Arbitrary<string> = fc.gen().map((generate) => {
  const draw: Draw = (arbitrary) => generate(() => arbitrary);
  return `${toYaml(spec(draw))}\n`;
});

function spec(draw: Draw): Yaml {
  const roles = draw(names(fc.oneof(line, fc.constantFrom(...ODD_NAMES)), 3));
  const [first = "a", ...tokens] = draw(names(scopeToken, 14));
  const aliases = tokens.splice(0, draw(fc.nat({ max: 3 })));
  const scopes = [first, ...tokens];
  // A name like that of an endpoint is taken for one that stands outside a group.
  const groupName = fc
    .oneof(line, fc.constantFrom(...ODD_NAMES))
    .filter((name) => !/^[a-z-]+ +\//i.test(name));
  const groups = draw(names(groupName, 5));
  return {
    scopegen: "1",
    title: draw(line),
    ...(roles.length > 0 && { roles: new Map(roles.map((key) => [key, role(draw)])) }),
    scopes: scopeEntries(draw, { scopes, aliases, roles }),
    ...draw(fc.constantFrom({}, { defaults: { evidence: "inferred", source: "github:a/b @c" } })),
    ...(groups.length > 0 && {
      endpoints: new Map(groups.map((group, index) => [group, endpointEntries(draw, { index, scopes })])),
    }),
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
    const later = scopes.slice(index + 1);
    const own = aliases.filter((_, alias) => alias % scopes.length === index);
    const deprecated = { since: line, use: someOf(others), note: text };
    const entry: Yaml = {
      description: draw(text),
      prompt: draw(line),
      allows: draw(someOf(["read", "create", "write", "delete"])),
      ...(roles.length > 0 && optional(draw, { role: fc.constantFrom(...roles) })),
      ...(!isFree && { identifier: name }),
      ...(own.length > 0 && { aliases: own }),
      ...(later.length > 0 && optional(draw, { implies: someOf(later) })),
      ...(others.length > 0 && draw(fc.nat({ max: 4 })) === 0 && { deprecated: optional(draw, deprecated) }),
    };
    return [token, entry];
  });
  return new Map(entries);
}

function endpointEntries(draw: Draw, { index, scopes }: { index: number; scopes: readonly string[] }): Yaml {
  const rests = draw(fc.array(path, { maxLength: 9 }));
  const entries = rests.map((rest, place): [string, Yaml] => {
    const asked = requirement(draw, scopes);
    const details = optional(draw, {
      summary: text,
      evidence: fc.constantFrom("documented", "inferred"),
      operationId: line.map((name) => `${name}/${index}/${place}`),
      note: text,
      source: line,
    });
    const isLong = draw(fc.boolean());
    // A literal segment of its own keeps each endpoint apart from all others.
    return [`${draw(method)} /${index}-${place}${rest}`, isLong ? { requires: asked, ...details } : asked];
  });
  return new Map(entries);
}

function requirement(draw: Draw, scopes: readonly string[]): Yaml {
  const all = fc.shuffledSubarray([...scopes], { minLength: 1, maxLength: Math.min(4, scopes.length) });
  const alternatives = fc.uniqueArray(all, {
    selector: (alternative) => toYaml(alternative.toSorted()),
    minLength: 1,
    maxLength: 5,
  });
  const shortForm = ([first = "", ...others]: string[]): Yaml =>
    others.length === 0 && draw(fc.boolean()) ? first : { allOf: [first, ...others] };
  const isKeyword = (value: Yaml): boolean => typeof value === "string" && KEYWORDS.includes(value);
  return draw(
    fc.oneof(
      fc.constantFrom(...KEYWORDS),
      // A scope with the name of a keyword has no short form.
      all.map((tokens) => (isKeyword(tokens[0] ?? "") ? { allOf: tokens } : shortForm(tokens))),
      alternatives.map((any) => ({ anyOf: any.map(shortForm) })),
    ),
  );
}

const KEYWORDS = ["token", "public", "unknown"];
const method = fc.constantFrom("GET", "POST", "PUT", "DELETE", "PROPFIND", "VERSION-CONTROL");
const path = fc
  .array(fc.constantFrom(...ODD_SEGMENTS), { maxLength: 7 })
  .map((segments) => segments.map((segment) => `/${segment}`).join(""));
const scopeToken = fc.oneof(
  fc.constantFrom(...ODD_SCOPES),
  fc
    .string({ unit: "grapheme-ascii", minLength: 1, maxLength: 30 })
    .map((token) => token.replace(/["\\ ]/g, "_")),
);

function names(arbitrary: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(arbitrary, { maxLength });
}

/** One at least, where there is one. */
function someOf(values: readonly string[]): fc.Arbitrary<string[]> {
  return fc.subarray([...values], { minLength: Math.min(1, values.length) });
}

/** Each key by chance. */
function optional(
  draw: Draw,
  values: Readonly<Record<string, fc.Arbitrary<Yaml>>>,
): Readonly<Record<string, Yaml>> {
  const chosen = Object.entries(values).filter(() => draw(fc.boolean()));
  return Object.fromEntries(chosen.map(([key, arbitrary]) => [key, draw(arbitrary)]));
}

/** In flow style, every text in double quotes. */
function toYaml(value: Yaml): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(toYaml).join(", ")}]`;
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return `{ ${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${toYaml(inner)}`).join(", ")} }`;
}
