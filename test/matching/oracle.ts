/**
 * A table of endpoints and a request in, the endpoint that the request belongs to out: the rules of matching once more,
 * by regular expressions and by comparing every endpoint with every other one, however slow.
 */

export interface OracleTable {
  readonly endpoints: readonly string[];
  readonly encodedSlash?: readonly string[];
  /** Paths below which the endpoints stand; one empty base path when left out. */
  readonly bases?: readonly string[];
}

/** The name of the endpoint and its parameters in order, or undefined. */
export function oracle(
  { endpoints, encodedSlash = [], bases = [""] }: OracleTable,
  method: string,
  target: string,
): readonly [endpoint: string, values: readonly string[]] | undefined {
  if (!/^[!-~]*$/.test(target) || /["<>^`{|}#]/.test(target)) return undefined;
  const raw = target.replace(/\?[^]*$/, "");
  if (/[\\;]|%(?![0-9A-Fa-f]{2})|%(?:00|5[Cc]|2[Ee])/.test(raw) || !raw.startsWith("/")) return undefined;
  const path = units(raw);
  for (const base of bases.toSorted((a, b) => depth(b) - depth(a))) {
    const start = units(base);
    if (start.some((unit, index) => path[index] !== unit) || path[start.length] !== "/") continue;
    const rest = path.slice(start.length + 1);
    const segments = rest.length === 0 ? [] : split(rest);
    if (segments.some((segment) => /^\.{0,2}$/.test(segment.join("")))) continue;
    const found = best(endpoints, method, segments);
    if (!found) continue;
    if (/%(?:2[Ff]|25)/.test(raw) && !encodedSlash.includes(found.name)) return undefined;
    return [found.name, found.values.map((value) => decodeURIComponent(value))];
  }
  return undefined;
}

interface Candidate {
  readonly name: string;
  readonly method: string;
  readonly template: readonly (readonly string[])[];
  readonly values: readonly string[];
}

/** Characters and escapes, the latter decoded where they stand for what need not be escaped. */
function units(text: string): string[] {
  return (text.match(/%..|[^]/g) ?? []).map((unit) => {
    if (unit.length === 1) return unit;
    const character = String.fromCharCode(Number.parseInt(unit.slice(1), 16));
    return /[A-Za-z0-9_~-]/.test(character) ? character : unit.toUpperCase();
  });
}

function split(all: readonly string[]): string[][] {
  const segments: string[][] = [[]];
  for (const unit of all) {
    if (unit === "/") segments.push([]);
    else segments.at(-1)?.push(unit);
  }
  return segments;
}

function best(
  endpoints: readonly string[],
  method: string,
  segments: readonly (readonly string[])[],
): Candidate | undefined {
  const candidates = endpoints.flatMap((name): Candidate[] => {
    const [own = "", text = ""] = name.split(/ (.*)/s);
    if (own !== method && !(method === "HEAD" && own === "GET")) return [];
    const template = text === "/" ? [] : text.slice(1).split("/").map(templateUnits);
    if (template.length !== segments.length) return [];
    const values = template.map((parts, index) => valuesOf(parts, segments[index] ?? []));
    return values.includes(undefined)
      ? []
      : [{ name, method: own, template, values: values.flatMap((one) => one ?? []) }];
  });
  return candidates.toSorted(moreSpecific)[0];
}

/** Parameters as `{}`, everything else as units. */
function templateUnits(text: string): string[] {
  return (text.match(/\{[^}]*\}|[^{]+/g) ?? []).flatMap((part) =>
    part.startsWith("{") ? ["{}"] : units(part.replace(/[^!-~]+/gu, encodeURIComponent)),
  );
}

/** Backtracking over every split, the shortest first. */
function valuesOf(parts: readonly string[], segment: readonly string[]): string[] | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return segment.length === 0 ? [] : undefined;
  if (first !== "{}") return segment[0] === first ? valuesOf(others, segment.slice(1)) : undefined;
  for (let size = 1; size <= segment.length; size++) {
    const behind = valuesOf(others, segment.slice(size));
    if (behind) return [segment.slice(0, size).join(""), ...behind];
  }
  return undefined;
}

/** At the first segment that differs; an endpoint of HEAD before the same one of GET. */
function moreSpecific(one: Candidate, other: Candidate): number {
  for (const [index, parts] of one.template.entries()) {
    const others = other.template[index] ?? [];
    if (parts.join("\0") !== others.join("\0")) return rank(others) - rank(parts);
  }
  return one.method === other.method ? 0 : one.method === "HEAD" ? -1 : 1;
}

/** The length of all literal text, escapes counting three; a literal above all. */
function rank(parts: readonly string[]): number {
  const literal = parts.filter((part) => part !== "{}");
  return literal.length === parts.length ? Number.POSITIVE_INFINITY : literal.join("").length;
}

function depth(base: string): number {
  return base.split("/").length;
}
