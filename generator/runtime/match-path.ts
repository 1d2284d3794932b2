/** A request target in, why no endpoint can be meant by it out, and which escapes it holds. Nothing is repaired. */
import type { UnknownEndpointReason } from "./match-outcome.js";
import type { Search } from "./match-search.js";
import { escapedByte, kinds, PLAIN, SPECIAL } from "./match-segment.js";

/**
 * Checks the path from where the search knows it up to a query, and the query for characters that no target holds.
 *
 * @returns The reason, that of the first place that is wrong; undefined where nothing is.
 */
export function checkPath(search: Search, target: string): UnknownEndpointReason | undefined {
  // What is imported is loaded wherever it stands, which in the loop is once a character.
  const kindOf = kinds;
  const plain = PLAIN;
  let start = search.known;
  let at = start;
  for (; ; at++) {
    // The end of the target ends the path as a query does.
    const code = at < target.length ? target.charCodeAt(at) : QUERY;
    if (kindOf[code] === plain) continue;
    if (code === SLASH || code === QUERY) {
      if (at === start && code === SLASH) return "empty_segment";
      if (isDotSegment(target, start, at)) return "dot_segment";
      if (code === QUERY) break;
      start = at + 1;
      continue;
    }
    if (code !== PERCENT) {
      return code === BACKSLASH || code === SEMICOLON ? "separator" : "invalid_target";
    }
    const byte = escapedByte(target, at + 1);
    if (byte === 0x2f || byte === PERCENT) search.hasEncodedSeparator = true;
    else if (refusedEscapes.has(byte)) return refusedEscapes.get(byte);
    search.hasEscapes = true;
    at += 2;
  }
  search.end = at;
  return isQuery(target, at) ? undefined : "invalid_target";
}

/** Whether `.` or `..` stands between two places. */
export function isDotSegment(text: string, start: number, end: number): boolean {
  const size = end - start;
  if (size > 2 || size < 1) return false;
  return text.charCodeAt(start) === DOT && text.charCodeAt(end - 1) === DOT;
}

/** Whether nothing follows the place of a `?` that no target holds. */
export function isQuery(target: string, from: number): boolean {
  for (let at = from + 1; at < target.length; at++) {
    const code = target.charCodeAt(at);
    if (kinds[code] !== PLAIN && kinds[code] !== SPECIAL) return false;
  }
  return true;
}

const SLASH = 0x2f;
const QUERY = 0x3f;
const DOT = 0x2e;
const PERCENT = 0x25;
const BACKSLASH = 0x5c;
const SEMICOLON = 0x3b;

/** By the byte that is escaped; -1 is no byte. */
const refusedEscapes: ReadonlyMap<number, UnknownEndpointReason> = /* @__PURE__ */ new Map([
  [-1, "broken_escape"],
  [0x00, "encoded_null"],
  [0x2e, "dot_segment"],
  [BACKSLASH, "encoded_separator"],
]);
