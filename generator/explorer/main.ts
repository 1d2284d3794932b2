/** The data that stands in the page in, the explorer out. */
import { checkView } from "./check-view.js";
import type { ExplorerData } from "./data.js";
import { element, specText } from "./element.js";
import { listView } from "./list-view.js";
import type { Page } from "./page.js";
import { planView } from "./plan-view.js";
import { createStore } from "./store.js";
import { tablesOf } from "./tables.js";
import { ticksOf } from "./ticks.js";
import { views } from "./views.js";
import { countWords } from "./words.js";

const data = JSON.parse(document.querySelector("#data")?.textContent ?? "{}") as ExplorerData;
const tables = tablesOf(data);
const status = element("p.quiet", { role: "status" });
let speaking: ReturnType<typeof setTimeout> | undefined;

const page: Page = {
  tables,
  store: createStore((state, before) => shown.update(state, before)),
  announce(text) {
    clearTimeout(speaking);
    // Not after every key press.
    speaking = setTimeout(() => {
      status.textContent = text;
    }, 500);
  },
};
const list = listView(page, ticksOf(page.store));
const shown = views(page, [
  { name: "plan", title: "Plan a request", view: planView(page, list) },
  { name: "check", title: "Check a scope string", view: checkView(page) },
]);
shown.update(page.store.state, undefined);
document.querySelector("#explorer")?.replaceChildren(header(), shown.element, status);

addEventListener("keydown", (event) => {
  const isTyping =
    event.target instanceof Element &&
    event.target.matches("input:not([type=checkbox],[type=radio]),textarea");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  event.preventDefault();
  if (page.store.state.view !== "plan") page.store.change({ view: "plan" });
  list.search.focus();
  list.search.select();
});

function header(): HTMLElement {
  const { title, source } = data;
  const isAddress = source !== undefined && /^https:\/\/[!-~]+$/.test(source);
  return element(
    "header",
    element("p.kicker", "Access scopes explorer"),
    element("h1", specText(title)),
    element(
      "p.facts",
      [
        countWords(tables.scopes.size, "scope"),
        ...(tables.endpoints.size > 0 ? [countWords(tables.endpoints.size, "endpoint")] : []),
      ].join(" · "),
      isAddress && " · ",
      isAddress && element("a", { href: source, rel: "noreferrer" }, "Source of the table"),
    ),
  );
}
