/** A catalog in, `access.ts` out: whether an endpoint may be called, and what to request so that it may. */
import type { CatalogScope, ScopeCatalog } from "../model/catalog.js";
import { code } from "../print/code.js";
import { typescriptHeader } from "../print/header.js";
import type { Layout } from "../print/layout.js";
import { stringLiteral } from "../print/string-literal.js";
import {
  constant,
  functionDeclaration,
  importTypes,
  importValues,
  typescriptFile,
} from "../print/typescript.js";
import { inlineObjectOf, listOf, objectOf } from "../print/values.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitAccess(catalog: ScopeCatalog, { importExtension }: EmitOptions): GeneratedFile[] {
  const runtime = (name: string) => `./runtime/${name}.${importExtension}`;
  const file = typescriptFile({
    path: "access.ts",
    header: typescriptHeader(catalog.specPath),
    statements: [
      importValues(["requirements"], `./endpoint-table.${importExtension}`),
      importTypes(["Endpoint"], `./endpoints.${importExtension}`),
      importValues(["accessOf", "type AccessOutcome", "type Granted"], runtime("access")),
      importValues(["accessTable", "type AccessTable", "type ScopeWeight"], runtime("access-table")),
      importValues(["memberOf"], runtime("member")),
      importValues(
        ["leastScopesOf", "missingScopesOf", "type LeastScopesOutcome", "type MissingScopesOutcome"],
        runtime("needed-scopes"),
      ),
      importValues(["rowAddition"], runtime("row-addition")),
      importValues(["stepUpOf", "type StepUp", "type StepUpOutcome"], runtime("step-up")),
      importValues(["scopeTable"], `./scope-table.${importExtension}`),
      importTypes(["Role", "Scope"], `./scopes.${importExtension}`),
      constant({
        name: "weights",
        docs: ["What speaks against requesting a scope, as far as anything does."],
        isExported: false,
        type: code`{ readonly [S in Scope]?: ScopeWeight<Role> }`,
        value: objectOf(catalog.scopes.flatMap(weightRow)),
      }),
      constant({
        name: "table",
        docs: ["What access is checked with; rows are made ready when they are first asked for."],
        isExported: false,
        type: code`AccessTable<Scope, Role>`,
        value: TABLE,
      }),
      functionDeclaration({
        name: "checkAccess",
        docs: CHECK_ACCESS_DOCS,
        parameters: [
          { name: code`endpoint`, type: code`Endpoint` },
          { name: code`granted`, type: code`Granted<Scope>` },
          {
            name: code`options`,
            type: code`{ readonly roles?: readonly Role[] | undefined }`,
            initializer: code`{}`,
          },
        ],
        returnType: code`AccessOutcome<Scope, Role>`,
        statements: [code`return accessOf(table, { endpoint, granted, roles: memberOf(options, "roles") });`],
      }),
      functionDeclaration({
        name: "missingScopes",
        docs: MISSING_SCOPES_DOCS,
        parameters: [
          { name: code`endpoints`, type: code`Endpoint | readonly Endpoint[]` },
          { name: code`granted`, type: code`Granted<Scope>` },
        ],
        returnType: code`MissingScopesOutcome<Scope, Endpoint>`,
        statements: [
          code`const all = typeof endpoints === "string" ? [endpoints] : endpoints;`,
          code`return missingScopesOf<Scope, Endpoint>(table, all, granted);`,
        ],
      }),
      functionDeclaration({
        name: "leastScopes",
        docs: LEAST_SCOPES_DOCS,
        parameters: [{ name: code`endpoints`, type: code`readonly Endpoint[]` }],
        returnType: code`LeastScopesOutcome<Scope, Endpoint>`,
        statements: [code`return leastScopesOf(table, endpoints);`],
      }),
      functionDeclaration({
        name: "stepUpScopes",
        docs: STEP_UP_DOCS,
        parameters: [{ name: code`situation`, type: code`StepUp<Scope, Endpoint>` }],
        returnType: code`StepUpOutcome<Scope, Endpoint>`,
        statements: [code`return stepUpOf(table, situation);`],
      }),
    ],
  });
  return [file];
}

function weightRow({ token, role, allows, deprecated }: CatalogScope): (readonly [string, Layout])[] {
  const weighty = allows.filter((access) => access !== "read");
  const isLight = role === undefined && weighty.length === 0 && deprecated === undefined;
  // Where such a row is missing, compilers take what every object inherits under that name for it.
  if (isLight) return Object.hasOwn(Object.prototype, token) ? [[token, code`{}`]] : [];
  const weight = inlineObjectOf([
    ["role", role === undefined ? undefined : stringLiteral(role)],
    ["allows", weighty.length === 0 ? undefined : listOf(weighty)],
    ["deprecated", deprecated && code`true`],
  ]);
  return [[token, weight]];
}

/** In the shape that prettier gives it. */
const TABLE = code`/* @__PURE__ */ accessTable({
  index: scopeTable,
  requirements,
  weights,
  addition: rowAddition,
})`;

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
