/** The body of a response and the name of an error in, whether the body names it out. */

/**
 * Whether `name` stands as a whole word in a text of a JSON value or in the name of a member. A body that is a text
 * is read as JSON where it is JSON, and else searched as it is.
 *
 * It cannot be led astray: only own data properties are read, nothing is called, and no more is looked at than the
 * first values, those at the top before those in their depths, and the first characters of each text.
 */
export function namesError(body: unknown, name: string): boolean {
  try {
    return isNamedIn(typeof body === "string" ? jsonOrText(body) : body, name);
  } catch {
    // Only a Proxy can throw.
    return false;
  }
}

const MAX_VALUES = 10_000;
const MAX_CHARACTERS = 100_000;

function jsonOrText(text: string): unknown {
  if (text.length > MAX_CHARACTERS) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isNamedIn(body: unknown, name: string): boolean {
  // A set hands out what is added to it on the way, and each value once, cycles or not.
  const values = new Set([body]);
  let room = MAX_VALUES;
  for (const value of values) {
    if (typeof value === "string") {
      if (hasWord(value.slice(0, MAX_CHARACTERS), name)) return true;
    } else if (room > 0) {
      const parts = partsOf(value, room);
      room -= parts.length;
      for (const part of parts) values.add(part);
    }
  }
  return false;
}

/** The members of a list, or those of an object with their names; `limit` members at most. */
function partsOf(value: unknown, limit: number): unknown[] {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  const member = (name: string | number): unknown =>
    Object.getOwnPropertyDescriptor(value, name)?.value;
  if (Array.isArray(value)) {
    return Array.from({ length: Math.min(value.length, limit) }, (_, at) => member(at));
  }
  const names = Object.keys(value).slice(0, limit);
  return names.flatMap((name) => [name, member(name)]);
}

/** `MyError` and `my-Error` do not hold the word `Error`, `my.Error: …` does. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isWhole =
      !/[\p{L}\p{M}\p{N}_-]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\p{M}\p{N}_-]/u.test(text.slice(end, end + 2));
    if (isWhole) return true;
  }
  return false;
}
