/** The page in, its part out that tells what to request for the endpoints that are ticked. */
import { codeCard } from "./code-card.js";
import { consentCard } from "./consent-card.js";
import { button, element } from "./element.js";
import type { ListView } from "./list-view.js";
import type { Page, View } from "./page.js";
import { planOf, type Answer } from "./plan.js";
import { requestCard } from "./request-card.js";
import type { ExplorerState } from "./state.js";
import { urlCard } from "./url-card.js";
import { countWords, listWords } from "./words.js";

export function planView(page: Page, list: ListView): View {
  const cards = [requestCard(page), consentCard(page), urlCard(page), codeCard(page)].filter(
    (card) => card !== undefined,
  );
  const summary = element("span");
  const answer = element("div.answer", { id: "answer" }, ...cards.map((card) => card.element));
  const seeAnswer = button("See the answer", () => answer.querySelector("h2")?.focus());
  const bar = element("p.bar", summary, " ", seeAnswer);
  let plan = planOf(page.tables, page.store.state);
  return {
    element: element("div.plan", list.element, answer, bar),
    update(state, before) {
      list.update(state, before);
      if (before && keys.every((key) => state[key] === before[key])) return;
      if (!before || answerKeys.some((key) => state[key] !== before[key])) plan = planOf(page.tables, state);
      for (const card of cards) card.show(plan);
      const ticked = state.calls.length;
      summary.textContent =
        ticked === 0 ? "" : `${countWords(ticked, "endpoint")} ticked: ${brief(plan.answer)}`;
      bar.hidden = ticked === 0;
      if (before && answerKeys.some((key) => state[key] !== before[key])) page.announce(spoken(plan.answer));
    },
  };
}

const answerKeys = [
  "calls",
  "granted",
  "declined",
  "grantUnknown",
  "askAgain",
] as const satisfies (keyof ExplorerState)[];
const keys = [...answerKeys, "clientId", "redirectUri"] as const;

function brief(answer: Answer): string {
  switch (answer.kind) {
    case "nothing_asked":
      return "no answer";
    case "no_scope_needed":
      return "no scope needed";
    case "nothing_missing":
      return "nothing to request";
    case "declined":
      return "declined";
    case "request":
      return countWords(answer.scopes.length, "scope");
  }
}

function spoken(answer: Answer): string {
  return answer.kind === "request"
    ? `To request: ${listWords(answer.scopes.slice(0, 10))}`
    : `Answer: ${brief(answer)}`;
}
