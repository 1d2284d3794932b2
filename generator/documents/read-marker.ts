/** What stands between `<!--` and `-->` in; the marker that it is, what is wrong with it, or that it is none, out. */
import type { Range } from "../diagnostic/diagnostic.js";
import type { RegionArgument } from "./region.js";

export type Marker =
  | {
      readonly kind: "start";
      readonly spec: string;
      readonly name: string;
      readonly nameRange: Range;
      readonly specRange: Range;
      readonly arguments: readonly RegionArgument[];
    }
  | { readonly kind: "end" }
  | {
      readonly kind: "malformed";
      /** Which of the two it was probably meant to be. */
      readonly meant: "start" | "end";
      readonly hint: string;
      readonly range: Range;
    };

/** `offset` is where the text begins in the document. Undefined for a comment that has nothing to do with scopegen. */
export function readMarker(text: string, offset: number): Marker | undefined {
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  const body = text.slice(start).trimEnd();
  const range = { start: offset + start, end: offset + start + body.length };
  if (!/^\/?\s*scopegen(?=\s*:|$|\s*$)|^\/\s*scopegen\b/i.test(body)) return undefined;
  if (body.startsWith("/") || body.toLowerCase() === "scopegen") {
    if (body === "/scopegen") return { kind: "end" };
    const meant = body.startsWith("/") ? "end" : "start";
    return { kind: "malformed", meant, hint: meant === "end" ? endHint : startHint, range };
  }
  return readStart(body, range);
}

const startHint =
  "A region begins with a comment such as `<!-- scopegen:acme:scopes -->`: the name of the spec, then what to show.";
const endHint = "A region ends with `<!-- /scopegen -->`, whatever it shows.";

function readStart(body: string, range: Range): Marker {
  const parts = /^(scopegen:)([^\s:"]+):([^\s:"]+)(?=\s|$)/.exec(body);
  if (!parts) return { kind: "malformed", meant: "start", hint: startHint, range };
  const [whole, prefix = "", spec = "", name = ""] = parts;
  const specStart = range.start + prefix.length;
  const nameStart = specStart + spec.length + 1;
  const rest = readArguments(body.slice(whole.length), range.start + whole.length);
  if ("start" in rest) {
    const hint =
      'Endpoints are written in double quotes, with nothing but spaces between them: `"GET /things" "POST /things"`.';
    return { kind: "malformed", meant: "start", hint, range: rest };
  }
  return {
    kind: "start",
    spec,
    name,
    specRange: { start: specStart, end: specStart + spec.length },
    nameRange: { start: nameStart, end: nameStart + name.length },
    arguments: rest,
  };
}

/** One JSON string after the other; the range of what is none. */
function readArguments(text: string, offset: number): readonly RegionArgument[] | Range {
  const found: RegionArgument[] = [];
  for (const { 0: json, index } of text.matchAll(/"(?:[^"\\\n\r]|\\.)*"|\S+/g)) {
    const range = { start: offset + index, end: offset + index + json.length };
    const value = parsed(json);
    if (value === undefined) return range;
    found.push({ value, range });
  }
  return found;
}

function parsed(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
