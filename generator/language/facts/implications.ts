/** A document in, the graph of what its scopes imply out, and what can be reached in it. */
import type { SpecDocument } from "../document.js";
import { scopesByName } from "./scopes.js";

/** From a scope to those that it implies, or the other way round. */
export type Implications = ReadonlyMap<string, readonly string[]>;

export function implicationsOf(document: SpecDocument): Implications {
  return new Map(
    [...scopesByName(document)].map(([name, { implies }]) => [name, implies.map(({ value }) => value)]),
  );
}

export function reversed(implications: Implications): Implications {
  const back = new Map<string, string[]>();
  for (const [name, implied] of implications) {
    for (const other of implied) {
      const names = back.get(other);
      if (names) names.push(name);
      else back.set(other, [name]);
    }
  }
  return back;
}

/** The scopes to start from and all that can be reached from them, in linear time. */
export function reachable(starts: Iterable<string>, implications: Implications): Set<string> {
  const reached = new Set(starts);
  // A set hands out what is added to it while it is walked through.
  for (const name of reached) for (const other of implications.get(name) ?? []) reached.add(other);
  return reached;
}
