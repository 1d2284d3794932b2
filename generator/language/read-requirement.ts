/** What stands behind an endpoint, under `requires` or in an `anyOf` in, the form it was meant to have out. */
import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from "yaml";
import type { Problem } from "../diagnostic/diagnose.js";
import type { Text } from "./document.js";
import { isMissing, rangeOf } from "./read-context.js";
import { readMap, writtenPairs } from "./read-map.js";
import { readItems, readText, readValue, type Place, type Reading } from "./read-value.js";
import { allOf, alternative, anyOf, longForm, member, requirement } from "./schema-endpoint.js";
import { suggester } from "./suggest.js";
import { few, quoted } from "./wording.js";

type Form = "anyOf" | "allOf";

const FORMS = { anyOf, allOf } as const;
const suggestForm = () => suggester(Object.keys(FORMS));

/** The value of an endpoint: a requirement, or the long form. */
export function readEndpoint(place: Place, reading: Reading): unknown {
  const { node, key } = place;
  if (!isMap(node)) return readRequirement(place, reading);
  // A rule says that this is no endpoint; what it holds is then something else too.
  if (key && !/[ /]/u.test(key.value)) return reading.context.leaveOut();
  const keys = keysOf(node, reading);
  if (keys.length === 0) return emptyRequirement(place, reading);
  const isLong = keys.some((name) => Object.hasOwn(longForm.shape, name));
  if (!isLong && formOf(keys)) return readForms(node, place, reading);
  return readLongForm(node, place, reading);
}

/** The value of `requires`. */
export function readRequirement(place: Place, reading: Reading): unknown {
  const { node } = place;
  if (node === null || isMissing(node)) return emptyRequirement(place, reading);
  if (isScalar(node)) return readText(requirement, node, place, reading);
  if (isSeq(node)) return bareList(node, place, reading);
  if (!isMap(node)) return undefined;
  return keysOf(node, reading).length === 0
    ? emptyRequirement(place, reading)
    : readForms(node, place, reading);
}

/** One item of an `anyOf`. */
export function readAlternative(place: Place, reading: Reading): unknown {
  const { node } = place;
  if (isScalar(node)) return readText(alternative, node, place, reading);
  if (isSeq(node)) {
    const names = few(textsOf(node));
    return tooDeep(
      place,
      reading,
      "A list inside anyOf",
      `Write { allOf: [${names}] } if all of them are needed.`,
    );
  }
  if (!isMap(node)) return undefined;
  if (formOf(keysOf(node, reading)) === "anyOf") {
    return tooDeep(place, reading, "anyOf inside anyOf", "Write its scopes into the outer list.");
  }
  return readMap(allOf, node, place, reading);
}

/** One item of an `allOf`. */
export function readMember(place: Place, reading: Reading): unknown {
  const { node } = place;
  if (isScalar(node)) return readText(member, node, place, reading);
  return tooDeep(
    place,
    reading,
    "allOf holds scopes and nothing else",
    "Write the combinations out: { anyOf: [{ allOf: [a, b] }, { allOf: [a, c] }] }.",
  );
}

function readLongForm(node: YAMLMap, place: Place, reading: Reading): unknown {
  const pairs = writtenPairs(node, reading);
  const beside = pairs.find(({ key }) => Object.hasOwn(longForm.shape, key.value))?.key.value ?? "requires";
  const misplaced = pairs.find(({ key }) => isForm(key.value));
  const explain = (key: Text): Problem | undefined =>
    isForm(key.value)
      ? besideOthers(
          key,
          beside,
          pairs.some((pair) => pair.key.value === "requires"),
        )
      : undefined;
  if (!misplaced) return readMap(longForm, node, place, reading);

  const form = misplaced.key.value as Form;
  const range = misplaced.key.range;
  const items = readValue(
    form === "anyOf" ? anyOf.shape.anyOf : allOf.shape.allOf,
    { node: misplaced.value, at: range, name: form },
    reading,
  );
  const given = { requires: { kind: "map", range, fields: { [form]: items }, entries: [] } };
  return readMap(longForm, node, place, reading, { explain, given });
}

/** A mapping that should be `anyOf` or `allOf` and nothing else. */
function readForms(node: YAMLMap, place: Place, reading: Reading): unknown {
  const form = formOf(keysOf(node, reading)) ?? "anyOf";
  const explain = (key: Text): Problem | undefined => {
    if (isForm(key.value)) return besideForm(key, form);
    return Object.hasOwn(longForm.shape, key.value) ? underRequires(key, place) : undefined;
  };
  return readMap(FORMS[form], node, place, reading, { explain });
}

function keysOf(node: YAMLMap, reading: Reading): string[] {
  return writtenPairs(node, reading).map(({ key }) => key.value);
}

/** The form that is written, or that was probably meant. */
function formOf(keys: readonly string[]): Form | undefined {
  const written = keys.find(isForm);
  if (written) return written;
  const suggest = suggestForm();
  return keys.map((key) => suggest(key)).find((name): name is Form => name !== undefined);
}

function isForm(key: string): key is Form {
  return Object.hasOwn(FORMS, key);
}

function textsOf(node: YAMLSeq): string[] {
  return node.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : []));
}

function bareList(node: YAMLSeq, place: Place, reading: Reading): unknown {
  if (node.items.length === 0) return emptyRequirement(place, reading);
  const names = few(textsOf(node));
  reading.context.report({
    code: "bare-list",
    range: rangeOf(node),
    message: "A list of scopes must say whether all of them are needed or any one of them",
    hint:
      node.items.length === 1
        ? `Write ${names} without brackets.`
        : `Say anyOf or allOf: { anyOf: [${names}] } if one is enough, { allOf: [${names}] } if all are needed.`,
  });
  const items = readItems(alternative, node, { ...place, name: "anyOf" }, reading);
  return { kind: "map", range: rangeOf(node), fields: { anyOf: items }, entries: [] };
}

function emptyRequirement({ node, at, name }: Place, { context }: Reading): undefined {
  context.report({
    code: "empty-requirement",
    range: node === null || isMissing(node) ? at : rangeOf(node),
    message: `${quoted(name)} does not say what is required`,
    hint: "Is it unknown (not documented), token (any access token, no scope) or public (no access token)?",
  });
  return context.leaveOut();
}

function tooDeep({ node, at }: Place, { context }: Reading, message: string, hint: string): undefined {
  const range = node === null ? at : rangeOf(node);
  context.report({ code: "nested-requirement", range, message, hint });
  return context.leaveOut();
}

function besideOthers(key: Text, beside: string, hasRequires: boolean): Problem {
  return {
    code: "misplaced-key",
    range: key.range,
    message: `${quoted(key.value)} stands beside ${quoted(beside)}`,
    hint: hasRequires
      ? `Write one requirement, under requires.`
      : `Move it under requires: requires: { ${key.value}: [ … ] }.`,
  };
}

function besideForm(key: Text, form: Form): Problem {
  return {
    code: "nested-requirement",
    range: key.range,
    message: `${quoted(key.value)} stands beside ${quoted(form)}`,
    hint: "Make it one of the alternatives: { anyOf: [a, { allOf: [b, c] }] }.",
  };
}

function underRequires(key: Text, { name }: Place): Problem {
  return {
    code: "misplaced-key",
    range: key.range,
    message: `${quoted(key.value)} stands inside the requirement`,
    hint: `Move it out of ${name === "requires" ? "requires, beside it" : "the requirement, beside requires"}.`,
  };
}
