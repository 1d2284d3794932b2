/** A segment of a path in, the form in which segments are compared out; and back to the text that it stands for. */

/** What a character means in a path; all but `PLAIN` need a second look. */
export const CharacterKind = {
  /** Nothing that a target may hold as it is. */
  Invalid: 0,
  /** Stands for itself. */
  Plain: 1,
  /** `/`, which ends a segment. */
  Slash: 2,
  /** `?`, which ends a path. */
  Query: 3,
  /** `%`, which begins an escape. */
  Percent: 4,
  /** `\` and `;`. */
  Separator: 5,
} as const;

/** The kind of each ASCII character, by its code. */
export function characterKinds(): Uint8Array {
  const kinds = new Uint8Array(128);
  for (let code = 0x21; code < 0x7f; code++) kinds[code] = CharacterKind.Plain;
  for (const character of '"<>^`{|}#') kinds[character.charCodeAt(0)] = CharacterKind.Invalid;
  kinds[0x2f] = CharacterKind.Slash;
  kinds[0x3f] = CharacterKind.Query;
  kinds[0x25] = CharacterKind.Percent;
  kinds[0x5c] = CharacterKind.Separator;
  kinds[0x3b] = CharacterKind.Separator;
  return kinds;
}

/** The byte that the two digits at a place stand for; -1 where there are no two hexadecimal digits. */
export function escapedByte(text: string, at: number): number {
  const high = digitValue(text.charCodeAt(at));
  const low = digitValue(text.charCodeAt(at + 1));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** NaN, the code behind the end of a text, is no digit. */
function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/**
 * A segment or a part of it, whose escapes are whole, as it is compared: escapes of `ALPHA DIGIT - _ ~` decoded, and
 * every other one a single code unit, 0x100 more than its byte, so that no comparison begins or ends within an escape.
 */
export function comparable(text: string): string {
  if (!text.includes("%")) return text;
  let result = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x25) {
      result += text[at];
      continue;
    }
    const byte = escapedByte(text, at + 1);
    result += String.fromCharCode(isUnreserved(byte) ? byte : 0x100 + byte);
    at += 2;
  }
  return result;
}

/** `ALPHA DIGIT - _ ~`: RFC 3986, section 2.3, without the dot, which makes dot segments. */
function isUnreserved(code: number): boolean {
  const lower = code | 0x20;
  return (
    (lower >= 0x61 && lower <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x2d ||
    code === 0x5f ||
    code === 0x7e
  );
}

/** What a comparable text stands for: its escapes decoded once. Undefined where they are no UTF-8. */
export function decoded(text: string): string | undefined {
  let escaped = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    escaped += code < 0x100 ? text[at] : `%${(code - 0x100).toString(16).padStart(2, "0")}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}
