/** The views of the page in, the links that lead to them, and the one that is shown, out. */
import { element, on } from "./element.js";
import type { Page, View } from "./page.js";
import type { ExplorerState } from "./state.js";

export interface NamedView {
  readonly name: ExplorerState["view"];
  readonly title: string;
  readonly view: View;
}

export function views({ store }: Page, all: readonly NamedView[]): View {
  const links = all.map(({ name, title }) => {
    const link = element("a", { href: `#view=${name}` }, title);
    on(link, "click", (event) => {
      // All the rest of the state stays.
      event.preventDefault();
      store.change({ view: name });
    });
    return link;
  });
  return {
    element: element(
      "div",
      element("nav", { "aria-label": "Views" }, ...links),
      element("main", { id: "main", tabindex: "-1" }, ...all.map(({ view }) => view.element)),
    ),
    update(state, before) {
      for (const [at, { name, view }] of all.entries()) {
        view.element.hidden = name !== state.view;
        links[at]?.setAttribute("aria-current", name === state.view ? "page" : "false");
        view.update(state, before);
      }
    },
  };
}
