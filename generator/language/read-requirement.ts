/** What stands behind an endpoint, under `requires` or in an `anyOf` in, the form it was meant to have out. */
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import type { Problem } from "../diagnostic/diagnose.js";
import type { Text } from "./document.js";
import { isMissing, rangeOf } from "./read-context.js";
import { readMap, writtenPairs } from "./read-map.js";
import { readText, readValue, type Place, type Reading } from "./read-value.js";
import { allOf, alternative, anyOf, longForm, member, requirement } from "./schema-endpoint.js";
import { suggester } from "./suggest.js";
import { few, quoted, WHICH_KEYWORD } from "./wording.js";

type Form = "anyOf" | "allOf";

const FORMS = { anyOf, allOf } as const;
const suggestForm = () => suggester(Object.keys(FORMS));

/** The value of an endpoint: a requirement, or the long form. */
export function readEndpoint(place: Place, reading: Reading): unknown {
  const { node, key } = place;
  // A rule says that this is no endpoint; what it holds is then something else too.
  if (key && !/[ /]/u.test(key.value)) return reading.context.leaveOut();
  if (!isMap(node) || node.items.length === 0) return readRequirement(place, reading);
  const keys = keysOf(node, reading);
  if (keys.some((name) => Object.hasOwn(longForm.shape, name))) return readLongForm(node, place, reading);
  if (formOf(keys) || isListInBraces(node)) return readRequirement(place, reading);
  return readLongForm(node, place, reading);
}

/** The value of `requires`. */
export function readRequirement(place: Place, reading: Reading): unknown {
  const { node } = place;
  if (isBlank(node)) return emptyRequirement(place, reading);
  if (isScalar(node)) return readText(requirement, node, place, reading);
  if (isSeq(node)) return bareList(node, node.items as Node[], place, reading);
  if (!isMap(node)) return undefined;
  if (isListInBraces(node) && !formOf(keysOf(node, reading)))
    return bareList(
      node,
      node.items.map(({ key }) => key as Node),
      place,
      reading,
    );
  return readForms(node, place, reading);
}

/** One item of an `anyOf`. */
export function readAlternative(place: Place, reading: Reading): unknown {
  const { node } = place;
  if (isScalar(node)) return readText(alternative, node, place, reading);
  if (isSeq(node)) return tooDeep(place, reading, "A list inside anyOf", unnest(node.items as Node[]));
  if (!isMap(node)) return undefined;
  if (node.items.length === 0) {
    const message = "An alternative is empty";
    reading.context.report({ code: "empty-value", range: rangeOf(node), message, hint: "Remove it." });
    return reading.context.leaveOut();
  }
  if (formOf(keysOf(node, reading)) === "anyOf") {
    return tooDeep(place, reading, "anyOf inside anyOf", "Write its scopes into the outer list.");
  }
  return readMap(allOf, node, place, reading);
}

/** One item of an `allOf`. */
export function readMember(place: Place, reading: Reading): unknown {
  const { node } = place;
  if (isScalar(node)) return readText(member, node, place, reading);
  const isAnyOf = isMap(node) && formOf(keysOf(node, reading)) === "anyOf";
  return tooDeep(
    place,
    reading,
    "allOf holds scopes and nothing else",
    isAnyOf
      ? "Write the combinations out: { anyOf: [{ allOf: [a, b] }, { allOf: [a, c] }] }."
      : "Write its scopes into the outer list.",
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
  const keys = keysOf(node, reading);
  const written = formOf(keys);
  const form = written ?? "anyOf";
  const explain = (key: Text): Problem | undefined => {
    if (isForm(key.value)) return besideForm(key, form);
    return Object.hasOwn(longForm.shape, key.value) ? underRequires(key, place) : undefined;
  };
  // Where something else stands in its place it is not missing.
  const isReplaced = !written && keys.some((key) => Object.hasOwn(longForm.shape, key));
  return readMap(FORMS[form], node, place, reading, {
    explain,
    given: isReplaced ? { [form]: undefined } : {},
  });
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

/** `{ a, b }`, which to YAML are two keys without values. */
function isListInBraces({ flow, items }: YAMLMap): boolean {
  return flow === true && items.length > 0 && items.every(({ value }) => isMissing(value as Node | null));
}

/** As they would be written in a list; an ellipsis where some of them are more than names. */
function namesOf(items: readonly Node[]): string {
  const names = items.flatMap((item) => (isScalar(item) ? [String(item.value)] : []));
  return names.length < items.length ? " … " : few(names);
}

function bareList(node: Node, items: readonly Node[], place: Place, reading: Reading): unknown {
  const [only] = items;
  if (!only) return emptyRequirement(place, reading);
  const names = namesOf(items);
  const range = rangeOf(node);
  reading.context.report({
    code: "bare-list",
    range,
    message: "A list of scopes must say whether all of them are needed or any one of them",
    hint:
      items.length === 1
        ? withoutBrackets(items)
        : `Say anyOf or allOf: { anyOf: [${names}] } if one is enough, { allOf: [${names}] } if all are needed.`,
  });
  if (items.length === 1) return readValue(requirement, { ...place, node: only }, reading);
  const inner = { node, at: range, name: "anyOf" };
  const read = items.flatMap((item) => readValue(alternative, { ...inner, node: item }, reading) ?? []);
  const list = { kind: "list", range, items: read };
  return { kind: "map", range, fields: { anyOf: list }, entries: [] };
}

function withoutBrackets(items: readonly Node[]): string {
  return items.every(isScalar)
    ? `Write ${namesOf(items)} without brackets.`
    : "Remove the brackets around it.";
}

function unnest(items: readonly Node[]): string {
  if (items.length === 0) return "Remove it.";
  if (items.length === 1) return withoutBrackets(items);
  return `Write { allOf: [${namesOf(items)}] } if all of them are needed.`;
}

function isBlank(node: Node | null): boolean {
  if (isScalar(node)) return String(node.value).trim() === "";
  return node === null || (isMap(node) && node.items.length === 0);
}

function emptyRequirement({ node, at, name }: Place, { context }: Reading): undefined {
  context.report({
    code: "empty-requirement",
    range: node === null || isMissing(node) ? at : rangeOf(node),
    message: `${quoted(name)} does not say what is required`,
    hint: WHICH_KEYWORD,
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
  const beside = `Move it out of ${name === "requires" ? "requires, beside it" : "the requirement, beside requires"}.`;
  return {
    code: "misplaced-key",
    range: key.range,
    message: `${quoted(key.value)} stands inside the requirement`,
    hint: key.value === "requires" ? "Write requires once." : beside,
  };
}
