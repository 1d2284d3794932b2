/** Parts of cards in, cards out: the pieces that all parts of the answer are made of. */
import { button, element, replaceContent, specText, type Child } from "./element.js";
import { numberWords } from "./words.js";

export interface Card {
  readonly element: HTMLElement;
  /** Shows other content, or nothing at all where there is none. */
  show(children: readonly Child[]): void;
}

export function card(title: string, ...content: readonly Child[]): Card {
  const heading = element("h2", { tabindex: "-1" }, title);
  const body = element("div.body", ...content);
  const section = element("section.card", { "aria-label": title }, heading, body);
  return {
    element: section,
    show(children) {
      section.hidden = children.length === 0;
      replaceContent(body, children, heading);
    },
  };
}

/** What the reader must not overlook. */
export function notice(title: string, ...children: readonly Child[]): HTMLElement {
  return element("div.notice", element("p", element("strong", title)), ...children);
}

/** Scopes, one after the other. */
export function tokenList(scopes: readonly string[]): HTMLElement {
  return element("span.tokens", ...joined(scopes.map((scope) => element("code", scope))));
}

function joined(nodes: readonly Node[]): Child[] {
  return nodes.flatMap((node, at) => (at === 0 ? [node] : [" ", node]));
}

/** A mark beside a name. */
export function mark(text: string, kind = ""): HTMLElement {
  return specText(text, `mark ${kind}`);
}

/** How many are shown at first, and how many more at a time. */
const FIRST = 20;
const MORE = 200;

/** The first items, and a button for more. */
export function longList<Item>(items: readonly Item[], lineOf: (item: Item) => HTMLElement): HTMLElement {
  const list = element("ul.plain");
  const more = button("", () => {
    const { lastElementChild: last } = list;
    show(MORE);
    // The button may be gone.
    const next = last?.nextElementSibling;
    if (next instanceof HTMLElement) {
      next.tabIndex = -1;
      next.focus();
    }
  });
  let shown = 0;
  show(FIRST);
  return element("div", list, more);

  function show(count: number): void {
    const lines = items.slice(shown, shown + count).map(lineOf);
    list.append(...lines);
    shown += lines.length;
    more.hidden = shown >= items.length;
    more.textContent = `Show more: ${numberWords(items.length - shown)} left`;
  }
}
