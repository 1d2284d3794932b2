/** Why a file is out of date, told by what the manifests say of how it was generated and how it would be now. */
import { expect, test } from "vitest";
import { outOfDateReason } from "../../generator/commands/out-of-date-reason.js";
import type { FileState, FileStatus } from "../../generator/files/file-state.js";
import { parseManifest } from "../../generator/files/read-manifest.js";

const stateOf = (path: string, status: FileStatus, parts: Partial<FileState> = {}): FileState => ({
  path,
  status,
  wanted: undefined,
  found: undefined,
  manifest: undefined,
  ...parts,
});

test.each<[FileStatus, string]>([
  ["unchanged", "up to date"],
  ["missing", "missing"],
  ["edited", "edited by hand"],
  ["in_the_way", "in the way: scopegen did not write it and does not overwrite it"],
  ["left_over", "left over: no spec generates it any more"],
  ["left_over_edited", "left over, and edited by hand: delete it yourself"],
  [
    "left_over_unowned",
    "left over: it carries scopegen's header but no spec generates it; delete it yourself",
  ],
  ["abandoned", "left over: a temporary file of a run that was cut short"],
])("%s", (status, reason) => {
  const state = stateOf("acme/index.ts", status);
  expect(outOfDateReason(state, [state])).toBe(reason);
});

interface Said {
  readonly version?: string;
  readonly hash?: string;
  readonly options?: object;
}

const manifestText = ({ version = "1.0.0", hash = "a", options = {} }: Said) =>
  JSON.stringify({ version, spec: { hash }, options });

/** The reason for `path`, whose folder said `before` and would say `now`. */
function changed(path: string, before: Said, now: Said, manifest = "acme/manifest.json"): string {
  const state = stateOf(path, "changed", { manifest: parseManifest(manifestText(before)) });
  const others = [
    stateOf("other/manifest.json", "changed", { wanted: manifestText({ version: "9.9.9" }) }),
    stateOf(manifest, "changed", { wanted: manifestText(now) }),
  ];
  return outOfDateReason(state, [state, ...others]);
}

test.each<[Said, Said, string]>([
  [{}, {}, "scopegen changed"],
  [{}, { hash: "b" }, "the spec changed"],
  [{}, { version: "1.1.0" }, "scopegen changed from 1.0.0 to 1.1.0"],
  [
    { options: { ext: "js", roles: true, same: [1] } },
    { options: { ext: "ts", docs: { a: ["b"] }, same: [1] } },
    'the option ext changed from js to ts, the option roles changed from true to undefined, the option docs changed from undefined to {"a":["b"]}',
  ],
  [
    { options: { list: ["a", "b"] } },
    { options: { list: ["a,b"] } },
    'the option list changed from ["a","b"] to ["a,b"]',
  ],
  [
    { hash: "a", version: "1.0.0" },
    { hash: "b", version: "2.0.0" },
    "the spec changed, scopegen changed from 1.0.0 to 2.0.0",
  ],
])("of %j and %j: %s", (before, now, cause) => {
  for (const path of ["acme/index.ts", "acme/docs/scopes.md"]) {
    expect(changed(path, before, now)).toBe(`out of date: ${cause}`);
  }
  expect(changed("spec.schema.json", before, now, "manifest.json")).toBe(`out of date: ${cause}`);
});

test("without the one manifest or the other nothing more is known", () => {
  const unknown = "out of date: it is not what scopegen writes now";
  expect(changed("acme/index.ts", {}, {}, "manifest.json")).toBe(unknown);
  expect(changed("spec.schema.json", {}, {})).toBe(unknown);
  const state = stateOf("acme/index.ts", "changed");
  const now = stateOf("acme/manifest.json", "changed", { wanted: manifestText({}) });
  expect(outOfDateReason(state, [state, now])).toBe(unknown);
  const owned = { ...state, manifest: parseManifest(manifestText({})) };
  expect(outOfDateReason(owned, [owned, { ...now, wanted: "no manifest" }])).toBe(unknown);
});
