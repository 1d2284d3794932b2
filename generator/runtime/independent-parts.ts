/** Requirements in, the same in groups that have no scope in common, so that each can be solved alone, out. */
import type { Preference } from "./preference.js";

/** A list of alternatives, each a list of places of scopes. */
type Places = readonly (readonly number[])[];

/** Two requirements are in one group where scopes that could meet them include the same scope. */
export function independentParts(
  requirements: readonly Places[],
  { included, suppliers }: Pick<Preference, "included" | "suppliers">,
): Places[][] {
  const leaders = included.map((_, place) => place);
  const leaderOf = (place: number): number => {
    let at = place;
    for (let next = leaders[at] ?? at; next !== at; next = leaders[at] ?? at) {
      leaders[at] = leaders[next] ?? next;
      at = next;
    }
    return at;
  };
  for (const requirement of requirements) {
    const [first = 0] = requirement.flat();
    for (const place of requirement.flat()) {
      for (const supplier of suppliers[place] ?? []) {
        for (const at of included[supplier] ?? []) leaders[leaderOf(at)] = leaderOf(first);
      }
    }
  }
  const parts = new Map<number, Places[]>();
  for (const requirement of requirements) {
    const leader = leaderOf(requirement[0]?.[0] ?? 0);
    const part = parts.get(leader);
    if (part) part.push(requirement);
    else parts.set(leader, [requirement]);
  }
  return [...parts.values()];
}
