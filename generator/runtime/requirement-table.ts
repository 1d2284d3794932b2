/** The texts of a table in, what each of its endpoints requires out. */
import type { Requirement } from "./requirement.js";

/** By endpoint; own properties only. */
export interface RequirementTable {
  /** What it requires. */
  readonly [endpoint: string]: Requirement;
}

/**
 * By endpoint, in the order of the second text. The lines of the first one are what the endpoints require:
 *
 * - `= a b` is the next requirement of its group, from 1 on: scopes needed together;
 * - `| c` is another alternative of it, and `& d` adds scopes to all of them;
 * - an empty line ends the group.
 *
 * Those of the second one are the endpoints:
 *
 * - `/things/{id}` is a path; as many spaces before it as segments that it shares with the path above;
 * - ` GET 1` is an endpoint at that path, with the number of what it requires, or with one of the words below;
 * - an empty line ends the group.
 *
 * What has no number that stands in its group counts as unknown, so it is never allowed.
 */
export function requirementTable(requirements: string, endpoints: string): RequirementTable {
  const groups = requirementGroups(requirements);
  const rows: [endpoint: string, requirement: Requirement][] = [];
  let group = 0;
  let segments: string[] = [];
  let path = "";
  for (const line of endpoints.split("\n")) {
    const row = line.trimStart();
    if (row === "") group += 1;
    else if (row.startsWith("/")) {
      segments = [...segments.slice(0, line.length - row.length), ...row.slice(1).split("/")];
      path = segments.join("/");
    } else {
      const [method = "", what = ""] = row.split(" ");
      rows.push([
        `${method} /${path}`,
        word(what) ?? groups[group]?.[Number(what) - 1] ?? "unknown",
      ]);
    }
  }
  // Its own properties, whatever somebody put on `Object.prototype`.
  return Object.fromEntries(rows);
}

/** By group and number: alternatives, each of them scopes. */
function requirementGroups(text: string): string[][][][] {
  let group: string[][][] = [];
  const groups = [group];
  for (const line of text.split("\n")) {
    const [mark, ...scopes] = line.split(" ");
    if (mark === "=") group.push([scopes]);
    else if (mark === "") groups.push((group = []));
    else {
      const alternatives = group[group.length - 1] ?? [];
      if (mark === "|") alternatives.push(scopes);
      else for (const alternative of alternatives) alternative.push(...scopes);
    }
  }
  return groups;
}

/** What a word stands for. `unknown` is none of these words, since whatever is no requirement counts as unknown. */
function word(what: string): Requirement | undefined {
  if (what === "public") return what;
  return what === "token" ? TOKEN : undefined;
}

const TOKEN: Requirement = [[]];
