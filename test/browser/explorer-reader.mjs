/** What runs within the explorer: functions that stand alone and read what a user can see of it. */

/** The name of what has the focus, as a screen reader tells it. */
export function focused() {
  const { activeElement: element } = document;
  if (!element || element === document.body) return "";
  const named = (ids) => ids.split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
  const labels = Array.from(element.labels ?? [], ({ textContent }) => textContent);
  const by = element.getAttribute("aria-labelledby");
  return (
    element.getAttribute("aria-label") ?? (by ? named(by).join(" ") : labels.join(" ") || element.textContent)
  ).trim();
}

/** The parts of the page that are in sight: title to what it shows. */
export function readCards() {
  const isShown = (element) => element.checkVisibility();
  const textOf = (element) => element?.textContent.trim() ?? "";
  const all = (parent, selector) => [...parent.querySelectorAll(selector)].filter(isShown);
  const marksOf = (element) => all(element, ".mark").map(textOf);

  // All that is folded or left for later is opened first.
  for (const details of document.querySelectorAll("details")) details.open = true;
  return new Promise((resolve) => {
    setTimeout(() => resolve(read()), 0);
  });

  function read() {
    for (const button of all(document, "button")) {
      while (isShown(button) && /^Show .*more/.test(textOf(button))) button.click();
    }
    return Object.fromEntries(
      all(document, "section").map((section) => [
        textOf(section.querySelector("h2")),
        {
          headline: textOf(section.querySelector(".headline")),
          text: section.innerText,
          codes: all(section, "code").map(textOf),
          blocks: all(section, "pre").map(textOf),
          scopes: all(section, "ul.scopes > li").map((item) => ({
            scope: textOf(item.querySelector("code")),
            marks: marksOf(item),
            text: textOf(item.querySelector("p.muted")),
            neededBy: all(item, ".plain li").map(textOf),
          })),
          prompts: all(section, "figure ol > li").map((item) => ({
            prompt: textOf(item.querySelector(".prompt")),
            marks: marksOf(item),
          })),
          endpoints: all(section, ".body > div > .plain > li").map((item) => ({
            endpoint: textOf(item.querySelector("code")),
            marks: marksOf(item),
            codes: all(item, "code").slice(1).map(textOf),
          })),
          roles: textOf(section.querySelector(".roles")),
          notices: all(section, ".notice").map((notice) => notice.innerText),
        },
      ]),
    );
  }
}

/** The rows of the list that are in the document: whether each is ticked, its name and what else it says. */
export function readRows() {
  return Array.from(document.querySelectorAll("ul[aria-label=Found] > li"), (row) => ({
    name: row.querySelector(".name")?.textContent ?? row.textContent,
    detail: row.querySelector(".detail")?.textContent ?? "",
    isTicked: row.querySelector("input")?.checked ?? false,
  }));
}

/** Before anything else of the page: tells of what its policy did not allow. */
export function noteBreaches() {
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    globalThis.breach(`the policy does not allow ${violatedDirective}: ${blockedURI}`),
  );
}

/** As if a link within the page had been followed. */
export function followLink(fragment) {
  location.hash = fragment;
}

/** What axe has to say of the page, a line for each element. */
export async function axeFindings() {
  const { violations } = await globalThis.axe.run(document);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** How many pixels the page is wider than the screen. */
export function widthBeyond() {
  return Math.max(0, document.documentElement.scrollWidth - innerWidth);
}
