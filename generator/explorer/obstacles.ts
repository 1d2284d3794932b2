/** A plan in, what the reader must know before the answer out: what is unknown is never shown as allowed. */
import { longList, notice, tokenList } from "./cards.js";
import { button, element, type Child } from "./element.js";
import type { Page } from "./page.js";
import type { Plan } from "./plan.js";
import { endpointName } from "./rows.js";

export function obstacles(plan: Plan, { store }: Page): Child[] {
  const { strangers, undocumented, undeclared, granted, calls } = plan;
  const others = calls.length > 0 ? " The answer below is for the other endpoints." : "";
  return [
    strangers.length > 0 &&
      notice(
        "Not in this table",
        element("p", `The link may be older than the table, or of another one.${others}`),
        namesOf(strangers),
        button("Remove", () => untick(strangers)),
      ),
    undocumented.length > 0 &&
      notice(
        "Requirement unknown",
        element(
          "p",
          `Nothing states what is required here, so no scopes are known to be enough.${others || " Ask those who run the API."}`,
        ),
        namesOf(undocumented),
        button("Untick", () => untick(undocumented)),
      ),
    undeclared.length > 0 &&
      notice(
        "Not in this table",
        element("p", "No scopes, so they give access to nothing: ", tokenList(undeclared)),
        button("Remove", () => {
          const { granted: all, declined } = store.state;
          const isDeclared = (scope: string) => !undeclared.includes(scope);
          store.change({ granted: all.filter(isDeclared), declined: declined.filter(isDeclared) });
        }),
      ),
    granted?.kind === "unknown_grant" &&
      notice(
        "Grant unknown",
        element("p", "What was granted is neither nothing nor everything: request all that the app needs."),
      ),
  ];

  function untick(names: readonly string[]): void {
    const gone = new Set(names);
    store.change({ calls: store.state.calls.filter((name) => !gone.has(name)) });
  }
}

function namesOf(endpoints: readonly string[]): HTMLElement {
  return longList(endpoints, (name) => element("li", endpointName(name)));
}
