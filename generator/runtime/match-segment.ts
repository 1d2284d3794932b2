/** A text of a path in, the form in which paths are compared out; and back to what it stands for. */

/** A character that stands for itself in every segment. */
export const PLAIN: number = 3;

/** An escape, in comparable text. */
export const ESCAPE: number = 2;

/** A character that stands for something else in a path, and for itself in a query. */
export const SPECIAL: number = 1;

/** `PLAIN`, `ESCAPE` or `SPECIAL` by the code of a character; 0 for what no target holds. */
export const kinds: Uint8Array = /* @__PURE__ */ characterKinds();

function characterKinds(): Uint8Array {
  const all = new Uint8Array(0x200).fill(PLAIN, 0x21, 0x7f).fill(ESCAPE, 0x100);
  for (const character of '"<>^`{|}#') all[character.charCodeAt(0)] = 0;
  for (const character of "/?%\\;") all[character.charCodeAt(0)] = SPECIAL;
  return all;
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
  const [plain = "", ...escaped] = text.split("%");
  return escaped.reduce((before, part) => {
    const byte = escapedByte(part, 0);
    const code = isUnreserved(byte) ? byte : 0x100 + byte;
    return before + String.fromCharCode(code) + part.slice(2);
  }, plain);
}

/** `ALPHA DIGIT - _ ~`: RFC 3986, section 2.3, without the dot, which makes dot segments. */
export function isUnreserved(code: number): boolean {
  const lower = code | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return true;
  return (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x5f || code === 0x7e;
}

/** What a comparable text stands for: its escapes decoded once. Undefined where they are no UTF-8. */
export function decoded(text: string): string | undefined {
  let escaped = "";
  for (const unit of text) {
    const code = unit.charCodeAt(0);
    escaped += code < 0x100 ? unit : `%${code.toString(16).slice(1)}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}
