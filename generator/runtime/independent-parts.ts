/** Choices in, the same in groups that have no scope in common, so that each can be solved alone, out. */
import type { Choice } from "./least-addition.js";
import type { Preference } from "./preference.js";

/** Two choices are in one group where scopes that could meet them include the same scope. */
export function independentParts(
  choices: readonly Choice[],
  { included, suppliers }: Pick<Preference, "included" | "suppliers">,
): Choice[][] {
  // A place leads to another one of its group, but for one that leads nowhere.
  const leaders = new Int32Array(included.length).fill(-1);
  const leaderOf = (place: number): number => {
    let at = place;
    for (let next = leaders[at] ?? -1; next >= 0; next = leaders[at] ?? -1) {
      const after = leaders[next] ?? -1;
      if (after >= 0) leaders[at] = after;
      at = next;
    }
    return at;
  };
  const unite = (a: number, b: number): void => {
    const [one, other] = [leaderOf(a), leaderOf(b)];
    if (one !== other) leaders[one] = other;
  };
  const firstOf = ({ ways: [first = 0] }: Choice) => first;
  for (const choice of choices) {
    for (const places of choice.alternatives) {
      for (const place of places) {
        for (const supplier of suppliers[place] ?? []) {
          for (const at of included[supplier] ?? []) {
            unite(at, firstOf(choice));
          }
        }
      }
    }
  }
  const parts = new Map<number, Choice[]>();
  for (const choice of choices) {
    const leader = leaderOf(firstOf(choice));
    const part = parts.get(leader) ?? [];
    parts.set(leader, part);
    part.push(choice);
  }
  return [...parts.values()];
}
