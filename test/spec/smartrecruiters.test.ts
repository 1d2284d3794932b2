/** The committed SmartRecruiters spec against the reference data it was written from: nothing lost, nothing made surer. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";

type Requires = string | { anyOf: string[] } | { allOf: string[] };
type Defaults = { evidence?: string; source?: string; note?: string };
type Row = Defaults & { requires: Requires; summary?: string; operationId?: string };
interface Spec {
  source: string;
  links: Record<string, string>;
  servers: string[];
  authorization: Record<string, string>;
  roles: Record<string, { name: string; note: string }>;
  scopes: Record<string, { description: string; prompt: string; allows: string[]; role?: string }>;
  defaults: Defaults;
  endpoints: Record<string, Record<string, Row> & { defaults?: Defaults }>;
}

interface Fact {
  method: string;
  path: string;
  operation: string;
  title: string;
  group: string;
  scopes: { anyOf: string[][] };
  confidence: "stated" | "inferred" | "unknown";
  certainty?: string;
  why: string;
  source: string;
  alsoSource?: string;
  pathSource?: string;
  requiresAdminRole?: boolean;
}
interface Facts {
  oauth: {
    authorizationUrl: { value: string; source: string[] };
    tokenUrl: { value: string };
    errors: { oauthPermissionsException: { statedBy: string[] } };
  };
  customerApi: { baseUrl: string; endpoints: Fact[] };
  scopesSeed: { name: string; description: string; prompt: string }[];
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const spec = parse(read("../../spec/smartrecruiters.yaml"), { schema: "failsafe" }) as Spec;
const facts = parse(read("../fixtures/smartrecruiters/smartrecruiters-facts.yaml")) as Facts;
const seed = read("../fixtures/smartrecruiters/access-scopes-seed.txt");

const scopes = Object.entries(spec.scopes).map(([name, scope]) => Object.assign({ name }, scope));
const endpoints = Object.entries(spec.endpoints).flatMap(([group, { defaults, ...rows }]) =>
  Object.entries(rows).map(([name, row]) => Object.assign({ name, group }, spec.defaults, defaults, row)),
);
const rows = new Map(endpoints.map((row) => [row.name, row]));

it("the addresses are those of the reference", () => {
  const { authorizationUrl, tokenUrl, errors } = facts.oauth;
  expect(spec.authorization).toMatchObject({
    authorization_endpoint: authorizationUrl.value,
    token_endpoint: tokenUrl.value,
    scope_separator: " ",
    insufficient_scope_error: "OAuthPermissionsException",
  });
  expect(errors.oauthPermissionsException.statedBy).toContain(spec.source);
  expect(authorizationUrl.source).toContain(spec.links["OAuth 2.0"]);
  expect(spec.servers).toEqual([facts.customerApi.baseUrl]);
});

describe("the 14 scopes", () => {
  it("are the seed's rows, in its order and to the letter", () => {
    const table = seed.slice(seed.indexOf("\nScope Access permissions sought") + 1);
    expect(scopes.map(seedLine)).toEqual(table.split("\n").slice(1));
  });

  it("split description from prompt where the reference does", () => {
    const split = scopes.map(({ name, description, prompt }) => [name, description, prompt]);
    const withoutNote = (text: string) => text.replace(" (NOTE: Requires an Admin user role)", "");
    expect(split).toEqual(facts.scopesSeed.map((s) => [s.name, withoutNote(s.description), s.prompt]));
  });

  it("allow what their text says", () => {
    expect(scopes.map(({ name, allows }) => [name, allows])).toEqual(
      scopes.map(({ name, description }) => [name, allowedBy(description)]),
    );
  });
});

describe("the 117 endpoints", () => {
  it("are those of the reference, grouped and ordered as there", () => {
    const name = (row: Fact) => `${row.method} ${row.path}`;
    const expected = facts.customerApi.endpoints.map(name);
    expect([expected.length, new Set(expected).size, endpoints.length]).toEqual([117, 117, 117]);
    for (const group of Object.keys(spec.endpoints)) {
      const ofGroup = facts.customerApi.endpoints.filter((row) => row.group === group);
      expect(endpoints.filter((row) => row.group === group).map((row) => row.name)).toEqual(
        ofGroup.map(name),
      );
    }
  });

  it.each(facts.customerApi.endpoints)("$method $path", (fact) => {
    const row = rows.get(`${fact.method} ${fact.path}`);
    expect(row).toMatchObject({
      group: fact.group,
      operationId: fact.operation,
      summary: fact.title,
      note: fact.certainty === undefined ? fact.why : `${fact.why} (${fact.certainty} certainty)`,
      source: [fact.source, fact.alsoSource ?? fact.pathSource].filter(Boolean).join("; "),
    });
    expect(row && requirementOf(row.requires)).toEqual(requiredBy(fact));
    expect(row?.evidence).toBe(fact.confidence === "stated" ? "documented" : "inferred");
    expect(needsAdmin(row?.requires)).toBe(fact.requiresAdminRole ?? false);
  });

  it("are 107 inferred, 3 documented, 7 unknown", () => {
    const known = endpoints.filter((row) => row.requires !== "unknown");
    const count = (evidence: string) => known.filter((row) => row.evidence === evidence).length;
    expect([count("inferred"), count("documented"), endpoints.length - known.length]).toEqual([107, 3, 7]);
  });
});

/** The scope as the seed prints its table: cells joined by a space, the role as a note in the second one. */
function seedLine(scope: (typeof scopes)[number]): string {
  const role = scope.role === undefined ? undefined : spec.roles[scope.role];
  const cells = [scope.name, scope.description, role && `(NOTE: ${role.note})`, scope.prompt];
  return cells.filter((cell) => cell !== undefined).join(" ");
}

/** What the first words of a description allow. */
function allowedBy(description: string): string[] | undefined {
  const words: [start: string, allows: string[]][] = [
    ["Read ", ["read"]],
    ["Get ", ["read"]],
    ["Add ", ["create"]],
    ["Create ", ["create"]],
    ["Write / delete ", ["write", "delete"]],
    ["Write ", ["write"]],
  ];
  return words.find(([start]) => description.startsWith(start))?.[1];
}

function requirementOf(requires: Requires): string | string[][] {
  if (typeof requires === "object") {
    return "allOf" in requires ? [requires.allOf] : requires.anyOf.map((scope) => [scope]);
  }
  return ["public", "token", "unknown"].includes(requires) ? requires : [[requires]];
}

/** No scope at all means `public` where a page says so and, where that is a conclusion, a token all the same. */
function requiredBy({ scopes: { anyOf }, confidence }: Fact): string | string[][] {
  if (anyOf.length === 0) return "unknown";
  if (anyOf.every((alternative) => alternative.length > 0)) return anyOf;
  return confidence === "stated" ? "public" : "token";
}

/** Whether every alternative holds a scope that only an Admin can grant. */
function needsAdmin(requires: Requires | undefined): boolean {
  const alternatives = requires === undefined ? "unknown" : requirementOf(requires);
  if (typeof alternatives === "string") return false;
  return alternatives.every((needed) => needed.some((scope) => spec.scopes[scope]?.role === "admin"));
}
