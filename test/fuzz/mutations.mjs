/** A seed and documents in, one damaged document out: bytes deleted, repeated, swapped, spliced, cut off, put in. */
import { chance } from "./chance.mjs";

const bytes = (text) => Buffer.from(text, "utf8");

/** What means something to YAML, to a decoder, or to the format; some of it is no UTF-8. */
const PIECES = [
  ..."&a |*a|<<|<<: *a|!!str |!x |!|*|&| |>|? |: |- |, |%YAML 1.1|%|---|...|#| #|'|\"|[|]|{|}|[[[[|{{{{|\t|\n|\r|\r\n|\\|`|@|~".split(
    "|",
  ),
  "|",
  "|-",
  "\n\n",
  "\n      ",
  "\n- - - - ",
  "\0",
  "\uFEFF",
  "\u2028",
  "\u0085",
  "\u202E",
  "\u0007",
  "漢",
  "👩‍👩‍👧",
  "null",
  "true",
  "0x1F",
  "__proto__",
  "constructor",
  "defaults",
  "anyOf",
  "allOf: []",
  "requires",
  "token",
  "public",
  "unknown",
  "{id}",
  "/{a}{b}",
  "GET /",
  "implies: [candidates_read]",
  "scopegen: 1",
  "endpoints:",
  "\\u0041",
  "\\x",
  "x".repeat(2000),
  "[".repeat(80),
  "- ".repeat(80),
]
  .map(bytes)
  .concat(
    // Half a surrogate pair, an overlong slash, a stray tail, a head without one, beyond Unicode, marks of UTF-16.
    [[0xed, 0xa0, 0x80], [0xc0, 0xaf], [0x80], [0xe2, 0x82], [0xf5, 0x80, 0x80, 0x80], [0xff, 0xfe]].map(
      (piece) => Buffer.from(piece),
    ),
  );

/** The mutant of this number; `corpus` are buffers, the real spec first. */
export function mutant(seed, index, corpus) {
  const random = chance(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  let document = original(random, corpus);
  const changes = random.oneOf([1, 1, 1, 1, 2, 3, 5, 12]);
  for (let change = 0; change < changes; change += 1) {
    document = random.oneOf(MUTATIONS)(document, random, corpus);
  }
  // Duplicates of duplicates would only make it slow, which other tests are about.
  return document.subarray(0, 200_000);
}

/** Mostly a part of the real spec, with its beginning: it is read as well, and ten times as fast. */
function original(random, [real, ...others]) {
  const kind = random.below(10);
  if (kind === 0) return real;
  if (kind < 4) return random.oneOf(others);
  const lines = linesOf(real);
  const places = (pattern) => lines.flatMap((line, at) => (pattern.test(line.toString()) ? [at] : []));
  const [endpoints = 0] = places(/^endpoints:/);
  const entries = places(/^ {4}[A-Z]/).filter((at) => at > endpoints);
  const first = random.below(entries.length);
  const from = entries[first];
  const group = places(/^ {2}\S/).findLast((at) => at > endpoints && at < from);
  const to = entries[first + 5 + random.below(20)] ?? lines.length;
  // What an alias stands for may be left out.
  const part = Buffer.concat([lines[group], ...lines.slice(from, to)]).toString();
  const head = Buffer.concat(lines.slice(0, endpoints + 1));
  return Buffer.concat([head, bytes(part.replace(/: \*[\w-]+$/gm, ": as such"))]);
}

const MUTATIONS = [
  function deleteBytes(document, random) {
    const [start, end] = range(document, random);
    return joined(document, start, Buffer.alloc(0), end);
  },
  function repeatBytes(document, random) {
    const [start, end] = range(document, random);
    const part = document.subarray(start, end);
    return joined(document, end, Buffer.concat(Array.from({ length: 1 + random.below(5) }, () => part)), end);
  },
  function swapBytes(document, random) {
    const [start, end] = range(document, random);
    const middle = start + random.below(end - start + 1);
    const swapped = Buffer.concat([document.subarray(middle, end), document.subarray(start, middle)]);
    return joined(document, start, swapped, end);
  },
  function splice(document, random, corpus) {
    const other = random.oneOf(corpus);
    const [start, end] = range(other, random);
    const [from, to] = range(document, random);
    return joined(document, from, other.subarray(start, end), random.below(2) === 0 ? from : to);
  },
  function crossOver(document, random, corpus) {
    const other = random.oneOf(corpus);
    return joined(
      document,
      random.below(document.length + 1),
      other.subarray(random.below(other.length + 1)),
      document.length,
    );
  },
  function truncate(document, random) {
    return document.subarray(0, random.below(document.length + 1));
  },
  function changeByte(document, random) {
    const at = random.below(document.length + 1);
    return joined(document, at, Buffer.from([random.below(256)]), at + 1);
  },
  function changeLetter(document, random) {
    const from = random.below(document.length + 1);
    const at = document.findIndex((byte, place) => place >= from && byte >= 97 && byte <= 122);
    return at === -1 ? document : joined(document, at, Buffer.from([97 + random.below(26)]), at + 1);
  },
  function insertPiece(document, random) {
    const at = random.below(document.length + 1);
    return joined(document, at, random.oneOf(PIECES), at);
  },
  function insertPieceBetweenWords(document, random) {
    const at = wordBorder(document, random.below(document.length + 1));
    return joined(document, at, random.oneOf(PIECES), at);
  },
  function replaceByPiece(document, random) {
    const at = wordBorder(document, random.below(document.length + 1));
    return joined(document, at, random.oneOf(PIECES), wordBorder(document, at + 1));
  },
  function deleteLine(document, random) {
    return withLines(document, (lines) => lines.splice(random.below(lines.length), 1));
  },
  function repeatLine(document, random) {
    return withLines(document, (lines) => {
      const line = random.oneOf(lines);
      lines.splice(random.below(lines.length), 0, line);
    });
  },
  function swapLines(document, random) {
    return withLines(document, (lines) => {
      const [one, other] = [random.below(lines.length), random.below(lines.length)];
      [lines[one], lines[other]] = [lines[other], lines[one]];
    });
  },
  function indentLine(document, random) {
    return withLines(document, (lines) => {
      const at = random.below(lines.length);
      const indentation = random.oneOf(["", " ", "  ", "\t", "       "]);
      lines[at] = bytes(indentation + lines[at].toString("latin1").trimStart());
    });
  },
  function changeLineEnds(document, random) {
    return Buffer.from(document.toString("latin1").replaceAll("\n", random.oneOf(["\r\n", "\r"])), "latin1");
  },
];

function range({ length }, random) {
  const start = random.below(length + 1);
  const longest = random.oneOf([3, 30, 300, 3000]);
  return [start, Math.min(length, start + random.below(longest + 1))];
}

function joined(document, start, between, end) {
  return Buffer.concat([document.subarray(0, start), between, document.subarray(end)]);
}

/** The next place where a word begins or ends. */
function wordBorder(document, start) {
  const isWord = (at) => /\w/.test(String.fromCharCode(document[at] ?? 0));
  let at = start;
  while (at < document.length && isWord(at) === isWord(at - 1)) at += 1;
  return Math.min(at, document.length);
}

function linesOf(document) {
  return document
    .toString("latin1")
    .split(/(?<=\n)/)
    .map((line) => Buffer.from(line, "latin1"));
}

function withLines(document, change) {
  const lines = linesOf(document);
  change(lines);
  return Buffer.concat(lines);
}
