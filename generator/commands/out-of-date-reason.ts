/** How a file differs in; why, in words, out. */
import type { FileState } from "../files/file-state.js";
import { isRecord } from "../files/read-package.js";
import { manifestName, parseManifest } from "../files/read-manifest.js";
import type { Manifest } from "../files/read-manifest.js";

/** `states` are all that differ: the manifest among them tells what a folder is now generated from. */
export function outOfDateReason(state: FileState, states: readonly FileState[]): string {
  switch (state.status) {
    case "missing":
      return "missing";
    case "edited":
      return "edited by hand";
    case "changed":
      return `out of date: ${cause(state, states)}`;
    case "in_the_way":
      return "in the way: scopegen did not write it and does not overwrite it";
    case "left_over":
      return "left over: no spec generates it any more";
    case "left_over_edited":
      return "left over, and edited by hand: delete it yourself";
    case "left_over_unowned":
      return "left over: it carries scopegen's header but no spec generates it; delete it yourself";
    case "abandoned":
      return "left over: a temporary file of a run that was cut short";
    case "unchanged":
      return "up to date";
  }
}

function cause(state: FileState, states: readonly FileState[]): string {
  const before = state.manifest;
  const now = manifestNow(state, states);
  if (!before || !now) return "it is not what scopegen writes now";
  const causes = [
    ...(before.specHash === now.specHash ? [] : ["the spec changed"]),
    ...changedOptions(before, now),
    ...(before.version === now.version ? [] : [`scopegen changed from ${before.version} to ${now.version}`]),
  ];
  return causes.length > 0 ? causes.join(", ") : "scopegen changed";
}

function manifestNow({ path }: FileState, states: readonly FileState[]): Manifest | undefined {
  const manifest = path.includes("/") ? `${path.split("/")[0]}/${manifestName}` : manifestName;
  const text = states.find((other) => other.path === manifest)?.wanted;
  return text === undefined ? undefined : parseManifest(text);
}

function changedOptions(before: Manifest, now: Manifest): string[] {
  const keys = new Set([...Object.keys(before.options), ...Object.keys(now.options)]);
  return [...keys]
    .filter((key) => shown(before.options[key]) !== shown(now.options[key]))
    .map(
      (key) => `the option ${key} changed from ${shown(before.options[key])} to ${shown(now.options[key])}`,
    );
}

function shown(value: unknown): string {
  return isRecord(value) || Array.isArray(value) ? JSON.stringify(value) : String(value);
}
