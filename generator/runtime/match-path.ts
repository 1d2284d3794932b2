/** A request target in, the segments of its path out, or why no endpoint can be meant. Nothing is repaired. */
import type { UnknownEndpointReason } from "./match-outcome.js";
import { CharacterKind, comparable, escapedByte, nextHash, segmentHash } from "./match-segment.js";

/** What was read of the last path; the same object for every path, since it is used up before the next one. */
export interface ReadPath {
  /** The whole of the target. */
  target: string;
  /** How many segments there are; of those beyond the room of the lists nothing else is known. */
  count: number;
  /** Whether it ends with a slash, which only the path of a base itself does. */
  endsWithSlash: boolean;
  /** Where each segment begins in the target, and behind the last one, one place further. */
  readonly starts: Int32Array;
  /** Of the comparable text of each segment. */
  readonly hashes: Int32Array;
  /** The comparable texts of segments with escapes; valid only with `hasEscapes`. */
  readonly texts: (string | undefined)[];
  /** Whether any segment has an escape. */
  hasEscapes: boolean;
  /** Whether there is a `%2F` or `%25`, which only some endpoints take. */
  hasEncodedSeparator: boolean;
}

/** Room for paths of `depth` segments. */
export function emptyPath(depth: number): ReadPath {
  return {
    target: "",
    count: 0,
    endsWithSlash: false,
    starts: new Int32Array(depth + 1),
    hashes: new Int32Array(depth),
    texts: [],
    hasEscapes: false,
    hasEncodedSeparator: false,
  };
}

/**
 * Reads the path that begins with the slash at `from` up to a query, which is looked at only for characters that no
 * target holds.
 */
export function readPath(
  path: ReadPath,
  target: string,
  from: number,
  kinds: Uint8Array,
): UnknownEndpointReason | undefined {
  const { starts, hashes } = path;
  const { length } = target;
  const room = hashes.length;
  path.target = target;
  path.endsWithSlash = false;
  path.hasEscapes = false;
  path.hasEncodedSeparator = false;
  let count = 0;
  let start = from + 1;
  let hash = 0;
  let isEscaped = false;
  let at = start;
  for (; at <= length; at++) {
    // The end of the target ends the path as a query does.
    const code = at < length ? target.charCodeAt(at) : QUERY;
    const kind = code < 128 ? kinds[code] : CharacterKind.Invalid;
    if (kind === CharacterKind.Plain) {
      hash = nextHash(hash, code);
      continue;
    }
    if (kind === CharacterKind.Percent) {
      const byte = escapedByte(target, at + 1);
      if (byte === 0x2f || byte === 0x25) path.hasEncodedSeparator = true;
      else if (refusedEscapes.has(byte)) return refusedEscapes.get(byte);
      isEscaped = true;
      at += 2;
      continue;
    }
    if (kind === CharacterKind.Separator) return "separator";
    if (kind === CharacterKind.Invalid) return "invalid_target";

    const size = at - start;
    if (size === 0) {
      if (code === SLASH) return "empty_segment";
      path.endsWithSlash = true;
      break;
    }
    if (size <= 2 && target.charCodeAt(start) === DOT && target.charCodeAt(at - 1) === DOT) {
      return "dot_segment";
    }
    if (count < room) {
      starts[count] = start;
      hashes[count] = hash;
      if (isEscaped) noteEscapes(path, count, target.slice(start, at));
    }
    count++;
    start = at + 1;
    hash = 0;
    isEscaped = false;
    if (code === QUERY) break;
  }
  if (count <= room) starts[count] = start;
  path.count = count;
  for (at++; at < length; at++) {
    const code = target.charCodeAt(at);
    if (code >= 128 || kinds[code] === CharacterKind.Invalid) return "invalid_target";
  }
  return undefined;
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

function noteEscapes(path: ReadPath, index: number, raw: string): void {
  if (!path.hasEscapes) path.texts.length = 0;
  path.hasEscapes = true;
  const text = comparable(raw);
  path.texts[index] = text;
  path.hashes[index] = segmentHash(text);
}

/** The comparable text of a segment. */
export function segmentText(path: ReadPath, index: number): string {
  const escaped = path.hasEscapes ? path.texts[index] : undefined;
  if (escaped !== undefined) return escaped;
  return path.target.slice(path.starts[index], (path.starts[index + 1] as number) - 1);
}

/** Whether the comparable text of a segment is `text`, of which the hash is known to be the same. */
export function isSegment(path: ReadPath, index: number, text: string): boolean {
  const escaped = path.hasEscapes ? path.texts[index] : undefined;
  if (escaped !== undefined) return escaped === text;
  const start = path.starts[index] as number;
  const size = (path.starts[index + 1] as number) - 1 - start;
  return size === text.length && path.target.startsWith(text, start);
}
