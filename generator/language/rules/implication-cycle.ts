/** Scopes that imply each other in a circle. */
import type { ScopeEntry, Text } from "../document.js";
import { scopesByName } from "../facts/scopes.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

/** Depth-first with a stack of its own: a circle is an implication that leads back into the path to it. */
export const implicationCycle: Rule = (document, report) => {
  const scopes = scopesByName(document);
  const done = new Set<string>();
  for (const start of scopes.values()) {
    if (done.has(start.name.value)) continue;
    const path: Step[] = [{ scope: start, next: 0 }];
    const onPath = new Map([[start.name.value, 0]]);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { name, implies } = step.scope;
      const implied = implies[step.next++];
      if (!implied) {
        done.add(name.value);
        onPath.delete(name.value);
        path.pop();
        continue;
      }
      const position = onPath.get(implied.value);
      const scope = scopes.get(implied.value);
      if (position !== undefined) report(cycle(path, position, implied));
      else if (scope && !done.has(implied.value)) {
        onPath.set(implied.value, path.length);
        path.push({ scope, next: 0 });
      }
    }
  }
};

interface Step {
  readonly scope: ScopeEntry;
  next: number;
}

/** Long circles are told by their beginning. */
const TOLD = 6;
/** The implications that one diagnostic points at; there may be as many circles as a path is long. */
const SHOWN = 20;

function cycle(path: readonly Step[], start: number, closing: Text) {
  const circle = path.slice(start, start + SHOWN);
  const names = circle.map(({ scope }) => quoted(scope.name.value));
  const way = [...names.slice(1, TOLD), ...(names.length > TOLD ? ["…"] : []), names[0]];
  return {
    code: "implication-cycle",
    range: closing.range,
    message: `${names[0]} implies ${way.join(", which implies ")}`,
    hint: "Remove one of these implications; one scope cannot be part of itself.",
    related: circle.slice(0, path.length - start - 1).map(({ scope, next }) => ({
      range: scope.implies[next - 1]?.range ?? scope.name.range,
      message: `${scope.name.value} implies ${scope.implies[next - 1]?.value}`,
    })),
  } as const;
}
