/** A request in, the card out that shows what the user will read on the confirmation page. */
import { card, mark } from "./cards.js";
import { element, specText } from "./element.js";
import type { Page } from "./page.js";
import type { Plan } from "./plan.js";
import { roleName } from "./tables.js";

export function consentCard({ tables }: Page) {
  const made = card("What the user will see");
  return {
    element: made.element,
    show({ answer, granted }: Plan): void {
      if (answer.kind !== "request") return made.show([]);
      const isStepUp = granted?.kind === "grant" && answer.consent.prompts.some(({ isNew }) => !isNew);
      made.show([
        element(
          "figure.consent",
          element(
            "p.asks",
            element("strong", "Your app"),
            " asks for access to ",
            element("strong", specText(tables.data.title)),
          ),
          element(
            "ol",
            ...answer.consent.prompts.map(({ scope, prompt, role, isNew }) =>
              element(
                "li",
                { class: isStepUp && !isNew ? "old" : "" },
                specText(prompt === "" ? scope : prompt, "prompt"),
                " ",
                isStepUp && mark(isNew ? "new" : "granted already", isNew ? "new" : ""),
                role !== undefined && mark(`${roleName(tables, role)} only`, "role"),
              ),
            ),
          ),
          element(
            "div.decide",
            { "aria-hidden": "true" },
            element("span", "Cancel"),
            element("span.allow", "Allow"),
          ),
          element("figcaption.muted", "Prompts as in the table; the server draws the page."),
        ),
      ]);
    },
  };
}
