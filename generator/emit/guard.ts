/** A catalog in, `guard.ts` out: which requests a resource server may serve. */
import type { ScopeCatalog } from "../model/catalog.js";
import { code } from "../print/code.js";
import type { Code } from "../print/code.js";
import { typescriptHeader } from "../print/header.js";
import { stringLiteral } from "../print/string-literal.js";
import {
  constant,
  functionDeclaration,
  importTypes,
  importValues,
  typeAlias,
  typescriptFile,
} from "../print/typescript.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitGuard(catalog: ScopeCatalog, { importExtension }: EmitOptions): GeneratedFile[] {
  const own = (name: string) => `./${name}.${importExtension}`;
  const runtime = (name: string) => own(`runtime/${name}`);
  const file = typescriptFile({
    path: "guard.ts",
    header: typescriptHeader(catalog.specPath),
    statements: [
      importValues(["checkAccess"], own("access")),
      importValues(["endpointPaths", "matcher", "requirements"], own("endpoint-table")),
      importTypes(["Endpoint", "EndpointParameters"], own("endpoints")),
      importValues(["guardOf", "type GuardedRequest", "type RequestGuard"], runtime("guard")),
      importTypes(["GuardOptions"], runtime("guard-options")),
      importTypes(["GuardResult"], runtime("guard-outcome")),
      importTypes(["GuardTable"], runtime("guard-table")),
      importValues(["requestLine", "type WebRequest"], runtime("request-line")),
      importValues(["scopeTable"], own("scope-table")),
      importTypes(["Role", "Scope"], own("scopes")),
      typeAlias({
        name: "GuardOutcome",
        docs: [
          "What a guard answers: a request to serve as one of the endpoints `E`, or what is sent instead and why.",
        ],
        parameters: [code`E extends Endpoint = Endpoint`],
        type: GUARD_RESULT,
      }),
      typeAlias({
        name: "Guard",
        docs: ["What decides about requests; only the outcome `allowed` lets one through."],
        parameters: [code`R = GuardedRequest`],
        type: code`RequestGuard<R, EndpointParameters, Scope, Role>`,
      }),
      constant({
        name: "table",
        docs: ["What a guard looks into."],
        isExported: false,
        type: code`GuardTable<Endpoint, Scope, Role>`,
        value: table(catalog.specName),
      }),
      functionDeclaration({
        name: "createGuard",
        docs: CREATE_GUARD_DOCS,
        typeParameters: [code`R extends GuardedRequest`],
        parameters: [{ name: code`options`, type: code`GuardOptions<R, Scope, Role, Endpoint>` }],
        returnType: code`Guard<R>`,
        statements: [
          code`return guardOf<R, EndpointParameters, Scope, Role>(table, options, (request) => request);`,
        ],
      }),
      functionDeclaration({
        name: "createRequestGuard",
        docs: CREATE_REQUEST_GUARD_DOCS,
        typeParameters: [code`R extends WebRequest`],
        parameters: [{ name: code`options`, type: code`GuardOptions<R, Scope, Role, Endpoint>` }],
        returnType: code`Guard<R>`,
        statements: [code`return guardOf<R, EndpointParameters, Scope, Role>(table, options, requestLine);`],
      }),
    ],
  });
  return [file];
}

/** In the shape that prettier gives it. */
const GUARD_RESULT = code`GuardResult<
  EndpointParameters,
  Scope,
  Role,
  E
>`;

/** In the shape that prettier gives it. */
function table(name: string): Code {
  return code`{
  name: ${stringLiteral(name)},
  index: scopeTable,
  requirements,
  paths: endpointPaths,
  match: matcher,
  check: checkAccess,
}`;
}

const CREATE_GUARD_DOCS = [
  "The guard of a resource server. It denies by default: what is no endpoint of the table, whose requirement is",
  "unknown, or whose token lacks scopes is refused, with the response to send (RFC 6750, section 3).",
  "",
  "`target` is the request target as it was received, such as `originalUrl` of Express, `originalUrl` of Fastify",
  "or `incoming.url` of Node: what was decoded or normalised before could be another endpoint's. `grant` verifies",
  "the access token of the very request that is passed on to it, and gives `undefined` where there is none;",
  "whatever it throws refuses the request. `roles` must be given, or declared not enforced.",
  "",
  "Serve an allowed request as its `endpoint` and nothing else: a router with rules of its own may take it for",
  "another one.",
  "",
  "Throws a TypeError for options that are none.",
];

const CREATE_REQUEST_GUARD_DOCS = [
  "The same for a `Request` of the Fetch standard; `new Response(outcome.body, outcome)` is the refusal. A `Request`",
  "has normalised its URL already: `%2e%2e` and `\\` are gone, and the host is not looked at. So it is only for",
  "servers whose own routing sees the URL of the very same `Request`; others take `createGuard`.",
  "",
  "Throws as `createGuard` does.",
];
