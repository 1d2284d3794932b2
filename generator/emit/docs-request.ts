/** The catalog in, the part of the page out that tells how to ask for scopes and what comes of it. */
import type { CatalogScope, ScopeCatalog } from "../model/catalog.js";
import { markdownAddress } from "../print/markdown-link.js";
import { markdownFence, markdownHeading, markdownList } from "../print/markdown-page.js";
import type { Block } from "../print/markdown-page.js";
import { prose, markdownCode, markdownText } from "../print/markdown.js";
import type { Markdown } from "../print/markdown.js";
import { exampleScopes } from "./docs-example.js";
import { listWords } from "./docs-words.js";

/** The sections on how many scopes to request, how, again later, and what is refused. */
export function requestSections(catalog: ScopeCatalog): Block[] {
  const { insufficientScopeError } = catalog.authorization;
  const example = exampleScopes(catalog);
  return [
    ...howMany(catalog),
    ...parameter(catalog, example),
    markdownHeading(2, prose`Requesting more scopes later`),
    prose`If the app needs another scope later, send the user to the authorization endpoint again with that scope in the list. List the scopes that the app already uses as well: the new grant may replace the earlier one instead of adding to it.`,
    markdownHeading(2, prose`When a scope is missing`),
    insufficientScopeError === undefined
      ? prose`A request whose access token does not carry the scope that the endpoint requires is refused.`
      : prose`A request whose access token does not carry the scope that the endpoint requires is refused with the error ${markdownCode(insufficientScopeError)}.`,
    ...confirmation(catalog, example),
  ];
}

/** The value of the parameter `scope` as a URL carries it. */
function scopeParameter(scopes: readonly CatalogScope[], separator: string): string {
  return `scope=${encodeURIComponent(scopes.map(({ token }) => token).join(separator))}`;
}

function howMany({ authorization }: ScopeCatalog): Block[] {
  const { whenScopeIsOmitted } = authorization;
  return [
    markdownHeading(2, prose`How many scopes to request`),
    prose`Scopes state exactly which data the app wants to access, and the scopes in the authorization request decide what the user is asked to grant. Request only the scopes that the app needs at that time.`,
    whenScopeIsOmitted === undefined
      ? prose``
      : prose`**When the parameter \`scope\` is left out:** ${markdownText(whenScopeIsOmitted)}`,
    prose`**An empty parameter (\`scope=\`) is invalid:** list at least one scope, or leave the parameter out.`,
  ];
}

function parameter({ authorization, scopes }: ScopeCatalog, example: readonly CatalogScope[]): Block[] {
  const separator = authorization.scopeSeparator;
  const names = listWords(example.map(({ token }) => markdownCode(token)));
  const fence = markdownFence(scopeParameter(example, separator));
  if (scopes.length < 2) {
    return [
      markdownHeading(2, prose`Writing the parameter`),
      prose`A request for ${names} has this parameter:`,
      fence,
    ];
  }
  return [
    markdownHeading(2, prose`Separating several scopes`),
    prose`${separatorRule(separator)} A request for ${names} has this parameter:`,
    fence,
    example.some(({ token }) => encodeURIComponent(token) !== token)
      ? prose`The scopes themselves are percent-encoded like any other value in a URL.`
      : prose``,
  ];
}

function separatorRule(separator: string): Markdown {
  const name = separatorNames.get(separator);
  const shown =
    name === undefined
      ? prose`the character ${markdownCode(separator)}`
      : separator === " "
        ? markdownText(name)
        : prose`${markdownText(name)} (${markdownCode(separator)})`;
  const encoded = encodeURIComponent(separator);
  const inUrl =
    encoded === separator
      ? prose`A URL carries it as it is.`
      : prose`In a URL it is written ${markdownCode(encoded)}.`;
  return prose`To request several scopes at once, separate them by ${shown}. ${inUrl}`;
}

const separatorNames: ReadonlyMap<string, string> = new Map([
  [" ", "a space"],
  [",", "a comma"],
  [";", "a semicolon"],
  [":", "a colon"],
  ["|", "a vertical bar"],
  ["+", "a plus sign"],
]);

function confirmation({ scopes, authorization }: ScopeCatalog, example: readonly CatalogScope[]): Block[] {
  if (scopes.every(({ prompt }) => prompt === "")) return [];
  return [
    markdownHeading(2, prose`What the user sees`),
    prose`The authorization request leads the user to a confirmation page, which explains what the app asks for. It shows the prompt of every requested scope. For ${markdownCode(scopeParameter(example, authorization.scopeSeparator))} these are:`,
    markdownList(example.map(({ prompt }) => markdownText(prompt)).filter((prompt) => prompt !== "")),
    scopes.some(({ role }) => role !== undefined)
      ? prose`Some scopes also demand that the user who grants them has a certain role; the table below says which.`
      : prose``,
  ];
}

/** The authorization and token endpoints, in a sentence, as far as the spec names them. */
export function authorizationWords({ authorization }: ScopeCatalog): Markdown {
  const { authorizationEndpoint, tokenEndpoint } = authorization;
  const authorizeAt =
    authorizationEndpoint === undefined ? prose`` : prose` (${markdownAddress(authorizationEndpoint)})`;
  const tokenAt = tokenEndpoint === undefined ? prose`` : prose` (${markdownAddress(tokenEndpoint)})`;
  return prose`To get it, the app sends the user to the authorization endpoint${authorizeAt} and passes, in the parameter \`scope\`, the list of the scopes for which access is sought. The access token that it then gets from the token endpoint${tokenAt} carries the scopes that were granted.`;
}
