/** Scopes in, the text that requests and tokens carry out, and the other way round. */
import type { ScopeIndex } from "./scope-index.js";
import { hasScopes, type AnyScopes, type ScopeList } from "./scope-list.js";

/** What a text or a list of scope-tokens holds. */
export interface ParsedScopes<Scope extends string = string> {
  /** The scopes of the table: aliases resolved, each once, in the order of the table. */
  readonly scopes: AnyScopes<Scope>;
  /** All other tokens, such as `openid`: each once, in the order of the text. */
  readonly undeclared: readonly string[];
}

/**
 * The scopes, each once, in the order of the table.
 *
 * @throws TypeError if there is none, or one that the table does not declare; aliases are not requested.
 */
export function canonicalScopes<Scope extends string>(
  requested: readonly string[],
  declared: readonly Scope[],
): ScopeList<Scope> {
  const known: ReadonlySet<string> = new Set(declared);
  for (const scope of requested) {
    if (!known.has(scope)) throw new TypeError(`No scope to request: ${JSON.stringify(scope)}`);
  }
  const asked: ReadonlySet<string> = new Set(requested);
  const scopes = declared.filter((scope) => asked.has(scope));
  if (hasScopes(scopes)) return scopes;
  throw new TypeError("No scopes: leave the parameter out, for an empty one is invalid");
}

/**
 * What a text of scopes holds.
 *
 * @throws TypeError for anything but a text.
 * @throws SyntaxError for an empty text, and where `scopeTokens` does.
 */
export function parseScopeString<Scope extends string>(
  text: string,
  index: ScopeIndex<Scope>,
): ParsedScopes<Scope> {
  if (text === "") throw new SyntaxError("A scope string is not empty");
  return sortScopes(scopeTokens(text, index.separator), index);
}

/**
 * The scope-tokens (RFC 6749, section 3.3) in a text or a list. An empty text or list holds none.
 *
 * @throws TypeError for anything else.
 * @throws SyntaxError for what is no scope-token: an empty one, as in `"a  b"`, or with a wrong character.
 */
export function scopeTokens(granted: string | readonly string[], separator: string): string[] {
  const tokens: readonly unknown[] | undefined =
    typeof granted === "string"
      ? granted === ""
        ? []
        : granted.split(separator)
      : Array.isArray(granted)
        ? granted
        : undefined;
  if (!tokens) throw new TypeError("Scopes are a text or a list of texts");
  return Array.from(tokens, (token, at) => {
    // What stands in a hole of a list comes from `Array.prototype`.
    if (typeof token !== "string" || !Object.hasOwn(tokens, at)) {
      throw new TypeError("A scope is a text");
    }
    if (isScopeToken(token) && !token.includes(separator)) return token;
    throw new SyntaxError(`Not a scope: ${JSON.stringify(token)}`);
  });
}

/** Whether it is one by RFC 6749, section 3.3; an API's own separator aside. */
export function isScopeToken(text: string): boolean {
  return /^[!#-[\]-~]+$/.test(text);
}

/** The tokens that the table declares, and the others. */
export function sortScopes<Scope extends string>(
  tokens: readonly string[],
  { positions, scopes }: ScopeIndex<Scope>,
): ParsedScopes<Scope> {
  const found = new Set(tokens.map((token) => positions.get(token)));
  const declared = scopes.filter((_, position) => found.has(position));
  return {
    scopes: hasScopes(declared) ? declared : [],
    undeclared: [...new Set(tokens.filter((token) => !positions.has(token)))],
  };
}
