/** A request target in, why no endpoint can be meant by it out, and which escapes it holds. Nothing is repaired. */
import type { UnknownEndpointReason } from "./match-outcome.js";
import { CharacterKind, escapedByte } from "./match-segment.js";

/** What there is to know of a target in which nothing stands that no endpoint takes. */
export interface CheckedPath {
  /** Where the path ends, in the target. */
  readonly end: number;
  /** Whether it ends with a slash, which only the path of a base itself does. */
  readonly endsWithSlash: boolean;
  /** Whether any segment has an escape. */
  readonly hasEscapes: boolean;
  /** Whether there is a `%2F` or `%25`, which only some endpoints take. */
  readonly hasEncodedSeparator: boolean;
}

/**
 * Checks the path that begins with the slash at `from` up to a query, and the query for characters that no target
 * holds. The reason is that of the first place that is wrong.
 */
export function checkPath(
  target: string,
  from: number,
  kinds: Uint8Array,
): CheckedPath | UnknownEndpointReason {
  const { length } = target;
  let endsWithSlash = false;
  let hasEscapes = false;
  let hasEncodedSeparator = false;
  let start = from + 1;
  let at = start;
  for (; at <= length; at++) {
    // The end of the target ends the path as a query does.
    const code = at < length ? target.charCodeAt(at) : QUERY;
    const kind = code < 128 ? kinds[code] : CharacterKind.Invalid;
    if (kind === CharacterKind.Plain) continue;
    if (kind === CharacterKind.Percent) {
      const byte = escapedByte(target, at + 1);
      if (byte === 0x2f || byte === 0x25) hasEncodedSeparator = true;
      else if (refusedEscapes.has(byte)) return refusedEscapes.get(byte) ?? "broken_escape";
      hasEscapes = true;
      at += 2;
      continue;
    }
    if (kind === CharacterKind.Separator) return "separator";
    if (kind === CharacterKind.Invalid) return "invalid_target";

    if (at === start) {
      if (code === SLASH) return "empty_segment";
      endsWithSlash = true;
    } else if (isDotSegment(target, start, at)) {
      return "dot_segment";
    }
    if (code === QUERY) break;
    start = at + 1;
  }
  if (!isQuery(target, at, kinds)) return "invalid_target";
  return { end: at, endsWithSlash, hasEscapes, hasEncodedSeparator };
}

/** Whether `.` or `..` stands between two places. */
export function isDotSegment(text: string, start: number, end: number): boolean {
  const size = end - start;
  if (size > 2 || size < 1) return false;
  return text.charCodeAt(start) === DOT && text.charCodeAt(end - 1) === DOT;
}

/** Whether nothing follows the place of a `?` that no target holds. */
export function isQuery(target: string, from: number, kinds: Uint8Array): boolean {
  for (let at = from + 1; at < target.length; at++) {
    const code = target.charCodeAt(at);
    if (code >= 128 || kinds[code] === CharacterKind.Invalid) return false;
  }
  return true;
}

const SLASH = 0x2f;
const QUERY = 0x3f;
const DOT = 0x2e;

/** By the byte that is escaped; -1 is no byte. */
const refusedEscapes: ReadonlyMap<number, UnknownEndpointReason> = /* @__PURE__ */ new Map([
  [-1, "broken_escape"],
  [0x00, "encoded_null"],
  [0x2e, "dot_segment"],
  [0x5c, "encoded_separator"],
]);
