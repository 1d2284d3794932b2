/** A request in, the code that an app sends it with, by the generated modules, out. */

export interface SnippetParts {
  /** The generated folder. */
  readonly name: string;
  readonly scopes: readonly string[];
  readonly clientId: string;
  readonly redirectUri: string;
  /** Whether the table has an authorization endpoint, and so `authorizationUrl`. */
  readonly hasUrl: boolean;
}

export function snippet({ name, scopes, clientId, redirectUri, hasUrl }: SnippetParts): string {
  const from = JSON.stringify(`./generated/${name}/index.js`);
  if (!hasUrl) {
    return `import { formatScopes } from ${from};

const scope = formatScopes(${list(scopes, "")});
`;
  }
  return `import { authorizationUrl, createPkce } from ${from};

const state = crypto.randomUUID();
const { codeVerifier, codeChallenge } = await createPkce();
// Keep state and codeVerifier in the user's session.
const url = authorizationUrl({
  clientId: ${JSON.stringify(clientId)},
  redirectUri: ${JSON.stringify(redirectUri)},
  state,
  codeChallenge,
  scopes: ${list(scopes, "  ")},
});
`;
}

function list(scopes: readonly string[], indent: string): string {
  const items = scopes.map((scope) => JSON.stringify(scope));
  const line = `[${items.join(", ")}]`;
  return line.length < 70 ? line : `[\n${items.map((item) => `${indent}  ${item},\n`).join("")}${indent}]`;
}
