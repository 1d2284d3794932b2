/** A Markdown document in; the regions in it, and what is wrong with their markers, out. */
import { diagnose } from "../diagnostic/diagnose.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { suggester } from "../language/suggest.js";
import type { Suggest } from "../language/suggest.js";
import { either, few, quoted } from "../language/wording.js";
import { findMarkers } from "./find-markers.js";
import type { FoundMarker } from "./find-markers.js";
import type { Marker } from "./read-marker.js";
import { regionEnd, regionNames } from "./region.js";
import type { Region } from "./region.js";

export interface ScannedRegions {
  /** Those that are well-formed, in order. */
  readonly regions: readonly Region[];
  readonly diagnostics: readonly Diagnostic[];
}

type Start = Extract<Marker, { kind: "start" }>;
/** A start marker that waits for its end; without `marker` where it was malformed. */
interface Open {
  readonly found: FoundMarker;
  readonly marker: Start | undefined;
}

/** `specNames` are all that a region may name; without them a region may name any spec. */
export function scanRegions(text: string, specNames: readonly string[] | undefined): ScannedRegions {
  const regions: Region[] = [];
  const diagnostics: Diagnostic[] = [];
  const suggestSpec = suggester(specNames ?? []);
  let open: Open | undefined;
  for (const found of findMarkers(text)) {
    const { marker, range, wellPlaced } = found;
    if (marker.kind === "malformed") {
      diagnostics.push(malformed(marker));
    } else if (!wellPlaced) {
      diagnostics.push(misplaced(found));
    } else if (marker.kind === "start") {
      diagnostics.push(...namingProblems(marker, specNames, suggestSpec));
    }
    const isEnd = marker.kind === "end" || (marker.kind === "malformed" && marker.meant === "end");
    if (!isEnd) {
      if (open) diagnostics.push(nested(found, open));
      open = { found, marker: marker.kind === "start" ? marker : undefined };
    } else if (open) {
      const region = regionOf(open, range.start);
      if (region) regions.push(region);
      open = undefined;
    } else {
      diagnostics.push(stray(found));
    }
  }
  if (open) diagnostics.push(unclosed(open));
  return { regions, diagnostics };
}

function regionOf({ found, marker }: Open, end: number): Region | undefined {
  const name = regionNames.find((known) => known === marker?.name);
  if (!marker || !name) return undefined;
  const { range } = found;
  return {
    spec: marker.spec,
    name,
    endpoints: marker.arguments,
    marker: range,
    content: { start: range.end, end },
  };
}

function namingProblems(
  marker: Start,
  specNames: readonly string[] | undefined,
  suggestSpec: Suggest,
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (specNames && !specNames.includes(marker.spec)) {
    const meant = suggestSpec(marker.spec);
    problems.push(
      diagnose({
        code: "unknown-region-spec",
        range: marker.specRange,
        message: `There is no spec ${quoted(marker.spec)}`,
        hint: meant === undefined ? `The specs are ${few(specNames)}.` : `Did you mean ${meant}?`,
      }),
    );
  }
  if (!(regionNames as readonly string[]).includes(marker.name)) {
    const meant = suggester(regionNames)(marker.name);
    const hint = meant === undefined ? `Write one of ${either(regionNames)}.` : `Did you mean ${meant}?`;
    const message = `There is no region ${quoted(marker.name)}`;
    problems.push(diagnose({ code: "unknown-region", range: marker.nameRange, message, hint }));
    return problems;
  }
  return [...problems, ...argumentProblems(marker)];
}

function argumentProblems({ name, nameRange, arguments: given }: Start): Diagnostic[] {
  const code = "invalid-region-marker";
  const [first] = given;
  if (name === "least-scopes" && !first) {
    const hint = 'Name them as in `least-scopes "GET /things" "POST /things"`.';
    return [diagnose({ code, range: nameRange, message: "The region names no endpoint", hint })];
  }
  if (name === "least-scopes" || !first) return [];
  const range = { start: first.range.start, end: given.at(-1)?.range.end ?? first.range.end };
  const message = `Nothing may follow ${quoted(name)}`;
  return [diagnose({ code, range, message, hint: "Only least-scopes is told which endpoints to show." })];
}

function malformed({ meant, range, hint }: Extract<Marker, { kind: "malformed" }>): Diagnostic {
  const message = `This is no marker that ${meant === "start" ? "begins" : "ends"} a region`;
  return diagnose({ code: "invalid-region-marker", range, message, hint });
}

function misplaced({ range }: FoundMarker): Diagnostic {
  return diagnose({
    code: "misplaced-region-marker",
    range,
    message:
      "A marker of a region has no line of its own, or stands in a list, a quote or HTML such as <pre>",
    hint: "Move it to the start of a line, with nothing after it; what shows how markers are written goes into code.",
  });
}

function nested({ range }: FoundMarker, { found }: Open): Diagnostic {
  return diagnose({
    code: "nested-region",
    range,
    message: "A region begins inside another",
    hint: `Write ${regionEnd} where the first one ends.`,
    related: [{ range: found.range, message: "the first one begins here" }],
  });
}

function stray({ range }: FoundMarker): Diagnostic {
  return diagnose({
    code: "stray-region-end",
    range,
    message: "No region is open that this marker could end",
    hint: "Take it away, or write the marker that begins the region.",
  });
}

function unclosed({ found: { range } }: Open): Diagnostic {
  return diagnose({
    code: "unclosed-region",
    range,
    message: "The region is never closed",
    hint: `Write ${regionEnd} where it ends.`,
  });
}
