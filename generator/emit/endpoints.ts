/** A catalog in, `endpoints.ts` out: what each endpoint requires, as types and as data. */
import { memoizeEach, memoizeLast } from "../memory/memoize-last.js";
import type { EndpointGroup, ScopeCatalog } from "../model/catalog.js";
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

type Catalog = Pick<ScopeCatalog, "specPath" | "title" | "groups">;
type Options = Pick<EmitOptions, "importExtension">;

/** Emits again and again: the rows of a group that stays as it is are not made anew. */
export function endpointsEmitter(): (catalog: Catalog, options: Options) => GeneratedFile[] {
  const sectionsOf = memoizeEach(({ name }) => name, groupSection);
  return memoizeLast((catalog, options) => {
    const groups = catalog.groups.filter(({ endpoints }) => endpoints.length > 0);
    const sections = sectionsOf(groups.map((group) => [group]));
    const types = sections.length === 0 ? code`{}` : code`{\n${codeJoin(sections, "\n\n")}\n}`;
    return [endpointsFile(catalog, types, options)];
  });
}

function endpointsFile(catalog: Catalog, types: Code, { importExtension }: Options): GeneratedFile {
  return typescriptFile({
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
}

/** A row an endpoint under the name of the group. */
function groupSection({ name, endpoints }: EndpointGroup): Code {
  const rows = endpoints.map((endpoint) => {
    const row = unionRow(propertyKey(endpoint.name), endpoint.requirement);
    return code`${endpointDocs(endpoint)}\n${row}`;
  });
  return codeJoin([code`  ${headingComment(name)}`, ...rows], "\n");
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
