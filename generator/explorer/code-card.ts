/** A request in, the card out with the code that an app makes it with. */
import { card } from "./cards.js";
import { copyButton } from "./copy.js";
import { element } from "./element.js";
import type { Page } from "./page.js";
import type { Plan } from "./plan.js";
import { snippet } from "./snippet.js";

export function codeCard({ tables, store, announce }: Page) {
  const made = card("Code");
  return {
    element: made.element,
    show({ answer }: Plan): void {
      if (answer.kind !== "request") return made.show([]);
      const { clientId, redirectUri } = store.state;
      const { name, authorizationEndpoint } = tables.data;
      const hasUrl = authorizationEndpoint !== undefined;
      const text = snippet({ name, scopes: answer.scopes, clientId, redirectUri, hasUrl });
      made.show([
        element(
          "div.copyable",
          element("pre", { tabindex: "0", "aria-label": "Code" }, element("code", text)),
          copyButton("the code", () => text, announce),
        ),
      ]);
    },
  };
}
