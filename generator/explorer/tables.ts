/** The data of the page in, the tables that the helpers ask and the rows that the page shows out. */
import { accessTable, type AccessTable, type ScopeWeight } from "../runtime/access-table.js";
import type { ConsentTable } from "../runtime/consent.js";
import { leastAddition } from "../runtime/least-addition.js";
import type { Requirement } from "../runtime/requirement.js";
import { scopeIndex } from "../runtime/scope-index.js";
import { longNames } from "./short-names.js";
import type { ExplorerData, RequirementData, RoleData, ScopeData } from "./data.js";

export interface Tables {
  readonly data: ExplorerData;
  /** What `accessOf`, `leastScopesOf` and `stepUp` ask. */
  readonly access: AccessTable;
  /** What `consentTo` asks. */
  readonly consent: ConsentTable;
  /** By token. */
  readonly scopes: ReadonlyMap<string, ScopeData>;
  /** By name, in the order of the table. */
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  /** By key. */
  readonly roles: ReadonlyMap<string, RoleData>;
}

/** What the role is called. */
export function roleName({ roles }: Tables, key: string): string {
  return roles.get(key)?.name ?? key;
}

export interface Endpoint {
  readonly name: string;
  readonly group: string;
  readonly requirement: Requirement;
  /** Whether the requirement was concluded from the source, which does not state it. */
  readonly inferred: boolean;
  readonly summary: string;
}

export function tablesOf(data: ExplorerData): Tables {
  const scopes = data.scopes.map(([token, description, prompt, allows, more]): ScopeData => ({
    token,
    description,
    prompt,
    allows,
    ...more,
  }));
  const tokens = scopes.map(({ token }) => token);
  const named = (places: readonly number[] = []) => places.map((place) => tokens[place] ?? "");
  // The same object where two endpoints require the same, which the helpers then look at once.
  const requirements = (data.requirements ?? []).map((requirement) => requirementOf(requirement, named));
  const endpoints = (data.groups ?? []).flatMap(([group, rows]) => {
    const names = longNames(rows.map(([name]) => name));
    return rows.map(([, place, summary = ""], at) => ({
      name: names[at] ?? "",
      group,
      requirement: requirements[place] ?? "unknown",
      inferred: !data.documented?.includes(place),
      summary,
    }));
  });
  const implied = new Map(scopes.map((scope) => [scope.token, named(scope.implied)]));
  return {
    data,
    access: accessTable({
      index: scopeIndex({
        scopes: tokens,
        separator: data.separator,
        aliases: new Map(
          scopes.flatMap(({ token, aliases = [] }) => aliases.map((name) => [name, token] as const)),
        ),
        implied,
      }),
      requirements: Object.fromEntries(endpoints.map(({ name, requirement }) => [name, requirement])),
      addition: leastAddition,
      weights: Object.fromEntries(scopes.map((scope) => [scope.token, weightOf(scope)])),
    }),
    consent: {
      scopes: tokens,
      implied,
      details: Object.fromEntries(scopes.map((scope) => [scope.token, scope])),
    },
    scopes: new Map(scopes.map((scope) => [scope.token, scope])),
    endpoints: new Map(endpoints.map((endpoint) => [endpoint.name, endpoint])),
    roles: new Map((data.roles ?? []).map((role) => [role.key, role])),
  };
}

function requirementOf(
  requirement: RequirementData,
  named: (places: readonly number[]) => readonly string[],
): Requirement {
  return typeof requirement === "string" ? requirement : requirement.map(named);
}

function weightOf({ role, allows, deprecated }: ScopeData): ScopeWeight {
  return {
    ...(role !== undefined && { role }),
    allows: allows.filter((access) => access !== "read"),
    deprecated: deprecated !== undefined,
  };
}
