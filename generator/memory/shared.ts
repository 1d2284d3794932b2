/**
 * What there was last time and what there is now in, the same as now out: every part of it that is as it was is the very
 * object that it was then, so that nobody who compares it later has to look inside.
 */
import { isEqual, isPlain } from "./is-equal.js";
import type { AnyMap, List, Plain } from "./is-equal.js";

export function shared<Value>(last: unknown, next: Value): Value {
  return (isEqual(last, next) ? last : sharedParts(last, next)) as Value;
}

function sharedParts(last: unknown, next: unknown): unknown {
  if (Array.isArray(next)) return Array.isArray(last) ? sharedList(last, next) : next;
  if (next instanceof Map) return last instanceof Map ? sharedMap(last, next) : next;
  return isPlain(last) && isPlain(next) ? sharedObject(last, next) : next;
}

/** Where something was put in or taken out, what stands behind it is compared from the end. */
function sharedList(last: List, next: List): List {
  const moved = next.length - last.length;
  const parts = next.map((part, index) => {
    const here = shared(last[index], part);
    return moved === 0 || Object.is(here, last[index]) ? here : shared(last[index - moved], here);
  });
  return areSame(parts, next) ? next : parts;
}

function sharedMap(last: AnyMap, next: AnyMap): AnyMap {
  const keys = [...next.keys()];
  const parts = keys.map((key) => shared(last.get(key), next.get(key)));
  return areSame(parts, [...next.values()]) ? next : new Map(keys.map((key, index) => [key, parts[index]]));
}

function sharedObject(last: Plain, next: Plain): Plain {
  const keys = Object.keys(next);
  const parts = keys.map((key) => shared(Object.hasOwn(last, key) ? last[key] : undefined, next[key]));
  return areSame(parts, Object.values(next))
    ? next
    : Object.fromEntries(keys.map((key, index) => [key, parts[index]]));
}

function areSame(some: List, others: List): boolean {
  return some.every((one, index) => Object.is(one, others[index]));
}
