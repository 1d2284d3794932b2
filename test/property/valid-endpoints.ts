/** Chance and the scopes of a spec in, its groups of endpoints and what holds for all of them out. */
import * as fc from "fast-check";
import { warningCodes } from "../../generator/diagnostic/catalogue.js";
import { names, optional, someOf, toYaml, type Draw, type Yaml } from "./draw.js";
import { line, ODD_NAMES, segment, text } from "./odd-texts.js";

interface Size {
  readonly groups: number;
  readonly endpoints: number;
}

/** The keys `endpoints` and `defaults` of a spec, where there are any. */
export function endpointGroups(
  draw: Draw,
  scopes: readonly string[],
  size: Size,
): Readonly<Record<string, Yaml>> {
  // A name like that of an endpoint is taken for one that stands outside a group.
  const groupName = fc
    .oneof(line, fc.constantFrom(...ODD_NAMES))
    .filter((name) => !/^[a-z-]+ +\//i.test(name) && name !== "defaults");
  const groups = draw(names(groupName, size.groups));
  const entries = groups.map((group, index) => [group, endpoints(draw, { index, scopes, size })] as const);
  return {
    ...(draw(fc.nat({ max: 3 })) === 0 && { defaults: optional(draw, provenance) }),
    ...(groups.length > 0 && { endpoints: new Map(entries) }),
  };
}

const provenance = { evidence: fc.constantFrom("documented", "inferred"), source: line, note: text };

function endpoints(
  draw: Draw,
  { index, scopes, size }: { index: number; scopes: readonly string[]; size: Size },
): Yaml {
  const rests = draw(fc.array(path, { maxLength: size.endpoints, size: "max" }));
  const entries = rests.map((rest, place): [string, Yaml] => {
    const asked = requirement(draw, scopes);
    const details = optional(draw, {
      summary: text,
      operationId: line.map((name) => `${name}/${index}/${place}`),
      ...provenance,
      encoded_slash: fc.constantFrom("true", "false"),
      allow: someOf(warningCodes),
    });
    const isLong = draw(fc.boolean());
    // A literal segment of its own keeps each endpoint apart from all others.
    const template = index === 0 && place === 0 && draw(fc.boolean()) ? "/" : `/${index}-${place}${rest}`;
    return [`${draw(method)} ${template}`, isLong ? { requires: asked, ...details } : asked];
  });
  const own: [string, Yaml][] =
    draw(fc.nat({ max: 4 })) === 0 ? [["defaults", optional(draw, provenance)]] : [];
  return new Map([...own, ...entries]);
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
const path = fc.array(segment, { maxLength: 7 }).map((segments) => segments.map((one) => `/${one}`).join(""));
