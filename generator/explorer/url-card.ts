/** A request in, the card out that makes its authorization URL, with a state and a PKCE pair of its own. */
import { authorizationUrlOf } from "../runtime/authorization-url.js";
import { createPkce, type Pkce } from "../runtime/pkce.js";
import { card } from "./cards.js";
import { copyButton } from "./copy.js";
import { button, element, on } from "./element.js";
import type { Page } from "./page.js";
import type { Plan } from "./plan.js";

/** Undefined where the table names no authorization endpoint. */
export function urlCard({ tables, store, announce }: Page) {
  const { authorizationEndpoint: endpoint, separator } = tables.data;
  if (endpoint === undefined) return undefined;
  let secrets: (Pkce & { readonly state: string }) | undefined;
  let scope = "";
  let url = "";

  const clientId = field("Client ID", "clientId");
  const redirectUri = field("Redirect URI", "redirectUri");
  const code = element("code");
  const problem = element("p.caution", { role: "alert" });
  const open = element("a", { rel: "noreferrer", target: "_blank", class: "text" }, "Open it in a new tab");
  const made = element(
    "div.copyable",
    element("pre", { tabindex: "0", "aria-label": "Authorization URL" }, code),
    copyButton("the URL", () => url, announce),
  );
  const [state, verifier] = [element("code"), element("code")];
  const renew = () => void newSecrets();
  const section = card(
    "Authorization URL",
    element("div.fields", clientId.element, redirectUri.element),
    problem,
    made,
    element("dl", pair("State", state), pair("Code verifier", verifier)),
    element("p.muted", "The verifier goes to the token endpoint, with the code."),
    element("p", button("New state and verifier", renew), " ", open),
  ).element;
  renew();
  return {
    element: section,
    show({ answer }: Plan): void {
      section.hidden = answer.kind !== "request";
      if (answer.kind !== "request") return;
      scope = answer.scopes.join(separator);
      clientId.show();
      redirectUri.show();
      make();
    },
  };

  async function newSecrets(): Promise<void> {
    try {
      secrets = { ...(await createPkce()), state: crypto.randomUUID() };
    } catch (error) {
      problem.textContent = String(error);
    }
    state.textContent = secrets?.state ?? "";
    verifier.textContent = secrets?.codeVerifier ?? "";
    if (scope !== "") make();
  }

  function make(): void {
    if (!secrets || endpoint === undefined) return;
    const { clientId: id, redirectUri: redirect } = store.state;
    try {
      const { state: own, codeChallenge } = secrets;
      url = authorizationUrlOf(
        { clientId: id, redirectUri: redirect, state: own, codeChallenge },
        { endpoint, scope },
      );
      problem.textContent = "";
    } catch (error) {
      url = "";
      problem.textContent = error instanceof Error ? error.message : String(error);
    }
    code.textContent = url;
    problem.hidden = url !== "";
    made.hidden = url === "";
    open.hidden = url === "";
    if (url !== "") open.href = url;
  }

  function field(title: string, key: "clientId" | "redirectUri") {
    const input = element("input", { type: "text", autocomplete: "off", spellcheck: "false" });
    on(input, "input", () => store.change({ [key]: input.value }, "typing"));
    return {
      element: element("label", element("span", title), input),
      show: () => {
        if (input.value !== store.state[key]) input.value = store.state[key];
      },
    };
  }
}

function pair(title: string, value: HTMLElement): HTMLElement {
  return element("div", element("dt", title), element("dd", value));
}
