/** Items in, a list out of which only the rows in sight are in the document, whatever the number of items. */
import { on } from "./element.js";

export interface Row {
  readonly element: HTMLElement;
  /** What can be focused, from left to right; none in a heading. */
  readonly controls: readonly HTMLElement[];
  /** Shows what has changed. */
  update(): void;
}

export interface VirtualList<Item> {
  readonly element: HTMLElement;
  /** Shows other items, from the top. */
  show(items: readonly Item[]): void;
  /** Shows what has changed of the items. */
  update(): void;
  /** Focuses the first row. */
  focus(): void;
}

export interface ListParts<Item> {
  /** What a screen reader calls the list. */
  readonly label: string;
  rowOf(item: Item): Row;
  isHeading(item: Item): boolean;
  /** The reader wants to go up from the first row. */
  leave(): void;
}

/** Rows beyond those in sight, so that scrolling shows no gaps. */
const BEYOND = 4;

export function virtualList<Item>({ label, rowOf, isHeading, leave }: ListParts<Item>): VirtualList<Item> {
  const list = document.createElement("ul");
  list.setAttribute("aria-label", label);
  const scroller = document.createElement("div");
  scroller.className = "scroller";
  scroller.append(list);

  let items: readonly Item[] = [];
  const rows = new Map<Item, Row>();
  /** The item of the row that Tab leads to, and which of its controls had the focus. */
  let active = 0;
  let column = 0;
  let rowHeight = 1;
  let height = 0;
  /** How far down the list is scrolled: to ask the browser would make it lay out the page. */
  let top = 0;

  new ResizeObserver(() => {
    measure();
    render();
  }).observe(scroller);
  const scrolled = () => {
    top = scroller.scrollTop;
    render();
  };
  on(scroller, "scroll", scrolled);
  on(scroller, "keydown", onKey);
  on(scroller, "focusin", ({ target }) => {
    for (const [item, { controls }] of rows) {
      const at = controls.indexOf(target as HTMLElement);
      if (at < 0) continue;
      [active, column] = [items.indexOf(item), at];
      setTabStops();
    }
  });

  return {
    element: scroller,
    show(others) {
      items = others;
      active = nextFrom(0, 1) ?? 0;
      list.style.height = `${items.length * rowHeight}px`;
      if (top > 0) scroller.scrollTop = top = 0;
      render();
    },
    update() {
      for (const row of rows.values()) row.update();
    },
    focus: () => moveTo(nextFrom(0, 1)),
  };

  function measure(): void {
    // The style sheet sets it in units that grow with the text.
    rowHeight = Math.max(1, Number.parseFloat(getComputedStyle(list).minHeight) || 1);
    height = scroller.clientHeight;
    list.style.height = `${items.length * rowHeight}px`;
  }

  function render(): void {
    const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
    const end = Math.min(items.length, Math.ceil((top + height) / rowHeight) + BEYOND);
    const wanted = new Set<number>();
    // What has the focus stays, be it out of sight.
    if (active < first && list.contains(document.activeElement)) wanted.add(active);
    for (let at = first; at < end; at++) wanted.add(at);
    if (active >= end && active < items.length && list.contains(document.activeElement)) wanted.add(active);

    const shown = new Set([...wanted].map((at) => items[at]));
    for (const [item, { element }] of rows) {
      if (shown.has(item)) continue;
      rows.delete(item);
      element.remove();
    }
    let next = list.firstChild;
    for (const at of wanted) {
      const { element } = rowAt(at);
      element.style.transform = `translateY(${at * rowHeight}px)`;
      element.setAttribute("aria-posinset", String(at + 1));
      element.setAttribute("aria-setsize", String(items.length));
      if (element === next) next = next.nextSibling;
      else list.insertBefore(element, next);
    }
    setTabStops();
  }

  function rowAt(at: number): Row {
    const item = items[at] as Item;
    const row = rows.get(item) ?? rowOf(item);
    rows.set(item, row);
    return row;
  }

  function setTabStops(): void {
    const item = items[active];
    for (const [other, { controls }] of rows) {
      for (const control of controls) control.tabIndex = other === item ? 0 : -1;
    }
  }

  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = targetOf(event.key);
    if (target === undefined) return;
    event.preventDefault();
    if (target === "above") leave();
    else moveTo(target);
  }

  function targetOf(key: string): number | "above" | undefined {
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    switch (key) {
      case "ArrowDown":
        return nextFrom(active + 1, 1);
      case "ArrowUp":
        return nextFrom(active - 1, -1) ?? "above";
      case "PageDown":
        return nextFrom(Math.min(active + page, items.length - 1), -1);
      case "PageUp":
        return nextFrom(Math.max(active - page, 0), 1);
      case "Home":
        return nextFrom(0, 1);
      case "End":
        return nextFrom(items.length - 1, -1);
      default:
        return undefined;
    }
  }

  /** The first row from a place on that is no heading. */
  function nextFrom(start: number, step: 1 | -1): number | undefined {
    for (let at = start; at >= 0 && at < items.length; at += step) {
      if (!isHeading(items[at] as Item)) return at;
    }
    return undefined;
  }

  function moveTo(at: number | undefined): void {
    if (at === undefined) return;
    active = at;
    const start = at * rowHeight;
    // A heading above the row is worth seeing, too.
    if (start - rowHeight < top) scroller.scrollTop = start - rowHeight;
    else if (start + rowHeight > top + height) scroller.scrollTop = start + rowHeight - height;
    scrolled();
    const { controls } = rowAt(at);
    (controls[Math.min(column, controls.length - 1)] ?? scroller).focus({ preventScroll: true });
  }
}
