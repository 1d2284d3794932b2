/** What runs within a page: functions that stand alone, since the browser gets nothing but their own text. */

/** What there is on the page, as data; then everything is clicked. */
export function pageFacts() {
  const all = [...document.body.querySelectorAll("*")];
  const textOf = (element) => (element.textContent ?? "").trim();
  const idsOf = (element) => Array.from(element.querySelectorAll("[id]"), ({ id }) => id);
  const linksOf = (element) => Array.from(element.querySelectorAll("a[href]"), (link) => linkOf(link));
  const linkOf = (link) => ({ text: textOf(link), href: link.getAttribute("href"), url: link.href });

  const tables = Array.from(document.querySelectorAll("table"), (table) => {
    const [titles = [], ...rows] = Array.from(table.rows, ({ cells }) =>
      Array.from(cells, (cell) => ({ text: textOf(cell), ids: idsOf(cell), links: linksOf(cell) })),
    );
    return { titles: titles.map(({ text }) => text), rows };
  });

  /** Where a renderer looks for addresses, mentions and the like: outside of code and of links. */
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest("code, pre, a[href]")) texts.push(walker.currentNode.data);
  }

  return {
    tables,
    texts,
    blocks: Array.from(document.body.children, (element) => ({
      tag: element.localName,
      text: textOf(element),
      ids: idsOf(element),
      items: Array.from(element.querySelectorAll("li"), textOf),
    })),
    codes: Array.from(document.querySelectorAll("code"), ({ textContent }) => textContent),
    links: linksOf(document.body),
    files: Array.from(document.querySelectorAll("img, source"), (element) => element.src || element.srcset),
    ids: all.flatMap(({ id }) => (id === "" ? [] : [id])),
    /** Each kind of tag with its attributes, once: `a id`. */
    tags: [
      ...new Set(
        all.map((element) => [element.localName, ...element.getAttributeNames().toSorted()].join(" ")),
      ),
    ],
  };
}

/** Clicks, touches and focuses everything; links lead nowhere, but scripts in their addresses run. */
export function useEverything() {
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest?.("a[href], area[href]");
      if (link && link.protocol !== "javascript:") event.preventDefault();
    },
    true,
  );
  for (const element of document.querySelectorAll("*")) {
    element.focus?.();
    for (const type of ["mouseover", "pointerenter", "keydown", "toggle"])
      element.dispatchEvent(new Event(type, { bubbles: true }));
    element.click?.();
  }
  return new Promise((resolve) => {
    setTimeout(() => resolve(window.pwned ?? "nothing ran"), 20);
  });
}
