/** Every source is in one group, and what must not fail is in one with the higher threshold. */
import { expect, test } from "vitest";
import { filesBelow } from "../architecture/repository.js";
import { CRITICAL, groups, sourcesOf } from "./groups.mjs";

const grouped = groups.flatMap((group) => sourcesOf(group).map((file) => [file, group] as const));

test("every source but the entries is in one group", () => {
  const entries = /^generator\/(start\/|bin\.ts|index\.ts|explorer\/main\.ts)/;
  const sources = filesBelow("generator", ".ts").map(({ path }) => `generator/${path}`);
  expect(grouped.map(([file]) => file).toSorted()).toEqual(
    sources.filter((file) => !entries.test(file)).toSorted(),
  );
});

test.each([
  "generator/print/string-literal.ts",
  "generator/print/markdown.ts",
  "generator/print/html.ts",
  "generator/runtime/access.ts",
  "generator/runtime/match-search.ts",
  "generator/runtime/authorization-url.ts",
  "generator/runtime/scope-string.ts",
  "generator/model/resolve.ts",
  "generator/files/write-output.ts",
  "generator/files/replace-file.ts",
])("%s is critical", (path) => {
  expect(grouped.find(([file]) => file === path)?.[1].threshold).toBe(CRITICAL);
});

test.each(groups.filter(({ threshold }) => threshold === CRITICAL))(
  "$name names sources that are there",
  (group) => {
    const named = /\(([\w|-]+)\)\\\.ts/.exec(group.sources.source)?.[1]?.split("|") ?? [];
    const files = sourcesOf(group).map((file) => file.replace(/.*\/|\.ts$/g, ""));
    expect(files.length).toBeGreaterThan(0);
    expect(named.filter((name) => !files.includes(name))).toEqual([]);
  },
);
