/** What each scope implies directly in, what it implies in the end out. */

/**
 * The transitive closure of `implies`: for each scope the scopes that it stands for beside itself, in the order of the
 * map's keys. Names that are no key of the map are left out; cycles end.
 */
export function impliedScopes(
  implies: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const position = new Map([...implies.keys()].map((scope, index) => [scope, index]));
  const order = (scope: string) => position.get(scope) ?? 0;
  return new Map(
    [...implies.keys()].map((scope) => {
      const reached = reachable(scope, implies);
      return [scope, [...reached].toSorted((a, b) => order(a) - order(b))];
    }),
  );
}

function reachable(scope: string, implies: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(implies.get(scope) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === scope || reached.has(next) || !implies.has(next)) continue;
    reached.add(next);
    for (const other of implies.get(next) ?? []) waiting.push(other);
  }
  return reached;
}
