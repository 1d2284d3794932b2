/** The page in, its part out that tells what to request for the endpoints that are ticked. */
import { codeCard } from "./code-card.js";
import { consentCard } from "./consent-card.js";
import { button, element } from "./element.js";
import type { ListView } from "./list-view.js";
import type { Page, View } from "./page.js";
import { planOf } from "./plan.js";
import { requestCard } from "./request-card.js";
import type { ExplorerState } from "./state.js";
import { urlCard } from "./url-card.js";

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
      const headline = answer.querySelector(".headline")?.textContent ?? "No answer";
      summary.textContent = headline;
      bar.hidden = state.calls.length === 0;
      if (before && answerKeys.some((key) => state[key] !== before[key])) page.announce(headline);
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
