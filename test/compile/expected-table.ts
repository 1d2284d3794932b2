/** The text of a spec in, what its generated module must hold out: read from the YAML, past the generator. */
import { parse } from "yaml";
import { expectedMatch } from "./expected-match.js";

type Node = string | readonly Node[] | ReadonlyMap<string, Node>;
type Entries<T> = readonly (readonly [string, T])[];
type Requirement = string | readonly (readonly string[])[];

/** Of objects their entries, so that no name can get lost in a prototype. */
export interface Table {
  readonly scopes: readonly string[];
  readonly details: Entries<Entries<unknown>>;
  readonly roles: Entries<Entries<unknown>>;
  readonly requirements: Entries<Requirement>;
  /** Scope to the endpoints that name it or what it implies. */
  readonly unlocked: Entries<readonly string[]>;
  readonly separator: string;
  /** Alias and scope. */
  readonly aliased: readonly (readonly string[])[];
  /** A request for each endpoint, and what matching it must give. */
  readonly requests: readonly (readonly [request: readonly string[], outcome: unknown])[];
}

export function expectedTable(specText: string): Table {
  const spec: Node = parse(specText, { schema: "failsafe", mapAsMap: true });
  const scopes = [...map(spec, "scopes")];
  const requirements = [...map(spec, "endpoints").values()].flatMap((group) =>
    [...(group as ReadonlyMap<string, Node>)]
      .filter(([name]) => name !== "defaults")
      .map(([name, endpoint]) => [name, requirement(endpoint)] as const),
  );
  const unlocked = scopes.map(([name]) => {
    const held = reached(name, map(spec, "scopes"));
    const endpoints = requirements.filter(
      ([, asked]) => typeof asked === "object" && asked.flat().some((one) => held.has(one)),
    );
    return [name, endpoints.map(([endpoint]) => endpoint)] as const;
  });
  return {
    scopes: scopes.map(([name]) => name),
    details: scopes.map(([name, scope]) => [name, details(scope)]),
    roles: [...map(spec, "roles")].map(([key, role]) => [key, filled(role, ["name", "note"])]),
    requirements,
    unlocked,
    separator: text(map(spec, "authorization"), "scope_separator") ?? " ",
    aliased: scopes.flatMap(([name, scope]) => list(scope, "aliases").map((alias) => [alias, name])),
    requests: requirements.map(([name]) => expectedMatch(name, list(spec, "servers")[0] ?? "")),
  };
}

/** A scope with all that it implies. */
function reached(name: string, scopes: ReadonlyMap<string, Node>): ReadonlySet<string> {
  const found = new Set([name]);
  for (const scope of found) {
    const node = scopes.get(scope);
    for (const implied of list(node, "implies")) found.add(implied);
  }
  return found;
}

function details(scope: Node): Entries<unknown> {
  const entries = filled(scope, ["description", "prompt", "allows", "role", "aliases", "implies"]);
  const deprecated = scope instanceof Map ? scope.get("deprecated") : undefined;
  if (deprecated === undefined) return entries;
  return [...entries, ["deprecated", filled(deprecated, ["since", "use", "note"])]];
}

function filled(node: Node, keys: readonly string[]): Entries<unknown> {
  const values = node instanceof Map ? node : new Map<string, Node>();
  // The key of a role is what it is, white space and all.
  const read = (key: string, value: Node) => (key === "role" ? value : trimmed(value));
  return keys.flatMap((key) => (values.has(key) ? [[key, read(key, values.get(key) ?? "")] as const] : []));
}

function trimmed(node: Node): Node {
  return typeof node === "string" ? node.trim().replaceAll("\r\n", "\n") : node;
}

function requirement(node: Node): Requirement {
  if (node === "token") return [[]];
  if (node === "public" || node === "unknown") return node;
  if (typeof node === "string") return [[node]];
  if (!(node instanceof Map)) throw new Error("A requirement is a text or a map.");
  if (node.has("requires")) return requirement(node.get("requires"));
  if (node.has("allOf")) return [node.get("allOf")];
  // Keywords are keywords only where they are the whole requirement.
  return (node.get("anyOf") as readonly Node[]).map((alternative) =>
    alternative instanceof Map ? alternative.get("allOf") : [alternative],
  );
}

function text(node: Node, key: string): string | undefined {
  const value = node instanceof Map ? node.get(key) : undefined;
  return typeof value === "string" ? value : undefined;
}

function list(node: Node | undefined, key: string): readonly string[] {
  return node instanceof Map ? ((node.get(key) ?? []) as readonly string[]) : [];
}

function map(node: Node, key: string): ReadonlyMap<string, Node> {
  const value = node instanceof Map ? node.get(key) : undefined;
  return value instanceof Map ? value : new Map();
}
