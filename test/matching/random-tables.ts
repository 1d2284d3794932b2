/** Numbers in, tables of endpoints without ambiguities and requests that nearly match them out. */
import { alikeSegments } from "../../generator/language/facts/alike-segments.js";
import { parseTemplate, type TemplateSegment } from "../../generator/model/template.js";

/** A whole number below `limit`; the same numbers for the same seed. */
export type Random = (limit: number) => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39) >>> 0;
    return Math.floor(((mixed ^ (mixed >>> 16)) >>> 0) / (2 ** 32 / limit));
  };
}

const SEGMENTS = [
  "a",
  "b",
  "ab",
  "me",
  "{x}",
  "{y}",
  "a{x}",
  "{x}b",
  "{x}.json",
  "{x}:go",
  "r(k={v})",
  "{x}-{y}",
];
const ODD_SEGMENTS = [
  "%20",
  "a%20{x}",
  "{x}0",
  "{x}%C3%A9",
  "it's",
  "__proto__",
  "{__proto__}",
  "a@b{x}aa{y}",
  "..a",
];
const METHODS = ["GET", "PUT", "HEAD", "OPTIONS"];

/** `{` starts a parameter; a table holds no two endpoints of which neither is more specific. */
export function randomTable(random: Random, { isPlain = false } = {}): string[] {
  const segments = isPlain ? ["a", "b", "ab", "me", "{x}"] : [...SEGMENTS, ...ODD_SEGMENTS];
  const found = new Map<string, string>();
  const kept: { readonly method: string; readonly texts: readonly string[] }[] = [];
  for (let count = 1 + random(9); count > 0; count--) {
    const method = METHODS[random(random(3) === 0 ? 4 : 2)] ?? "GET";
    const texts = Array.from({ length: random(4) }, () => segments[random(segments.length)] ?? "a");
    const shape = `${method} ${texts.join("/").replace(/\{[^}]*\}/g, "{}")}`;
    if (found.has(shape) || kept.some((other) => isUnclear(other, { method, texts }))) continue;
    found.set(shape, `${method} /${texts.join("/")}`);
    kept.push({ method, texts });
  }
  return [...found.values()];
}

/** More than the rule asks for: GET and HEAD are compared too, and segments behind the first difference are not. */
function isUnclear(
  one: { readonly method: string; readonly texts: readonly string[] },
  other: { readonly method: string; readonly texts: readonly string[] },
): boolean {
  const methods = [one.method, other.method].toSorted().join();
  if (one.method !== other.method && methods !== "GET,HEAD") return false;
  const shapes = [one, other].map(({ texts }) => texts.map((text) => text.replace(/\{[^}]*\}/g, "{}")));
  const place = shapes[0]?.findIndex((shape, index) => shape !== shapes[1]?.[index]) ?? -1;
  const pair = [shapes[0]?.[place], shapes[1]?.[place]];
  if (!pair.every((shape) => shape?.includes("{}") && shape !== "{}")) return false;
  if (pair[0]?.length !== pair[1]?.length) return false;
  const segments = [one, other].map(({ texts }) => ({ segment: segmentOf(texts[place] ?? "") }));
  return [...alikeSegments(segments)].length > 0;
}

function segmentOf(text: string): TemplateSegment {
  const parsed = parseTemplate(`/${text}`);
  return parsed.kind === "template" ? (parsed.segments[0] ?? []) : [];
}

const VALUES = [
  "a",
  "b",
  "1",
  "x.json",
  "me",
  "a-b-c",
  "x%20y",
  "%41",
  "a%2fb",
  "%2F",
  "50%25",
  "%C3%A9",
  "%c3%a9",
  "é",
];
const TRICKS = [
  "",
  ".",
  "..",
  "%2e",
  "%2E%2e",
  "%00",
  "a;b",
  "a\\b",
  "%5c",
  "%",
  "%4",
  "%zz",
  "%FF",
  "{x}",
  "a b",
  "A",
  "#",
  "%252F",
  "a?b",
  "__proto__",
  "constructor",
  "a\u0000",
  "\u212a",
];

/** Mostly a path of the table; sometimes changed in a place or two. */
export function randomRequest(random: Random, table: readonly string[]): [method: string, target: string] {
  const [method = "", template = "/"] = (table[random(table.length)] ?? "GET /").split(/ (.*)/s);
  const pick = (list: readonly string[]) => list[random(list.length)] ?? "";
  const value = () => (random(12) === 0 ? pick(TRICKS) : pick(VALUES));
  let path = template.replace(/\{[^}]*\}/g, value);
  const change = random(8);
  if (change === 0) path = path.replace(/[^/]+/, value);
  if (change === 1) path += `/${value()}`;
  if (change === 2)
    path = path.slice(0, random(path.length + 1)) + pick(TRICKS) + path.slice(random(path.length + 1));
  if (change === 3) path = path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  const asked = random(6) === 0 ? pick(["HEAD", "GET", "PUT", "get", "OPTIONS", "toString"]) : method;
  return [asked, path];
}
