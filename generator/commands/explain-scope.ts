/** A scope and what the scopes of its catalog unlock in; what there is to know of it, as text or as data, out. */
import { visible } from "../diagnostic/visible.js";
import type { CatalogEndpoint, Deprecation, Role } from "../model/catalog.js";
import { factLines, joined } from "./facts.js";
import type { ScopeAnswer } from "./find-answers.js";
import type { Paint } from "./paint.js";

/** What the stage that documents scopes finds out about one of them. */
export interface Unlocks {
  /** Endpoints that the scope is enough for. */
  readonly alone: readonly CatalogEndpoint[];
  /** Endpoints that ask for more, with the sets of scopes of which one is still needed. */
  readonly partly: readonly {
    readonly endpoint: CatalogEndpoint;
    readonly together: readonly (readonly string[])[];
  }[];
  readonly impliedBy: readonly string[];
}

export function scopeText(answer: ScopeAnswer, all: ReadonlyMap<string, Unlocks>, paint: Paint): string[] {
  const { scope, catalog } = answer;
  const unlocks = all.get(scope.token) ?? nothing;
  const role = roleOf(answer);
  return [
    `${paint("bold", visible(scope.token))}: a scope of ${visible(catalog.specPath)}`,
    ...scope.description.split("\n").map((line) => `  ${visible(line)}`),
    "",
    ...factLines(
      [
        ["Prompt", [scope.prompt]],
        ["Allows", [joined(scope.allows)]],
        ["Role", role ? [roleWords(role)] : []],
        ["Aliases", listed(scope.aliases)],
        ["Implies", listed(scope.implied)],
        ["Implied by", listed(unlocks.impliedBy)],
        ["Deprecated", scope.deprecated ? [deprecationWords(scope.deprecated)] : []],
      ],
      paint,
    ),
    "",
    ...unlockLines(unlocks, paint),
  ];
}

export function scopeJson(answer: ScopeAnswer, all: ReadonlyMap<string, Unlocks>): object {
  const { alone, partly, impliedBy } = all.get(answer.scope.token) ?? nothing;
  return {
    kind: answer.kind,
    spec: answer.catalog.specPath,
    ...answer.scope,
    role: roleOf(answer),
    impliedBy,
    unlocks: {
      alone: alone.map(({ name }) => name),
      together: partly.map(({ endpoint, together }) => ({ endpoint: endpoint.name, with: together })),
    },
  };
}

const nothing: Unlocks = { alone: [], partly: [], impliedBy: [] };

function roleOf({ scope, catalog }: ScopeAnswer): Role | undefined {
  return catalog.roles.find(({ key }) => key === scope.role);
}

/** "Admin (Requires an Admin user role)" */
export function roleWords({ name, note }: Role): string {
  return note === undefined ? name : `${name} (${note.replaceAll("\n", " ")})`;
}

function listed(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [names.join(", ")];
}

function deprecationWords({ since, use, note }: Deprecation): string {
  const parts = [
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(use.length === 0 ? [] : [`use ${joined(use)}`]),
    ...(note === undefined ? [] : [note]),
  ];
  return parts.length === 0 ? "yes" : parts.join("; ");
}

function unlockLines({ alone, partly }: Unlocks, paint: Paint): string[] {
  if (alone.length + partly.length === 0) return ["No endpoint needs it, as far as the spec knows."];
  const names = [...alone, ...partly.map(({ endpoint }) => endpoint)].map(({ name }) => visible(name).length);
  const width = Math.min(60, Math.max(...names));
  return [
    ...(alone.length === 0 ? [] : [`Unlocks (${alone.length}):`]),
    ...alone.map((endpoint) => row(endpoint, width, paint, "")),
    ...(partly.length === 0 ? [] : [`Unlocks together with other scopes (${partly.length}):`]),
    ...partly.map(({ endpoint, together }) => {
      const others = together.map((scopes) => scopes.join(" and ")).join(", or ");
      return row(endpoint, width, paint, `with ${visible(others)}`);
    }),
  ];
}

function row(endpoint: CatalogEndpoint, width: number, paint: Paint, remark: string): string {
  const evidence = (endpoint.evidence ?? "").padEnd("documented".length);
  return `  ${visible(endpoint.name).padEnd(width)}  ${paint("dim", evidence)}  ${remark}`.trimEnd();
}
