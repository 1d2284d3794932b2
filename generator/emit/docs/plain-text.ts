/** The catalog in, `docs/llms.txt` out: the whole table as plain text, a line a scope and a line an endpoint. */
import type { CatalogEndpoint, CatalogScope, Deprecation, ScopeCatalog } from "../../model/catalog.js";
import { htmlHeader } from "../../print/header.js";
import { plain, plainFile, plainJoin, plainText } from "../../print/plain-text.js";
import type { PlainText } from "../../print/plain-text.js";
import { exampleScopes } from "./example.js";
import { scopeParameter } from "./parameter.js";
import { separatorName } from "./separator.js";
import { roleOf } from "./words.js";
import type { GeneratedFile } from "../generated-file.js";

/** In the shape of llmstxt.org: a title, a summary, sections of lists. */
export function plainTextPage(catalog: ScopeCatalog): GeneratedFile {
  const { scopes, groups, title, specPath } = catalog;
  const lines = [
    plain`# ${plainText(title)}: access scopes`,
    plain``,
    plain`> ${summaryWords(catalog)}`,
    plain``,
    ...requesting(catalog).map((line) => plain`- ${line}`),
    plain``,
    plain`## Scopes`,
    plain``,
    ...scopes.map((scope) => plain`- ${scopeLine(scope, catalog)}`),
    ...groups
      .filter(({ endpoints }) => endpoints.length > 0)
      .flatMap(({ name, endpoints }) => [
        plain``,
        plain`## Endpoints: ${plainText(name)}`,
        plain``,
        ...endpoints.map((endpoint) => plain`- ${endpointLine(endpoint)}`),
      ]),
  ];
  return { path: "docs/llms.txt", text: plainFile(htmlHeader(specPath), lines) };
}

function summaryWords({ scopes, groups }: ScopeCatalog): PlainText {
  const endpoints = groups.flatMap((group) => group.endpoints);
  const listed = count(scopes.length, "OAuth scope");
  if (endpoints.length === 0) return plain`${listed} of this API.`;
  return plain`${listed} and what ${count(endpoints.length, "endpoint")} of this API require of an access token.`;
}

function requesting(catalog: ScopeCatalog): PlainText[] {
  const { source, servers, authorization, groups } = catalog;
  const { authorizationEndpoint, tokenEndpoint, scopeSeparator } = authorization;
  const { whenScopeIsOmitted, insufficientScopeError } = authorization;
  const tokens = exampleScopes(catalog).map(({ token }) => token);
  const separated = tokens.length < 2 ? plain`` : plain`separated by ${separatorWords(scopeSeparator)}, `;
  const facts: readonly (readonly [PlainText, string | undefined])[] = [
    [plain`Source`, source],
    [plain`Base URLs`, servers.length === 0 ? undefined : servers.join(" ")],
    [plain`Authorization endpoint`, authorizationEndpoint],
    [plain`Token endpoint`, tokenEndpoint],
    [plain`When the parameter scope is left out`, whenScopeIsOmitted],
    [plain`Error when a scope is missing`, insufficientScopeError],
  ];
  return [
    ...facts.flatMap(([name, text]) => (text === undefined ? [] : [plain`${name}: ${plainText(text)}`])),
    plain`Request only the scopes that are needed now, ${separated}percent-encoded in a URL: ${plainText(scopeParameter(tokens, scopeSeparator))}`,
    plain`An empty parameter (scope=) is invalid: leave it out, or list at least one scope.`,
    plain`To get more scopes later, request the scopes in use and the new ones together: the new grant may replace the earlier one.`,
    ...(groups.some(({ endpoints }) => endpoints.length > 0)
      ? [
          plain`"any of" means that one of the scopes is enough, "all of" that they are needed together. "inferred" is concluded and not confirmed. "unknown" is not documented: do not count on access.`,
        ]
      : []),
  ];
}

function separatorWords(separator: string): PlainText {
  const { name, character } = separatorName(separator);
  if (name === undefined) return plain`the character ${plainText(separator)}`;
  return character === undefined ? plainText(name) : plain`${plainText(name)} (${plainText(character)})`;
}

function scopeLine(scope: CatalogScope, catalog: ScopeCatalog): PlainText {
  const { token, description, prompt, allows, implied, aliases, deprecated } = scope;
  const role = roleOf(scope, catalog);
  const facts = [
    plain`allows ${list(allows)}`,
    ...(prompt === "" ? [] : [plain`prompt "${plainText(prompt)}"`]),
    ...(role === undefined ? [] : [plain`role ${plainText(role.name)}`]),
    ...(implied.length === 0 ? [] : [plain`implies ${list(implied)}`]),
    ...(aliases.length === 0 ? [] : [plain`also granted as ${list(aliases)}`]),
    ...(deprecated === undefined ? [] : [deprecationWords(deprecated)]),
  ];
  return plain`${plainText(token)}: ${plainText(description)} (${plainJoin(facts, "; ")})`;
}

/** "deprecated since 2024, use a, b: They ask for less." */
function deprecationWords({ since, use, note }: Deprecation): PlainText {
  const from = since === undefined ? plain`` : plain` since ${plainText(since)}`;
  const instead = use.length === 0 ? plain`` : plain`, use ${list(use)}`;
  return plain`deprecated${from}${instead}${note === undefined ? plain`` : plain`: ${plainText(note)}`}`;
}

function endpointLine(endpoint: CatalogEndpoint): PlainText {
  const { name, summary, evidence } = endpoint;
  const certainty = evidence === "inferred" ? plain` (inferred)` : plain``;
  const what = summary === undefined ? plain`` : plain` - ${plainText(summary)}`;
  return plain`${plainText(name)}: ${needs(endpoint)}${certainty}${what}`;
}

function needs({ requirement }: CatalogEndpoint): PlainText {
  if (requirement === "public") return plain`no access token`;
  if (requirement === "unknown") return plain`unknown`;
  const alternatives = requirement.map((scopes) => {
    if (scopes.length === 0) return plain`any valid access token`;
    return scopes.length === 1 ? list(scopes) : plain`all of ${list(scopes)}`;
  });
  const [only] = alternatives;
  if (alternatives.length === 1 && only !== undefined) return only;
  const isSingle = requirement.every((scopes) => scopes.length === 1);
  return isSingle
    ? plain`any of ${plainJoin(alternatives, ", ")}`
    : plain`any of: ${plainJoin(alternatives, "; ")}`;
}

function list(names: readonly string[]): PlainText {
  return plainJoin(names.map(plainText), ", ");
}

function count(number: number, noun: string): PlainText {
  return plain`${number} ${plainText(number === 1 ? noun : `${noun}s`)}`;
}
