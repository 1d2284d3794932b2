/** What two templates have in common, against every short path there is; ambiguity, against its definition. */
import { describe, expect, test } from "vitest";
import { alikeSegments } from "../../generator/language/facts/alike-segments.js";
import { commonSegment, matchesSegment } from "../../generator/language/facts/common-segment.js";
import { ambiguities, type Budget } from "../../generator/language/facts/ambiguities.js";
import { endpointTrees } from "../../generator/language/facts/endpoint-tree.js";
import { endpointsOf } from "../../generator/language/facts/endpoints.js";
import { parseTemplate, type TemplateSegment } from "../../generator/model/template.js";
import { isWhole } from "../runs.js";
import { diagnosed, specOf } from "./diagnosed.js";

/** Every segment of up to four parts from p, q and parameters that are not side by side. */
const texts = [1, 2, 3, 4]
  .flatMap((length) => words(["p", "q", "{x}"], length))
  .filter((text) => !text.includes("}{"));
const segments = [...new Set(texts)].map((text) => ({ text, segment: segmentOf(text) }));
const short = [1, 2, 3, 4, 5, 6].flatMap((length) => words(["p", "q", "x"], length));

describe("segments", () => {
  test("match what a regular expression matches", () => {
    const wrong = segments.flatMap(({ text, segment }) =>
      short.filter((path) => matchesSegment(segment, path) !== expressionOf(text).test(path)),
    );
    expect(wrong).toEqual([]);
    expect(segments.length).toBeGreaterThan(30);
  });

  test("have a text in common exactly when a short one is found", () => {
    const matched = segments.map(
      ({ text }) => new Set(short.filter((path) => expressionOf(text).test(path))),
    );
    const wrong = segments.flatMap(({ text, segment }, one) =>
      segments.flatMap((other, two) => {
        const found = commonSegment(segment, other.segment);
        const exists = [...(matched[one] ?? [])].some((path) => matched[two]?.has(path));
        const fits =
          found !== undefined && expressionOf(text).test(found) && expressionOf(other.text).test(found);
        return exists === (found !== undefined) && (!exists || fits)
          ? []
          : [`${text} ${other.text} ${found}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("that are alike are found without comparing each with each", () => {
    const mixed = segments.filter(({ text }) => text.includes("{") && text !== "{x}");
    const expected = mixed.flatMap((one, position) =>
      mixed
        .slice(0, position)
        .flatMap((other) => (commonSegment(one.segment, other.segment) ? [[other.text, one.text]] : [])),
    );
    const found = [...alikeSegments(mixed)].map(([one, other]) => [one.text, other.text]);
    const names = (pairs: string[][]) => pairs.map((pair) => pair.toSorted().join(" ")).toSorted();
    expect(names(found)).toEqual(names(expected));
  });

  test("are alike by their ends, whatever else there is and in whatever order they come", () => {
    // Not every beginning of a beginning is there, nor every end of an end.
    const prefixes = ["", "p", "pp", "qp", "qpp", "rp"];
    const suffixes = ["", "p", "pp", "pq", "qqp", "ppq", "rqp"];
    const ends = prefixes.flatMap((prefix) => suffixes.map((suffix) => ({ prefix, suffix })));
    const items = [...ends, ...ends.slice(3, 9)]
      .map((end, at) => ({ ...end, at, segment: segmentOf(`${end.prefix}{x}${end.suffix}`) }))
      .toSorted((one, other) => ((one.at * 17) % 48) - ((other.at * 17) % 48));
    const fit = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);
    const fitAtEnd = (one: string, other: string) => one.endsWith(other) || other.endsWith(one);
    const pair = (one: { at: number }, other: { at: number }) =>
      [one.at, other.at].toSorted((a, b) => a - b).join(" ");
    const expected = items.flatMap((one, place) =>
      items
        .slice(0, place)
        .filter((other) => fit(one.prefix, other.prefix) && fitAtEnd(one.suffix, other.suffix))
        .map((other) => pair(one, other)),
    );
    const found = [...alikeSegments(items)].map(([one, other]) => pair(one, other));
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test.each([
    ["p{x}", "p", false],
    ["p{x}", "pp", true],
    ["{x}", "", false],
    ["{x}p", "p", false],
    ["p{x}q", "pq", false],
  ])("%s takes %j: %j", (text, path, is) => {
    expect(matchesSegment(segmentOf(text), path)).toBe(is);
  });
});

describe("endpoints", () => {
  const choices = ["p", "{x}", "p{x}", "{x}p", "{x}q", "p{x}q"];
  const templates = words(
    choices.map((choice) => `/${choice}`),
    2,
  );

  test("are ambiguous exactly by the definition", () => {
    const wrong = templates.flatMap((one, at) =>
      templates
        .filter((other, place) => other < one && (isWhole || (at + place) % 23 === 0))
        .filter((other) => {
          const { diagnostics } = diagnosed(specOf({ endpoints: [`PUT ${one}: a`, `PUT ${other}: a`] }));
          return diagnostics.some(({ code }) => code === "ambiguous-endpoints") !== isAmbiguous(one, other);
        })
        .map((other) => `${one} ${other}`),
    );
    expect(wrong).toEqual([]);
    expect(templates.some((one) => templates.some((other) => isAmbiguous(one, other)))).toBe(true);
  });

  test.each([
    ["another method", ["PUT /p{x}: a", "POST /{x}p: a"], 0],
    ["another length", ["PUT /p{x}: a", "PUT /{x}p/p: a"], 0],
    ["more literal text", ["PUT /pp{x}: a", "PUT /{x}p: a"], 0],
    ["a difference before", ["PUT /a/p{x}: a", "PUT /{y}/{x}p: a"], 0],
    ["a literal behind that tells them apart", ["PUT /p{x}/a: a", "PUT /{x}p/b: a"], 0],
    ["a literal behind that does not fit", ["PUT /p{x}/{y}a: a", "PUT /{x}p/b: a"], 0],
    ["a parameter behind that fits a literal", ["PUT /p{x}/{y}: a", "PUT /{x}p/a: a"], 1],
    ["a literal behind that fits a parameter", ["PUT /p{x}/a: a", "PUT /{x}p/{y}: a"], 1],
    ["a literal behind among others", ["PUT /p{x}/a: a", "PUT /{x}p/b: a", "PUT /{x}p/a: a"], 1],
    ["a branch that others pass too", ["PUT /p{x}/a: a", "PUT /p{x}/b: a", "PUT /{x}p/a: a"], 1],
    ["three of a kind", ["PUT /pp{x}: a", "PUT /p{x}p: a", "PUT /{x}pp: a"], 2],
    ["percent-encoded alike", ["PUT /é{x}: a", "PUT /{x}%C3%A9: a"], 1],
  ])("%s", (_name, endpoints, count) => {
    const { diagnostics } = diagnosed(specOf({ endpoints }));
    expect(diagnostics.map(({ code }) => code)).toEqual(
      Array.from({ length: count }, () => "ambiguous-endpoints"),
    );
  });

  test.each([
    [["/p{x}", "/{x}p"], "/{x}p after /p{x} at /pxp"],
    [["/v1/{y}/p{x}", "/v1/{z}/{x}p"], "/v1/{z}/{x}p after /v1/{y}/p{x} at /v1/x/pxp"],
    [["/a{y}b/p{x}/c{z}", "/a{y}b/{x}p/{w}"], "/a{y}b/{x}p/{w} after /a{y}b/p{x}/c{z} at /axb/pxp/cx"],
    [["/p{x}/z", "/{x}p/a", "/p{x}/a"], "/p{x}/a after /{x}p/a at /pxp/a"],
    [["/{y}.{x}p", "/p{y}.{x}"], "/p{y}.{x} after /{y}.{x}p at /px.x.xp"],
  ])("the later of %j is told, the earlier and a path that both match", (paths, expected) => {
    const { text, diagnostics } = diagnosed(specOf({ endpoints: paths.map((path) => `PUT ${path}: a`) }));
    const told = diagnostics.map(({ range, hint, related = [] }) => {
      const [later, ...others] = [range, ...related.map((one) => one.range)].map(({ start, end }) =>
        text.slice(start, end).replace("PUT ", ""),
      );
      return `${later} after ${others.join(" ")} at ${/PUT (\S+)\. /.exec(hint ?? "")?.[1]}`;
    });
    expect(told).toEqual([expected]);
  });

  test.runIf(isWhole)("too many to be compared are refused, not let through", () => {
    const endpoints = Array.from({ length: 1500 }, (_, index) => `PUT /{a}m${1000 + index}{b}/l${index}: a`);
    const { diagnostics } = diagnosed(specOf({ endpoints }));
    expect(diagnostics.map(({ code }) => code)).toEqual(["ambiguous-endpoints"]);
  });
});

describe("a budget", () => {
  const spec = specOf({
    endpoints: ["PUT /p{x}/a: a", "PUT /{x}p/a: a", "PUT /q{x}/b: a", "PUT /{x}q/b: a"],
  });
  const endpoints = () => {
    const { document } = diagnosed(spec);
    return document ? endpointsOf(document) : [];
  };
  const found = (budget: Budget) =>
    [...endpointTrees(endpoints()).values()]
      .flatMap((tree) => [...ambiguities(tree, [], budget)])
      .map(
        ({ earlier, later, path }) => `${earlier.template} and ${later.template} match /${path.join("/")}`,
      );
  const all = ["/p{x}/a and /{x}p/a match /pxp/a", "/q{x}/b and /{x}q/b match /qxq/b"];

  test("that is enough leaves nothing unchecked", () => {
    const budget: Budget = { steps: 100 };
    expect(found(budget)).toEqual(all);
    expect(budget.unchecked).toBeUndefined();
  });

  test("is spent by one step for each two that are alike and each place that two have in common", () => {
    const enough: Budget = { steps: 10 };
    expect(found(enough)).toEqual(all);
    expect(enough).toEqual({ steps: 0 });
    const scarce: Budget = { steps: 9 };
    expect(found(scarce)).toEqual(all.slice(0, 1));
    expect(scarce.unchecked?.template).toBe("/{x}q/b");
    expect(found({ steps: 0 })).toEqual([]);
    expect(found({ steps: 1 })).toEqual([]);
  });

  test("that is not enough says with which endpoint it ended", () => {
    const templates = endpoints().map(({ template }) => template);
    for (const steps of [0, 1, 2, 3, 4, 5]) {
      const budget: Budget = { steps };
      expect(all).toEqual(expect.arrayContaining(found(budget)));
      expect(templates).toContain(budget.unchecked?.template);
    }
  });
});

/** The first segments that differ, none of them more specific, and a path that fits both. */
function isAmbiguous(one: string, other: string): boolean {
  const [first, second] = [one.slice(1).split("/"), other.slice(1).split("/")];
  const place = first.findIndex((text, index) => text !== second[index]);
  const rank = (text = "") =>
    text.includes("{") ? text.replace("{x}", "").length : Number.POSITIVE_INFINITY;
  if (place === -1 || rank(first[place]) !== rank(second[place])) return false;
  return first.every((text, index) =>
    short.some((path) => expressionOf(text).test(path) && expressionOf(second[index] ?? "").test(path)),
  );
}

function words(letters: readonly string[], length: number): string[] {
  if (length === 0) return [""];
  return words(letters, length - 1).flatMap((word) => letters.map((letter) => word + letter));
}

function segmentOf(text: string): TemplateSegment {
  const parsed = parseTemplate(`/${text}`);
  if (parsed.kind === "problem") throw new Error(`${text}: ${parsed.message}`);
  return parsed.segments[0] ?? [];
}

function expressionOf(text: string): RegExp {
  return new RegExp(`^${text.replaceAll("{x}", ".+")}$`);
}
