/** A plan in, the card out that tells which scopes to request and why, or what stands in the way. */
import { answerOf } from "./answer.js";
import { card, longList } from "./cards.js";
import { button, element, type Child } from "./element.js";
import { foldables } from "./foldable.js";
import { obstacles } from "./obstacles.js";
import type { Page } from "./page.js";
import type { Plan } from "./plan.js";
import { endpointName } from "./rows.js";
import { countWords } from "./words.js";

export function requestCard(page: Page) {
  const { store, tables } = page;
  const made = card("Scopes to request");
  const fold = foldables();
  return {
    element: made.element,
    show(plan: Plan): void {
      const ticked = [...plan.calls, ...plan.undocumented, ...plan.strangers];
      made.show([
        ...(ticked.length === 0 ? [nothingTicked()] : [tickedLine(ticked)]),
        ...obstacles(plan, page),
        ...answerOf(plan, page, fold),
      ]);
    },
  };

  function tickedLine(ticked: readonly string[]): HTMLElement {
    return element(
      "div.ticked",
      fold("ticked", `${countWords(ticked.length, "endpoint")} ticked`, () =>
        longList(ticked, (name) =>
          element(
            "li",
            endpointName(name),
            " ",
            button("Untick", () => untick(name), { class: "text", "aria-label": `Untick ${name}` }),
          ),
        ),
      ),
      button("Untick all", () => store.change({ calls: [] }), { class: "text" }),
    );
  }

  function untick(name: string): void {
    store.change({ calls: store.state.calls.filter((one) => one !== name) });
  }

  function nothingTicked(): Child {
    if (tables.endpoints.size === 0) {
      return element("p.empty", "The table has no endpoints: nothing tells what a scope is needed for.");
    }
    return element(
      "div.empty",
      element("p", element("strong", "Tick the endpoints that your app calls")),
      element("p", "The least scopes for them appear here, and why each is needed."),
    );
  }
}
