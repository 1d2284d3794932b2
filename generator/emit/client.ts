/** A catalog in, `client.ts` out: a client that calls what was granted, by its types and by its checks. */
import type { ScopeCatalog } from "../model/catalog.js";
import { code } from "../print/code.js";
import { typescriptHeader } from "../print/header.js";
import { laidOut, layout } from "../print/layout.js";
import {
  constant,
  declared,
  functionDeclaration,
  importTypes,
  importValues,
  typeAlias,
  typescriptFile,
} from "../print/typescript.js";
import { membersOf, unionOf } from "../print/values.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitClient(catalog: ScopeCatalog, { importExtension }: EmitOptions): GeneratedFile[] {
  const own = (name: string) => `./${name}.${importExtension}`;
  const runtime = (name: string) => own(`runtime/${name}`);
  const implying = catalog.scopes.filter(({ implied }) => implied.length > 0);
  const held = code`GrantedScope<G, Scope>`;
  const file = typescriptFile({
    path: "client.ts",
    header: typescriptHeader(catalog.specPath),
    statements: [
      importValues(["checkAccess", "stepUpScopes"], own("access")),
      importValues(["endpointPaths", "matcher", "requirements"], own("endpoint-table")),
      importTypes(["Endpoint", "EndpointParameters", "EndpointScopes"], own("endpoints")),
      importValues(["readRefusal"], own("errors")),
      importValues(["clientOf"], runtime("client")),
      importTypes(["ClientTable"], runtime("client-table")),
      importTypes(
        [
          "ClientGrant",
          "ClientSettings",
          "GrantedScope",
          "ScopedClient",
          ...(implying.length > 0 ? ["WithImplied"] : []),
        ],
        runtime("client-types"),
      ),
      importValues(["endpointMatcher"], runtime("match-endpoint")),
      importTypes(["EndpointMatcher"], runtime("match-outcome")),
      importValues(["scopeTable"], own("scope-table")),
      importTypes(["Role", "Scope"], own("scopes")),
      functionDeclaration({
        name: "matchBelow",
        docs: ["Finds endpoints below other servers than those of the table."],
        isExported: false,
        parameters: [{ name: code`servers`, type: code`readonly string[]` }],
        returnType: code`EndpointMatcher`,
        statements: [code`return endpointMatcher(requirements, { ...endpointPaths, servers });`],
      }),
      constant({
        name: "table",
        docs: ["What a client looks into."],
        isExported: false,
        type: code`ClientTable<Scope, Role, Endpoint>`,
        value: TABLE,
      }),
      ...(implying.length > 0
        ? [
            declared(
              ["What a scope implies, directly or through others."],
              laidOut(
                layout`interface ImpliedScopes ${membersOf(
                  implying.map(({ token, implied }) => [token, unionOf(implied)]),
                )}`,
              ),
            ),
          ]
        : []),
      typeAlias({
        name: "HeldScope",
        docs: ["The scopes that a grant or a list of scopes holds, implied ones too."],
        parameters: [code`G`],
        type: implying.length > 0 ? code`WithImplied<${held}, ImpliedScopes, Scope>` : held,
      }),
      typeAlias({
        name: "ClientOptions",
        docs: ["What a client is made of."],
        parameters: [code`G extends ClientGrant<Scope> = ClientGrant<Scope>`],
        type: catalog.servers.length > 0 ? SETTINGS : SETTINGS_WITH_SERVER,
      }),
      declared(CLIENT_DOCS, CLIENT),
      functionDeclaration({
        name: "createClient",
        docs: CREATE_DOCS,
        typeParameters: [code`const G extends ClientGrant<Scope>`],
        parameters: [{ name: code`options`, type: code`ClientOptions<G>` }],
        returnType: code`Client<HeldScope<G>>`,
        statements: [code`return clientOf(table, options) as Client<HeldScope<G>>;`],
      }),
    ],
  });
  return [file];
}

const TABLE = code`{
  index: scopeTable,
  requirements,
  paths: endpointPaths,
  match: matcher,
  matchAt: matchBelow,
  check: checkAccess,
  stepUp: stepUpScopes,
  refusal: readRefusal,
}`;

/** In the shape that prettier gives it. */
const SETTINGS = code`ClientSettings<
  Scope,
  G
>`;

/** In the shape that prettier gives it. */
const SETTINGS_WITH_SERVER = code`ClientSettings<
  Scope,
  G
> & { readonly server: string }`;

/** In the shape that prettier gives it. */
const CLIENT = code`export interface Client<in S extends Scope = Scope> extends ScopedClient<
  EndpointScopes,
  EndpointParameters,
  S
> {}`;

const CLIENT_DOCS = [
  "Calls the endpoints that need no other scopes than `S`. The compiler refuses the others, and those of which",
  "nobody knows what they need, and says which scopes are missing; and every call is checked again before it is sent.",
  "",
  "Where a client of some scopes is wanted, one of these and more will do, and none that lacks one of them.",
];

const CREATE_DOCS = [
  "A client that sends the access token to the server, and to nothing else: redirects are not followed, and a",
  "request that the server might take for another one is not sent.",
  "",
  "Throws a TypeError where the server is neither https nor http on loopback, or the access token is none.",
];
