/** The table in, the part of the page out in which endpoints and scopes are searched and ticked. */
import { button, element, replaceContent, on } from "./element.js";
import { searchableEndpoints, searchableScopes } from "./list-items.js";
import type { Page, View } from "./page.js";
import { rowOf, type ListItem } from "./rows.js";
import type { ExplorerState, Store } from "./state.js";
import type { Ticks } from "./ticks.js";
import { virtualList } from "./virtual-list.js";
import { countWords, numberWords } from "./words.js";

export interface ListView extends View {
  /** The field that `/` leads to. */
  readonly search: HTMLInputElement;
}

export function listView({ tables, store, announce }: Page, ticks: Ticks): ListView {
  const endpoints = searchableEndpoints(tables);
  const kinds = [
    { list: "endpoints", noun: "endpoint", title: "Endpoints", source: endpoints },
    { list: "scopes", noun: "scope", title: "Scopes", source: searchableScopes(tables) },
  ] as const;
  const search = searchField(store, () => list.focus());
  const choices = kinds.map((kind) => {
    const radio = element("input", { type: "radio", name: "list", value: kind.list });
    const count = element("span.count");
    on(radio, "change", () => store.change({ list: kind.list }));
    return { ...kind, radio, count, label: element("label", radio, element("span", kind.title, " ", count)) };
  });
  const hint = element("p.hint");
  const unknown = grantUnknown(store);
  const empty = element("div.empty");
  const list = virtualList<ListItem>({
    label: "Found",
    rowOf: (item) => rowOf(item, tables, ticks),
    isHeading: ({ kind }) => kind === "group",
    leave: () => search.focus(),
  });

  return {
    search,
    element: element(
      "section.finder",
      { "aria-labelledby": "finder" },
      element("h2", { id: "finder", class: "quiet" }, "Endpoints and scopes"),
      element(
        "div.search",
        element("label.quiet", { for: "search" }, "Search"),
        search,
        element("kbd", { "aria-hidden": "true" }, "/"),
      ),
      element(
        "fieldset.segments",
        { hidden: endpoints.size === 0 },
        element("legend.quiet", "Show"),
        ...choices.map(({ label }) => label),
      ),
      hint,
      unknown.element,
      list.element,
      empty,
    ),
    update(state, before) {
      if (search.value !== state.query) search.value = state.query;
      unknown.box.checked = state.grantUnknown;
      if (state.query !== before?.query || state.list !== before.list) show(state);
      if (before && marks.some((mark) => state[mark] !== before[mark])) list.update();
    },
  };

  function show({ query, list: chosen }: ExplorerState): void {
    const shown = endpoints.size === 0 ? "scopes" : chosen;
    const results = choices.map(({ source }) => source.find(query));
    for (const [at, { list: kind, radio, count }] of choices.entries()) {
      radio.checked = kind === shown;
      count.textContent = numberWords(results[at]?.count ?? 0);
    }
    hint.textContent = hints[shown];
    unknown.element.hidden = shown !== "scopes";
    const at = shown === "scopes" ? 1 : 0;
    const { items = [] } = results[at] ?? {};
    list.element.hidden = items.length === 0;
    empty.hidden = items.length > 0;
    list.show(items);
    if (items.length === 0) replaceContent(empty, nothingFound(), search);
    announce(
      choices.map(({ noun }, kind) => countWords(results[kind]?.count ?? 0, noun)).join(" and ") + " found",
    );
  }

  function nothingFound(): Node[] {
    const clear = () => {
      store.change({ query: "" }, "typing");
      search.focus();
    };
    return [
      element("p", element("strong", "Nothing found")),
      element("p", "Try fewer words, or the other list."),
      button("Clear the search", clear),
    ];
  }
}

const marks = ["calls", "granted", "declined"] as const;

const hints = {
  endpoints: "Tick the endpoints that your app calls.",
  scopes: "Tick what the user has granted already. Press Declined for what the user refused.",
};

function searchField(store: Store, enterList: () => void): HTMLInputElement {
  const search = element("input", {
    type: "search",
    id: "search",
    placeholder: "Search endpoints and scopes",
    autocomplete: "off",
    spellcheck: "false",
    "aria-keyshortcuts": "/",
  });
  on(search, "input", () => store.change({ query: search.value }, "typing"));
  on(search, "keydown", (event) => {
    if (event.key === "ArrowDown") enterList();
    else if (event.key === "Escape" && search.value !== "") store.change({ query: "" }, "typing");
    else return;
    event.preventDefault();
  });
  return search;
}

function grantUnknown(store: Store) {
  const box = element("input", { type: "checkbox" });
  on(box, "change", () => store.change({ grantUnknown: box.checked }));
  return { box, element: element("label.line", box, "I do not know what was granted") };
}
