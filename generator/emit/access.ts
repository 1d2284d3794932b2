/** A catalog in, `access.ts` out: whether an endpoint may be called, and what to request so that it may. */
import type { CatalogScope, ScopeCatalog } from "../model/catalog.js";
import { typescriptHeader } from "../print/header.js";
import { stringLiteral } from "../print/literal.js";
import {
  constant,
  functionDeclaration,
  importTypes,
  importValues,
  typescriptFile,
} from "../print/typescript.js";
import { listOf, mapOf, objectOf } from "../print/values.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitAccess(catalog: ScopeCatalog, { importExtension }: EmitOptions): GeneratedFile[] {
  const runtime = (name: string) => `./runtime/${name}.${importExtension}`;
  const file = typescriptFile({
    path: "access.ts",
    header: typescriptHeader(catalog.specPath),
    format: "prettier",
    statements: [
      importValues(["endpointScopes", "type Endpoint"], `./endpoints.${importExtension}`),
      importValues(["accessOf", "type AccessOutcome", "type Granted"], runtime("access")),
      importValues(["accessTable", "type AccessTable", "type ScopeWeight"], runtime("access-table")),
      importValues(
        ["leastScopesOf", "missingScopesOf", "type LeastScopesOutcome", "type MissingScopesOutcome"],
        runtime("needed-scopes"),
      ),
      importValues(["stepUp", "type StepUp", "type StepUpOutcome"], runtime("step-up")),
      importValues(["scopeTable"], `./scope-table.${importExtension}`),
      importTypes(["Role", "Scope"], `./scopes.${importExtension}`),
      constant({
        name: "weights",
        docs: ["What speaks against requesting a scope, as far as anything does."],
        isExported: false,
        type: "ReadonlyMap<string, ScopeWeight<Role>>",
        value: mapOf(catalog.scopes.flatMap(weightRow)),
      }),
      constant({
        name: "table",
        docs: ["What access is checked with; rows are made ready when they are first asked for."],
        isExported: false,
        type: "AccessTable<Scope, Role>",
        value: "/* @__PURE__ */ accessTable({ index: scopeTable, requirements: endpointScopes, weights })",
      }),
      functionDeclaration({
        name: "checkAccess",
        docs: CHECK_ACCESS_DOCS,
        parameters: [
          { name: "endpoint", type: "Endpoint" },
          { name: "granted", type: "Granted<Scope>" },
          { name: "{ roles }", type: "{ readonly roles?: readonly Role[] | undefined }", initializer: "{}" },
        ],
        returnType: "AccessOutcome<Scope, Role>",
        statements: ["return accessOf(table, { endpoint, granted, roles });"],
      }),
      functionDeclaration({
        name: "missingScopes",
        docs: MISSING_SCOPES_DOCS,
        parameters: [
          { name: "endpoints", type: "Endpoint | readonly Endpoint[]" },
          { name: "granted", type: "Granted<Scope>" },
        ],
        returnType: "MissingScopesOutcome<Scope, Endpoint>",
        statements: [
          'const all = typeof endpoints === "string" ? [endpoints] : endpoints;',
          "return missingScopesOf<Scope, Endpoint>(table, all, granted);",
        ],
      }),
      functionDeclaration({
        name: "leastScopes",
        docs: LEAST_SCOPES_DOCS,
        parameters: [{ name: "endpoints", type: "readonly Endpoint[]" }],
        returnType: "LeastScopesOutcome<Scope, Endpoint>",
        statements: ["return leastScopesOf(table, endpoints);"],
      }),
      functionDeclaration({
        name: "stepUpScopes",
        docs: STEP_UP_DOCS,
        parameters: [{ name: "situation", type: "StepUp<Scope, Endpoint>" }],
        returnType: "StepUpOutcome<Scope, Endpoint>",
        statements: ["return stepUp(table, situation);"],
      }),
    ],
  });
  return [file];
}

function weightRow(scope: CatalogScope): (readonly [string, string])[] {
  const allows = scope.allows.filter((access) => access !== "read");
  const weight = objectOf([
    ["role", scope.role === undefined ? undefined : stringLiteral(scope.role)],
    ["allows", allows.length === 0 ? undefined : listOf(allows)],
    ["deprecated", scope.deprecated && "true"],
  ]).replaceAll("\n", " ");
  return weight === "{}" ? [] : [[scope.token, weight]];
}

const CHECK_ACCESS_DOCS = [
  "Whether an endpoint may be called with what was granted, and if not, why. Only the outcome `allowed` lets",
  "anybody through: what is not known is not allowed.",
  "",
  "A token does not carry roles. Where no `roles` are given, `allowed` names those that the user must have all",
  "the same; where they are given and lack one that every met alternative asks for, the outcome is `role_needed`.",
  "For many checks of one token prepare the grant once, with `grantFrom`.",
];

const MISSING_SCOPES_DOCS = [
  "The best scopes to add to what was granted so that all of the endpoints may be called; none exactly when they",
  "may be called already. Which addition is the best is told at `leastScopes`; the addition is weighed alone.",
];

const LEAST_SCOPES_DOCS = [
  "The best scopes to request for calling all of the endpoints, with the endpoints that need each of them.",
  "",
  "The best are those with the fewest deprecated ones; then, counted with all that they imply, the fewest that",
  "need a role, that allow to delete, to write, to create; then the fewest; then the first in the order of the",
  "table. The answer is exact unless `proved` is false: then the search was ended before it had seen everything.",
];

const STEP_UP_DOCS = [
  "How to ask for more later: what was requested before plus what is missing now, since servers replace an",
  "earlier grant. What the user declined, and what would include it, is not asked for again unless the caller",
  "says so; a challenge adds declared scopes only.",
];
