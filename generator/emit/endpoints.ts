/** A catalog in, `endpoints.ts` out: what each endpoint requires, as types and as data. */
import type { CatalogEndpoint, EndpointGroup, ScopeCatalog } from "../model/catalog.js";
import { headingComment } from "../print/block-comment.js";
import { code, codeJoin } from "../print/code.js";
import type { Code } from "../print/code.js";
import { typescriptHeader } from "../print/header.js";
import { unionRow } from "../print/rows.js";
import { propertyKey } from "../print/string-literal.js";
import {
  declared,
  functionDeclaration,
  importTypes,
  importValues,
  typeAlias,
  typescriptFile,
} from "../print/typescript.js";
import { endpointDocs } from "./endpoint-docs.js";
import { matching } from "./endpoint-matching.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitEndpoints(
  catalog: Pick<ScopeCatalog, "specPath" | "title" | "groups">,
  { importExtension }: Pick<EmitOptions, "importExtension">,
): GeneratedFile[] {
  const types = table(catalog.groups, (endpoint) => {
    const row = unionRow(propertyKey(endpoint.name), endpoint.requirement);
    return code`${endpointDocs(endpoint)}\n${row}`;
  });
  const file = typescriptFile({
    path: "endpoints.ts",
    header: typescriptHeader(catalog.specPath),
    statements: [
      importValues(["matcher", "requirements"], `./endpoint-table.${importExtension}`),
      importTypes(
        ["EndpointMatcher", "MatchOutcome", "ParametersOf"],
        `./runtime/match-outcome.${importExtension}`,
      ),
      importTypes(["Alternatives", "Requirement"], `./runtime/requirement.${importExtension}`),
      importValues(["endpointsOfScope"], `./runtime/scope-endpoints.${importExtension}`),
      importValues(["impliedScopes", "type Scope"], `./scopes.${importExtension}`),
      declared(INTERFACE_DOCS, code`export interface EndpointScopes ${types}`),
      typeAlias({
        name: "Endpoint",
        docs: [`${catalog.title}: an endpoint, as method and path template.`],
        type: code`keyof EndpointScopes`,
      }),
      typeAlias({
        name: "RequiredScopes",
        docs: REQUIRED_SCOPES_DOCS,
        parameters: [code`E extends Endpoint`],
        type: code`Alternatives<EndpointScopes[E]>`,
      }),
      declared(ENDPOINT_SCOPES_DOCS, ENDPOINT_SCOPES),
      functionDeclaration({
        name: "scopeEndpoints",
        docs: SCOPE_ENDPOINTS_DOCS,
        parameters: [{ name: code`scope`, type: code`Scope` }],
        returnType: code`readonly Endpoint[]`,
        statements: [code`return endpointsOfScope<Endpoint>(scope, impliedScopes, requirements);`],
      }),
      ...matching(catalog),
    ],
  });
  return [file];
}

/** A row an endpoint between braces, under a comment a group. */
function table(groups: readonly EndpointGroup[], row: (endpoint: CatalogEndpoint) => Code): Code {
  const filled = groups.filter(({ endpoints }) => endpoints.length > 0);
  if (filled.length === 0) return code`{}`;
  const sections = filled.map(({ name, endpoints }) => ({ name, rows: endpoints.map(row) }));
  const texts = sections.map(({ name, rows }) => codeJoin([code`  ${headingComment(name)}`, ...rows], "\n"));
  return code`{\n${codeJoin(texts, "\n\n")}\n}`;
}

/** In the shape that prettier gives it. */
const ENDPOINT_SCOPES = code`export const endpointScopes: {
  readonly [E in keyof EndpointScopes]: Requirement<Scope>;
} = requirements as never;`;

const INTERFACE_DOCS = [
  "What each endpoint requires: a union of alternatives, each a tuple of scopes needed together; `[]`",
  'asks for a valid access token with no scope in particular, `"public"` for no token at all, and',
  '`"unknown"` is not documented, so it never counts as allowed.',
];

const REQUIRED_SCOPES_DOCS = [
  "The alternatives of an endpoint, each a tuple of scopes needed together: `[]` where no scope is",
  "needed, `never` where the requirement is unknown. Of several endpoints, the alternatives of any.",
];

const ENDPOINT_SCOPES_DOCS = [
  "What each endpoint requires, as data: alternatives of which one must be met, each a list of scopes",
  'needed together; `[[]]` asks for a valid access token with no scope in particular, `"public"` for no',
  'token at all, and `"unknown"` is not documented, so it never counts as allowed.',
];

const SCOPE_ENDPOINTS_DOCS = [
  "The endpoints that a scope is good for, in order: those with an alternative that names the scope or",
  "one that it implies, alone or together with other scopes.",
];
