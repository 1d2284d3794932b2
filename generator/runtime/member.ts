/** An object from a caller in, its members out: of its own or of its class, never what it has of `Object.prototype`. */

/** A member; undefined where there is none. What somebody put on `Object.prototype` was said by nobody. */
export function memberOf<T extends object, Name extends keyof T>(
  object: T,
  name: Name,
): T[Name] | undefined {
  let holder: unknown = object;
  do {
    if (Object.hasOwn(holder as object, name)) return object[name];
    holder = Object.getPrototypeOf(holder);
  } while (holder !== null && holder !== Object.prototype);
  return undefined;
}

/** The object's own members, each read once; an object that inherits nothing. */
export function ownMembers<T extends object>(object: T): T {
  return Object.assign(Object.create(null) as object, object);
}

/** The members of these names, each read once: what is checked later is what is used. It inherits nothing itself. */
export function membersOf<T extends object>(
  object: T,
  names: { readonly [Name in keyof T]-?: 1 },
): T {
  const members = Object.create(null) as T;
  for (const name of Object.keys(names) as (keyof T)[]) {
    const value = memberOf(object, name);
    if (value !== undefined) members[name] = value;
  }
  return members;
}
