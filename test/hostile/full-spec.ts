/** A spec that fills every slot of the format; a slot and a text in, the same spec with that text there out. */
import { filledSlots, type SpecValue } from "./schema-slots.js";

const scope = (prompt: string) => ({ description: `${prompt}.`, prompt, allows: ["read"] });
const provenance = (name: string) => ({
  evidence: "inferred",
  source: `${name} source`,
  note: `${name} note`,
});

/** No two texts of it are the same, so that each is found where it belongs. */
export const fullSpec = {
  scopegen: "1",
  title: "Title",
  source: "Source",
  links: { Link: "https://example.com/link" },
  servers: ["https://api.example.com"],
  authorization: {
    authorization_endpoint: "https://example.com/allow",
    token_endpoint: "https://example.com/token",
    scope_separator: " ",
    when_scope_is_omitted: "Omitted",
    insufficient_scope_error: "Insufficient",
  },
  roles: { rolekey: { name: "Role name", note: "Role note" } },
  scopes: {
    first: {
      ...scope("First"),
      role: "rolekey",
      identifier: "Ident",
      aliases: ["alias"],
      implies: ["second"],
      deprecated: { since: "Since", use: ["third"], note: "Deprecation note" },
      allow: ["unused-scope"],
    },
    second: { ...scope("Second"), allows: ["create", "write", "delete"] },
    third: scope("Third"),
  },
  defaults: provenance("Defaults"),
  endpoints: {
    Group: {
      defaults: provenance("Group"),
      "GET /name": "first",
      "GET /all": { allOf: ["first", "third"] },
      "POST /any": { anyOf: ["first", { allOf: ["second", "third"] }] },
      "GET /long": {
        requires: "third",
        summary: "Summary",
        operationId: "Operation",
        ...provenance("Endpoint"),
        evidence: "documented",
        encoded_slash: "true",
        allow: ["get-without-read"],
      },
      "GET /long/all": { requires: { allOf: ["first", "third"] }, encoded_slash: "false" },
      "POST /long/any": { requires: { anyOf: ["third", { allOf: ["first", "second"] }] } },
      "GET /token": "token",
      "GET /public": "public",
      "GET /unknown": { requires: "unknown" },
    },
  },
} as const satisfies SpecValue;

/** The slots of the format that the spec above fills, as `kind path`. */
export const slots: readonly string[] = [
  ...new Set([...filledSlots(fullSpec).keys()].map((name) => name.replace(/=.*/s, ""))),
];

const places = new Map([...filledSlots(fullSpec)].map(([name, keys]) => [name.replace(/=.*/s, ""), keys]));

/**
 * A spec with a text in a slot; where the slot is the name of something, whatever names it names it anew. Names of
 * endpoints have more places than one.
 */
export function withText(spec: SpecValue, slot: string, text: string, place = 0): SpecValue {
  const keys = slot === ENDPOINT_NAME ? endpointKeys(place) : (places.get(slot) ?? []);
  const old = keys.at(-1) ?? "";
  if (!slot.startsWith("name ")) return changed(spec, keys, () => text);
  const renamed = changed(spec, keys.slice(0, -1), (parent) =>
    Object.fromEntries(Object.entries(parent).map(([key, inner]) => [key === old ? text : key, inner])),
  );
  return /^name (scopes|roles)\.\*$/.test(slot) ? withReferences(renamed, old, text) : renamed;
}

export const ENDPOINT_NAME = "name endpoints.*.*";

function endpointKeys(place: number): string[] {
  const names = Object.keys(fullSpec.endpoints.Group).filter((name) => name !== "defaults");
  return ["endpoints", "Group", names[place] ?? ""];
}

/** The keys are those of the spec above: names that were changed before are found by their places. */
function changed(
  value: SpecValue,
  keys: readonly string[],
  change: (value: SpecValue) => SpecValue,
  model: SpecValue = fullSpec,
): SpecValue {
  const [first, ...rest] = keys;
  if (first === undefined) return change(value);
  const place = Object.keys(model).indexOf(first);
  const inner = Object.values(model)[place] as SpecValue;
  const entries = Object.entries(value).map(
    ([key, each], index) => [key, index === place ? changed(each, rest, change, inner) : each] as const,
  );
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

function withReferences(value: SpecValue, old: string, text: string): SpecValue {
  if (typeof value === "string") return value === old ? text : value;
  if (Array.isArray(value)) return value.map((item: SpecValue) => withReferences(item, old, text));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withReferences(inner, old, text)]),
  );
}
