/** A plan in, its answer in words, with every scope and why it is needed, out. */
import { longList, mark, tokenList } from "./cards.js";
import { copyButton } from "./copy.js";
import { button, element, specText, type Child } from "./element.js";
import type { ScopeReason } from "../runtime/scope-reasons.js";
import type { foldables } from "./foldable.js";
import type { Page } from "./page.js";
import type { Plan, Request } from "./plan.js";
import { endpointName } from "./rows.js";
import { roleName } from "./tables.js";
import { countWords, listWords } from "./words.js";

export function answerOf(
  { answer, granted, calls }: Plan,
  page: Page,
  fold: ReturnType<typeof foldables>,
): Child[] {
  const { tables, store } = page;
  switch (answer.kind) {
    case "nothing_asked":
      return [];
    case "no_scope_needed":
      return [
        headline("No scope is needed"),
        element("p", "Leave the parameter ", element("code", "scope"), " out; an empty one is invalid."),
        tables.data.whenOmitted !== undefined &&
          element("p.muted", "Without it: ", specText(tables.data.whenOmitted)),
      ];
    case "nothing_missing":
      return [
        headline("What was granted is enough"),
        element("p", "There is nothing to request."),
        rolesLine(answer.roles, page),
      ];
    case "declined":
      return [
        headline("The user declined what this needs"),
        element("p", tokenList(answer.scopes), " would have to be asked for again, when the user wants it."),
        button("Ask again", () => store.change({ askAgain: true })),
      ];
    case "request":
      return requestOf(answer, granted?.kind === "grant" ? "step-up" : "first");
  }

  function requestOf(request: Request, kind: "first" | "step-up"): Child[] {
    const { scopes, reasons, declined, proved, consent } = request;
    const added = countWords(reasons.length, "new scope");
    return [
      headline(
        kind === "first"
          ? `${countWords(scopes.length, "scope")}: the least for ${countWords(calls.length, "endpoint")}`
          : `${added}, ${countWords(scopes.length, "scope")} in all`,
      ),
      kind === "step-up" &&
        scopes.length > reasons.length &&
        element("p.muted", "Old ones are requested again: the new grant may replace the earlier one."),
      !proved &&
        element(
          "p.caution",
          element("strong", "Not proved: "),
          "these scopes are enough, but there may be better ones.",
        ),
      element("ul.scopes", ...scopes.map((scope) => scopeLine(scope, request, kind))),
      declined.length > 0 && element("p", "Declined, and so not asked for again: ", tokenList(declined), " "),
      declined.length > 0 && button("Ask again", () => store.change({ askAgain: true })),
      store.state.askAgain &&
        store.state.declined.length > 0 &&
        button("Do not ask again for what was declined", () => store.change({ askAgain: false })),
      rolesLine(consent.roles, page),
      parameterLine(scopes),
    ];
  }

  function scopeLine(token: string, { reasons }: Request, kind: "first" | "step-up"): HTMLElement {
    const scope = tables.scopes.get(token);
    const reason = reasons.find((one) => one.scope === token);
    return element(
      "li",
      element(
        "p.name",
        element("code", token),
        " ",
        kind === "step-up" && mark(reason ? "new" : "granted", reason ? "new" : ""),
        scope?.role !== undefined && mark(roleName(tables, scope.role), "role"),
        scope?.deprecated && mark("deprecated"),
      ),
      element("p.muted", specText(scope?.description ?? "")),
      reason && reasonOf(reason),
    );
  }

  function reasonOf({ scope, endpoints }: ScopeReason): HTMLElement {
    const list = () => longList(endpoints, (name) => element("li", endpointName(name)));
    return endpoints.length <= 3
      ? element("div.why", "Needed by", list())
      : fold(`why ${scope}`, `Needed by ${countWords(endpoints.length, "endpoint")}`, list);
  }

  function parameterLine(scopes: readonly string[]): HTMLElement {
    const { separator } = tables.data;
    const value = scopes.join(separator);
    return element(
      "div.copyable",
      element(
        "pre",
        { tabindex: "0", "aria-label": "Scope parameter" },
        element("code", `scope=${encodeURIComponent(value)}`),
      ),
      copyButton("the scopes", () => value, page.announce),
    );
  }
}

function headline(text: string): HTMLElement {
  return element("p.headline", text);
}

function rolesLine(keys: readonly string[], { tables }: Page): HTMLElement | undefined {
  if (keys.length === 0) return undefined;
  const notes = keys.flatMap((key) => tables.roles.get(key)?.note ?? []);
  return element(
    "p.roles",
    "The user must be: ",
    element("strong", specText(listWords(keys.map((key) => roleName(tables, key))))),
    notes.length > 0 && specText(` (${notes.join("; ")})`),
  );
}
