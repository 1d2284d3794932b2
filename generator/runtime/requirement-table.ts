/** The text of a table in, what each of its endpoints requires out. */
import type { Requirement } from "./requirement.js";

/** By endpoint; own properties only. */
export interface RequirementTable {
  /** What it requires. */
  readonly [endpoint: string]: Requirement;
}

/**
 * By endpoint, in the order of the text. Its lines:
 *
 * - `= a b` is the next requirement of the group, from 1 on: scopes needed together; `| c` is another alternative of it;
 * - `/things/{id}` is a path; as many spaces before it as segments that it shares with the path above;
 * - ` GET 1` is an endpoint at that path, with the number of what it requires, or with one of the words below;
 * - an empty line ends the group.
 *
 * What has no number that stands above it counts as unknown, so it is never allowed.
 */
export function requirementTable(text: string): RequirementTable {
  const rows: [endpoint: string, requirement: Requirement][] = [];
  let numbered: string[][][] = [];
  let segments: string[] = [];
  for (const line of text.split("\n")) {
    const row = line.trimStart();
    if (row === "") numbered = [];
    else if (row.startsWith("=")) numbered.push([scopesOf(row)]);
    else if (row.startsWith("|")) numbered[numbered.length - 1]?.push(scopesOf(row));
    else if (row.startsWith("/")) {
      segments = [...segments.slice(0, line.length - row.length), ...row.slice(1).split("/")];
    } else {
      const [method = "", what = ""] = row.split(" ");
      rows.push([
        `${method} /${segments.join("/")}`,
        word(what) ?? numbered[Number(what) - 1] ?? "unknown",
      ]);
    }
  }
  // Its own properties, whatever somebody put on `Object.prototype`.
  return Object.fromEntries(rows);
}

function word(what: string): Requirement | undefined {
  if (what === "public" || what === "unknown") return what;
  return what === "token" ? TOKEN : undefined;
}

function scopesOf(row: string): string[] {
  return row.length < 3 ? [] : row.slice(2).split(" ");
}

const TOKEN: Requirement = [[]];
