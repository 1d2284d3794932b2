/** The root of a YAML tree in, what could be read of a spec out. */
import { isMap, isScalar, type Node } from "yaml";
import type { ZodType } from "zod";
import type { Problem } from "../diagnostic/diagnose.js";
import type { Text } from "./document.js";
import type { Located } from "./located.js";
import { rangeOf, type ReadContext } from "./read-context.js";
import { readMap, writtenPairs } from "./read-map.js";
import { readAlternative, readEndpoint, readMember, readRequirement } from "./read-requirement.js";
import { readValue, type Place, type Reading, type SpecialReader } from "./read-value.js";
import { STARTER } from "./read-yaml.js";
import { alternative, endpoint, group, member, requirement } from "./schema-endpoint.js";
import { provenance } from "./schema-parts.js";
import { spec } from "./schema.js";
import { suggester } from "./suggest.js";
import { quoted } from "./wording.js";

const SPECIAL: ReadonlyMap<ZodType, SpecialReader> = new Map<ZodType, SpecialReader>([
  [spec, readRoot],
  [group, readGroup],
  [endpoint, readEndpoint],
  [requirement, readRequirement],
  [alternative, readAlternative],
  [member, readMember],
]);

/** Undefined, after a report, when the text is something else than a spec. */
export function readSpec(root: Node, context: ReadContext): Located<typeof spec> | undefined {
  return readValue(spec, { node: root, at: firstKey(root), name: "" }, { context, special: SPECIAL });
}

function firstKey(root: Node): { start: number; end: number } {
  const [first] = isMap(root) ? root.items : [];
  return isScalar(first?.key) ? rangeOf(first.key) : rangeOf(root);
}

function readRoot(place: Place, reading: Reading): unknown {
  const { node } = place;
  if (!isMap(node)) return undefined;
  const keys = writtenPairs(node, reading).map(({ key }) => key.value);
  if (isSomethingElse(keys)) {
    const message = "This is no spec: none of its keys is what a spec begins with";
    reading.context.report({ code: "not-a-spec", range: place.at, message, hint: STARTER });
    return undefined;
  }
  const explain = (key: Text) => (isEndpointName(key.value) ? outsideGroup(key) : undefined);
  return readMap(spec, node, place, reading, { explain });
}

/** A file of another kind gets one error, not one for every key. */
function isSomethingElse(keys: readonly string[]): boolean {
  const suggest = suggester(Object.keys(spec.shape));
  const meant = keys.map((key) => (Object.hasOwn(spec.shape, key) ? key : suggest(key)));
  if (meant.includes("scopegen") || meant.includes("scopes")) return false;
  return meant.filter((key) => key !== undefined).length * 2 <= keys.length;
}

function readGroup(place: Place, reading: Reading): unknown {
  const { node, key } = place;
  if (key && isEndpointName(key.value)) {
    reading.context.report(outsideGroup(key));
    const value = readValue(endpoint, place, reading);
    return { kind: "map", range: key.range, fields: {}, entries: [{ key, value }] };
  }
  if (isMap(node)) {
    const names = writtenPairs(node, reading).map((pair) => pair.key.value);
    if (key?.value === "defaults" && names.every(isProvenance)) {
      reading.context.report(amongGroups(key));
      return undefined;
    }
    const explain = (name: Text) => (isProvenance(name.value) ? outsideDefaults(name) : undefined);
    return readMap(group, node, place, reading, { explain });
  }
  return readValue(group, place, { ...reading, special: new Map() });
}

function isEndpointName(name: string): boolean {
  return /^[A-Za-z-]+ +\//u.test(name);
}

function isProvenance(name: string): boolean {
  return Object.hasOwn(provenance, name);
}

function amongGroups(key: Text): Problem {
  return {
    code: "misplaced-key",
    range: key.range,
    message: "`defaults` stands among the groups",
    hint: "Move it to the left edge, where it holds for all endpoints, or into a group.",
  };
}

function outsideDefaults(key: Text): Problem {
  return {
    code: "misplaced-key",
    range: key.range,
    message: `${quoted(key.value)} stands among the endpoints of a group`,
    hint: `Move it under defaults: defaults: { ${key.value}: … }.`,
  };
}

function outsideGroup(key: Text): Problem {
  return {
    code: "endpoint-outside-group",
    range: key.range,
    message: `The endpoint ${quoted(key.value)} stands outside a group`,
    hint: "Put it below a heading of your choice: endpoints: { Things: { … } }.",
  };
}
