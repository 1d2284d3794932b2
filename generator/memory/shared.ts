/**
 * What there was last time and what there is now in, the same as now out: every part of it that is as it was is the very
 * object that it was then, so that nobody who compares it later has to look inside.
 */

/** Lists, maps, sets and plain objects are looked into, in their order; of anything else only the same is the same. */
export function shared<Value>(last: unknown, next: Value): Value {
  return (Object.is(last, next) ? last : sharedParts(last, next)) as Value;
}

function sharedParts(last: unknown, next: unknown): unknown {
  if (Array.isArray(next)) return Array.isArray(last) ? sharedList(last, next) : next;
  if (next instanceof Map) return last instanceof Map ? sharedMap(last, next) : next;
  if (next instanceof Set) return last instanceof Set && areSame([...last], [...next]) ? last : next;
  return isPlain(last) && isPlain(next) ? sharedObject(last, next) : next;
}

type List = readonly unknown[];

/** Where something was put in or taken out, what stands behind it is compared from the end. */
function sharedList(last: List, next: List): List {
  const moved = next.length - last.length;
  const parts = next.map((part, index) => {
    const here = shared(last[index], part);
    return moved === 0 || Object.is(here, last[index]) ? here : shared(last[index - moved], here);
  });
  return areSame(parts, last) ? last : areSame(parts, next) ? next : parts;
}

type AnyMap = ReadonlyMap<unknown, unknown>;

function sharedMap(last: AnyMap, next: AnyMap): AnyMap {
  const keys = [...next.keys()];
  const parts = keys.map((key) => shared(last.get(key), next.get(key)));
  if (areSame(keys, [...last.keys()]) && areSame(parts, [...last.values()])) return last;
  return areSame(parts, [...next.values()]) ? next : new Map(keys.map((key, index) => [key, parts[index]]));
}

type Plain = Readonly<Record<string, unknown>>;

function sharedObject(last: Plain, next: Plain): Plain {
  const keys = Object.keys(next);
  const parts = keys.map((key) => shared(Object.hasOwn(last, key) ? last[key] : undefined, next[key]));
  if (areSame(keys, Object.keys(last)) && areSame(parts, Object.values(last))) return last;
  return areSame(parts, Object.values(next))
    ? next
    : Object.fromEntries(keys.map((key, index) => [key, parts[index]]));
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function areSame(some: List, others: List): boolean {
  return some.length === others.length && some.every((one, index) => Object.is(one, others[index]));
}
