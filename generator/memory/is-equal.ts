/** Two values in, whether they are the same, in the same order, out. */

/** Lists, maps, sets and plain objects are looked into; of anything else only the same is the same. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one)) return Array.isArray(other) && areEqual(one, other);
  if (isPlain(one)) return isPlain(other) && areEqualObjects(one, other);
  const areMaps = one instanceof Map && other instanceof Map;
  const areSets = one instanceof Set && other instanceof Set;
  return (areMaps || areSets) && areEqual([...one], [...other]);
}

export type List = readonly unknown[];

export type AnyMap = ReadonlyMap<unknown, unknown>;

export type Plain = Readonly<Record<string, unknown>>;

export function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function areEqual(some: List, others: List): boolean {
  return some.length === others.length && some.every((one, index) => isEqual(one, others[index]));
}

function areEqualObjects(one: Plain, other: Plain): boolean {
  const keys = Object.keys(one);
  const others = Object.keys(other);
  return (
    keys.length === others.length &&
    keys.every((key, index) => key === others[index] && isEqual(one[key], other[key]))
  );
}
