/** The page in, its part out that tells what the bearer of a pasted scope string can and cannot call. */
import { card, longList, mark, tokenList } from "./cards.js";
import { checkString, type CheckedString, type StringCheck } from "./check.js";
import { button, element, replaceContent, type Child, on } from "./element.js";
import type { Page, View } from "./page.js";
import { endpointName } from "./rows.js";
import { roleName } from "./tables.js";
import { countWords } from "./words.js";

export function checkView({ tables, store, announce }: Page): View {
  const { scopes, data } = tables;
  const example = [...scopes.keys()].slice(0, 2).join(data.separator);
  const field = element("textarea", {
    id: "scope-string",
    rows: "3",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: example,
    "aria-describedby": "scope-string-hint",
  });
  on(field, "input", () => store.change({ text: field.value }, "typing"));
  const read = element("div.read");
  const allowed = card("Allowed");
  const notAllowed = card("Not allowed");
  const unknown = card("Unknown");
  const separator = data.separator === " " ? "a space" : `“${data.separator}”`;
  return {
    element: element(
      "div.check",
      card(
        "Check a scope string",
        element("label", { for: "scope-string" }, "Scopes of an access token"),
        field,
        element(
          "p",
          { id: "scope-string-hint", class: "hint" },
          `As the token endpoint returns them in scope, with ${separator} between two.`,
        ),
        read,
      ).element,
      element("div.verdicts", allowed.element, notAllowed.element, unknown.element),
    ),
    update(state, before) {
      if (field.value !== state.text) field.value = state.text;
      if (state.text === before?.text) return;
      const result = checkString(tables, state.text);
      replaceContent(read, readOf(result), field);
      const checked = result.kind === "checked" ? result : undefined;
      allowed.show(checked ? allowedOf(checked) : []);
      notAllowed.show(checked ? notAllowedOf(checked) : []);
      unknown.show(checked ? unknownOf(checked) : []);
      if (before) announce(spoken(result));
    },
  };

  function readOf(result: StringCheck): Child[] {
    if (result.kind === "empty") {
      return [
        element("p.muted", "Paste a scope string to see which endpoints it is good for."),
        button("Try an example", () => store.change({ text: example })),
      ];
    }
    if (result.kind === "refused") {
      return [element("p.caution", element("strong", "This is no scope string. "), result.message)];
    }
    const { undeclared, aliases, implied, scopes: found } = result;
    return [
      element(
        "p",
        element("strong", countWords(found.length, "scope")),
        found.length > 0 && ": ",
        tokenList(found),
      ),
      ...aliases.map(([alias, scope]) =>
        element("p", element("code", alias), " is another name of ", element("code", scope), "."),
      ),
      implied.length > 0 && element("p", "Included in these: ", tokenList(implied)),
      undeclared.length > 0 &&
        element(
          "p.caution",
          element("strong", "Not in this table, so of no use here: "),
          tokenList(undeclared),
        ),
      found.length > 0 &&
        button("Plan a step-up from these", () =>
          store.change({
            view: "plan",
            list: "endpoints",
            granted: found,
            declined: [],
            grantUnknown: false,
          }),
        ),
    ];
  }

  function allowedOf({ allowed: open }: CheckedString): Child[] {
    const limited = open.filter(({ roles }) => roles.length > 0).length;
    return [
      count(open.length),
      limited > 0 && element("p.muted", `${limited} of them only for users with a role.`),
      longList(open, ({ endpoint, roles }) =>
        element(
          "li",
          endpointName(endpoint),
          " ",
          ...roles.map((role) => mark(`${roleName(tables, role)} only`, "role")),
          inferredMark(endpoint),
        ),
      ),
    ];
  }

  function notAllowedOf({ notAllowed: closed }: CheckedString): Child[] {
    return [
      count(closed.length),
      longList(closed, ({ endpoint, missing, proved }) =>
        element(
          "li",
          endpointName(endpoint),
          " ",
          element("span.muted", "lacks ", tokenList(missing), proved ? "" : " (not proved to be the least)"),
        ),
      ),
    ];
  }

  function unknownOf({ unknown: rest }: CheckedString): Child[] {
    if (rest.length === 0) return [];
    return [
      count(rest.length),
      element("p.muted", "Nothing states what these require: do not count on them."),
      longList(rest, (endpoint) => element("li", endpointName(endpoint))),
    ];
  }

  function inferredMark(endpoint: string): Child {
    return tables.endpoints.get(endpoint)?.inferred && mark("inferred");
  }
}

function count(endpoints: number): HTMLElement {
  return element("p.headline", countWords(endpoints, "endpoint"));
}

function spoken(result: StringCheck): string {
  if (result.kind !== "checked") return result.kind === "empty" ? "" : "This is no scope string";
  const { allowed, notAllowed, unknown, undeclared } = result;
  return `${allowed.length} allowed, ${notAllowed.length} not allowed, ${unknown.length} unknown, ${undeclared.length} scopes not in this table`;
}
