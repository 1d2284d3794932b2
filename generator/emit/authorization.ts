/** A catalog in, `authorization.ts` out: how scopes are requested, and what comes of it. */
import type { ScopeCatalog } from "../model/catalog.js";
import { code } from "../print/code.js";
import { typescriptHeader } from "../print/header.js";
import { assignment, laidOut, layout, operation } from "../print/layout.js";
import { stringLiteral } from "../print/string-literal.js";
import {
  exportValues,
  functionDeclaration,
  importTypes,
  importValues,
  typescriptFile,
  type Statement,
} from "../print/typescript.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitAuthorization(catalog: ScopeCatalog, { importExtension }: EmitOptions): GeneratedFile[] {
  const runtime = (name: string) => `./runtime/${name}.${importExtension}`;
  const { authorizationEndpoint } = catalog.authorization;
  const urls = authorizationEndpoint === undefined ? [] : [authorizationUrl(authorizationEndpoint)];
  const file = typescriptFile({
    path: "authorization.ts",
    header: typescriptHeader(catalog.specPath),
    statements: [
      ...urls.map(() =>
        importValues(
          ["authorizationUrlOf", "readAuthorizationRequest", "type AuthorizationRequest"],
          runtime("authorization-url"),
        ),
      ),
      importValues(["consentTo", "type Consent"], runtime("consent")),
      importValues(["Grant", "grantOfResponse"], runtime("grant")),
      importTypes(["TokenResponse", "UnknownGrant"], runtime("grant")),
      importTypes(["ScopeList"], runtime("scope-list")),
      importValues(["canonicalScopes", "parseScopeString", "type ParsedScopes"], runtime("scope-string")),
      importValues(["scopeSeparator", "scopeTable"], `./scope-table.${importExtension}`),
      importValues(
        ["impliedScopes", "scopeDetails", "scopes as declaredScopes", "type Role", "type Scope"],
        `./scopes.${importExtension}`,
      ),
      exportValues(["codeChallengeOf", "createPkce", "type Pkce"], runtime("pkce")),
      exportValues(["hasScopes"], runtime("scope-list")),
      ...scopeStrings,
      ...grants,
      ...urls,
      consentPrompts,
    ],
  });
  return [file];
}

const scopeStrings: readonly Statement[] = [
  functionDeclaration({
    name: "formatScopes",
    docs: [
      "The scopes as one text, the value of the parameter `scope`: each once, in the order of the table. In a URL",
      "it still needs percent-encoding, where a space is `%20`; `authorizationUrl` does that.",
      "",
      "Throws a TypeError where there is no scope, for an empty parameter is invalid: leave the parameter out",
      "instead; and for what the table does not declare, aliases included.",
    ],
    parameters: [{ name: code`scopes`, type: code`ScopeList<Scope>` }],
    returnType: code`string`,
    statements: [code`return canonicalScopes(scopes, declaredScopes).join(scopeSeparator);`],
  }),
  functionDeclaration({
    name: "parseScopes",
    docs: [
      "The scopes of a text, with aliases resolved, each once, in the order of the table; and the tokens that the",
      "table does not declare.",
      "",
      "Throws a TypeError for anything but a text, and a SyntaxError for an empty text and for empty or illegal",
      "tokens in it.",
    ],
    parameters: [{ name: code`text`, type: code`string` }],
    returnType: code`ParsedScopes<Scope>`,
    statements: [code`return parseScopeString(text, scopeTable);`],
  }),
];

const grants: readonly Statement[] = [
  functionDeclaration({
    name: "grantFrom",
    docs: [
      "What a token carries, prepared for many checks. An empty text or list is a grant of nothing; tokens that the",
      "table does not declare give access to nothing and are reported.",
      "",
      "Throws a TypeError for anything but a text or a list of texts, and a SyntaxError for empty or illegal tokens.",
    ],
    parameters: [{ name: code`granted`, type: code`string | readonly string[]` }],
    returnType: code`Grant<Scope>`,
    statements: [code`return new Grant(granted, scopeTable);`],
  }),
  functionDeclaration({
    name: "grantFromTokenResponse",
    docs: [
      "What was granted according to the response of the token endpoint, by its `scope`, or else its `scp`: texts or",
      "lists. A response without either means that all was granted that was requested; where the request had no",
      "scopes either, the grant is unknown: neither nothing nor everything.",
      "",
      "Throws as `grantFrom` does.",
    ],
    parameters: [
      { name: code`response`, type: code`TokenResponse` },
      { name: code`requested`, type: code`ScopeList<Scope>`, hasQuestionToken: true },
    ],
    returnType: code`Grant<Scope> | UnknownGrant`,
    statements: [code`return grantOfResponse(response, requested, scopeTable);`],
  }),
];

const consentPrompts: Statement = functionDeclaration({
  name: "consentPrompts",
  docs: [
    "What the user will be shown when these scopes are requested, in the order of the table, and what the user must",
    "be; with the grant that there is, which of it is new. Throws as `formatScopes` does.",
  ],
  parameters: [
    { name: code`scopes`, type: code`ScopeList<Scope>` },
    { name: code`granted`, type: code`Grant<Scope>`, hasQuestionToken: true },
  ],
  returnType: code`Consent<Scope, Role>`,
  statements: [
    code`const table = { scopes: declaredScopes, details: scopeDetails as never, implied: impliedScopes };`,
    code`return consentTo<Scope, Role>(scopes, granted, table);`,
  ],
});

function authorizationUrl(endpoint: string): Statement {
  const used = operation(code`asked.authorizationEndpoint`, "??", stringLiteral(endpoint));
  return functionDeclaration({
    name: "authorizationUrl",
    docs: [
      "Where to send the user so that the app is granted access: the authorization endpoint with a request for the code",
      "flow (RFC 6749, section 4.1.1), protected by PKCE (RFC 7636). Without `scopes` the parameter is left out.",
      "",
      "Throws a TypeError that says what is wrong: an endpoint that is not https, a redirect that is neither https nor",
      "http on loopback nor of a private-use scheme with a dot, a parameter that would stand there twice, and the like.",
    ],
    parameters: [{ name: code`request`, type: code`AuthorizationRequest<Scope>` }],
    returnType: code`string`,
    statements: [
      code`const asked = readAuthorizationRequest(request);`,
      laidOut(layout`${assignment(code`const endpoint`, " =", used)};`, { before: 2 }),
      code`const scope = asked.scopes === undefined ? undefined : formatScopes(asked.scopes);`,
      code`return authorizationUrlOf(asked, { endpoint, scope });`,
    ],
  });
}
