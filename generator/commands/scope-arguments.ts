/** Scopes as somebody types them in; the scopes of the table that are meant, or a failure that says what is wrong, out. */
import { Failure } from "../files/failure.js";
import type { CatalogScope, ScopeCatalog } from "../model/catalog.js";

/** What a request may hold: scopes of the table, and no aliases. */
export async function requestedScopes(
  values: readonly string[],
  catalog: ScopeCatalog,
): Promise<readonly [string, ...string[]]> {
  const [first, ...others] = await scopesIn(values, catalog, (name, { token }) => {
    if (name === token) return;
    throw new Failure(
      2,
      `${JSON.stringify(name)} is an alias: it counts when it is granted and is never requested`,
      `Request ${JSON.stringify(token)}.`,
    );
  });
  if (first !== undefined) return [first, ...others];
  throw new Failure(2, "there is no scope in --scopes", "List one at least.");
}

/** What a grant may hold: aliases too. */
export function grantedScopes(values: readonly string[], catalog: ScopeCatalog): Promise<string[]> {
  return scopesIn(values, catalog, () => undefined);
}

async function scopesIn(
  values: readonly string[],
  catalog: ScopeCatalog,
  check: (name: string, scope: CatalogScope) => void,
): Promise<string[]> {
  const declared = new Map(
    catalog.scopes.flatMap((scope) => [scope.token, ...scope.aliases].map((name) => [name, scope] as const)),
  );
  const scopes: string[] = [];
  for (const name of namesIn(values, catalog, declared)) {
    const scope = declared.get(name);
    if (scope === undefined) throw await undeclared(name, [...declared.keys()], catalog);
    check(name, scope);
    scopes.push(scope.token);
  }
  return scopes;
}

/** No scope holds white space or the separator of its table, and few hold a comma. */
function namesIn(
  values: readonly string[],
  { authorization }: ScopeCatalog,
  declared: ReadonlyMap<string, unknown>,
): string[] {
  const hasCommas = [...declared.keys()].some((name) => name.includes(","));
  return values
    .flatMap((value) => value.split(authorization.scopeSeparator))
    .flatMap((value) => value.split(hasCommas ? /\s+/ : /[\s,]+/))
    .filter((name) => name !== "");
}

async function undeclared(
  name: string,
  names: readonly string[],
  { specPath }: ScopeCatalog,
): Promise<Failure> {
  const { suggester } = await import("../language/suggest.js");
  const closest = suggester(names)(name);
  return new Failure(
    2,
    `there is no scope ${JSON.stringify(name)} in ${specPath}`,
    closest === undefined
      ? `There are ${names.slice(0, 8).join(", ")}${names.length > 8 ? ` and ${names.length - 8} more` : ""}.`
      : `Did you mean ${JSON.stringify(closest)}?`,
  );
}
