/** The catalog in, the sections out that tell how to ask for scopes: how many, how it is written, and again later. */
import type { CatalogScope, ScopeCatalog } from "../../model/catalog.js";
import { markdownAddress, markdownPageLink } from "../../print/markdown-link.js";
import { markdownFence, markdownList } from "../../print/markdown-page.js";
import { prose, markdownCode, markdownText } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import { exampleScopes } from "./example.js";
import { scopeParameter } from "./parameter.js";
import type { Section } from "./sections.js";
import { separatorName } from "./separator.js";
import { listWords } from "./words.js";

export function requestSections(catalog: ScopeCatalog): Section[] {
  const example = exampleScopes(catalog);
  const parameter = parameterSection(catalog, example);
  return [howMany(catalog), parameter, omittedOrEmpty(catalog), later(catalog, example)];
}

function howMany({ scopes, groups }: ScopeCatalog): Section {
  const hasEndpoints = groups.some(({ endpoints }) => endpoints.length > 0);
  return {
    key: "how-many",
    title: prose`How many scopes to request`,
    blocks: [
      prose`Scopes state exactly which data the app wants to access, and the scopes in the authorization request decide what the user is asked to grant. Request only the scopes that the app needs at that time. Fewer are better:`,
      markdownList([
        prose`**Users agree to less more easily.** They read a prompt for every scope, and one that the app’s purpose does not explain is a reason to refuse.`,
        prose`**A refusal often refuses everything.** Many confirmation pages do not let the user leave out single scopes: there, one scope too many can cost the app all of them.`,
        prose`**A leaked access token does less harm.** Whoever has it can do all that its scopes allow until it expires or is revoked.`,
        ...(scopes.some(({ role }) => role !== undefined)
          ? [
              prose`**More users can agree.** A scope that demands a role can be granted only by users who have it.`,
            ]
          : []),
      ]),
      hasEndpoints
        ? prose`${markdownPageLink(prose`What to request`, "what-to-request.md")} lists the least scopes for everyday tasks; \`leastScopes\` of the generated code computes them for the very endpoints that an app calls.`
        : prose``,
    ],
  };
}

function parameterSection(
  { authorization, scopes }: ScopeCatalog,
  example: readonly CatalogScope[],
): Section {
  const separator = authorization.scopeSeparator;
  const names = listWords(example.map(({ token }) => markdownCode(token)));
  const tokens = example.map(({ token }) => token);
  const has = prose`A request for ${names} has this parameter:`;
  return {
    key: "separator",
    title: scopes.length < 2 ? prose`Writing the parameter` : prose`Separating several scopes`,
    blocks: [
      scopes.length < 2 ? has : prose`${separatorRule(separator)} ${has}`,
      markdownFence(scopeParameter(tokens, separator)),
      scopes.length > 1 && tokens.some((token) => encodeURIComponent(token) !== token)
        ? prose`The scopes themselves are percent-encoded like any other value in a URL.`
        : prose``,
    ],
  };
}

function separatorRule(separator: string): Markdown {
  const { name, character } = separatorName(separator);
  const code = character === undefined ? prose`` : markdownCode(character);
  const shown =
    name === undefined
      ? prose`the character ${code}`
      : character === undefined
        ? markdownText(name)
        : prose`${markdownText(name)} (${code})`;
  const encoded = encodeURIComponent(separator);
  const inUrl =
    encoded === separator
      ? prose`A URL carries it as it is.`
      : prose`In a URL it is written ${markdownCode(encoded)}.`;
  return prose`To request several scopes at once, separate them by ${shown}. ${inUrl}`;
}

function omittedOrEmpty({ authorization }: ScopeCatalog): Section {
  const { whenScopeIsOmitted } = authorization;
  return {
    key: "omitted-or-empty",
    title: prose`Leaving the parameter out, or empty`,
    blocks: [
      whenScopeIsOmitted === undefined
        ? prose`**When the parameter \`scope\` is left out,** the authorization server takes scopes of its own choice or refuses the request (RFC 6749, section 3.3). Which of the two is not documented here, so name the scopes.`
        : prose`**When the parameter \`scope\` is left out:** ${markdownText(whenScopeIsOmitted)}`,
      prose`**An empty parameter (\`scope=\`) is invalid:** list at least one scope, or leave the parameter out.`,
    ],
  };
}

function later({ authorization }: ScopeCatalog, example: readonly CatalogScope[]): Section {
  const [old, added] = example.map(({ token }) => token);
  return {
    key: "later",
    title: prose`Requesting more scopes later`,
    blocks: [
      prose`If the app needs another scope later, forward the user to the authorization endpoint again, with that additional scope to be granted.`,
      prose`**List the scopes that the app already uses as well.** OAuth does not say whether a new grant adds to the earlier one, and a server may replace it: an app that sends the additional scope alone can then lose all others. The whole list is right either way.`,
      ...(old !== undefined && added !== undefined
        ? [
            prose`So an app that has ${markdownCode(old)} and now needs ${markdownCode(added)} too sends this:`,
            markdownFence(scopeParameter([old, added], authorization.scopeSeparator)),
          ]
        : []),
      prose`\`stepUpScopes\` of the generated code gives this list, and tells what of it is new.`,
    ],
  };
}

/** The authorization and token endpoints, in a sentence, as far as the spec names them. */
export function authorizationWords({ authorization }: ScopeCatalog): Markdown {
  const { authorizationEndpoint, tokenEndpoint } = authorization;
  const authorizeAt =
    authorizationEndpoint === undefined ? prose`` : prose` (${markdownAddress(authorizationEndpoint)})`;
  const tokenAt = tokenEndpoint === undefined ? prose`` : prose` (${markdownAddress(tokenEndpoint)})`;
  return prose`To get it, the app sends the user to the authorization endpoint${authorizeAt} and passes, in the parameter \`scope\`, the list of the scopes for which access is sought. The access token that it then gets from the token endpoint${tokenAt} carries the scopes that were granted.`;
}
