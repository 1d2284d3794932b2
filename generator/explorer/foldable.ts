/** A title and what makes the content in, an element that is opened to see it out. */
import { element, type Child, on } from "./element.js";

/** What the reader has opened stays open when the answer changes: one for each part of the page. */
export function foldables() {
  const opened = new Set<string>();
  /** The content is made when it is first seen. */
  return (key: string, title: string, content: () => Child): HTMLElement => {
    const made = element("details", element("summary", title));
    let isEmpty = true;
    const fill = () => {
      const child = content();
      if (isEmpty && child) made.append(child);
      isEmpty = false;
    };
    if (opened.has(key)) {
      made.open = true;
      fill();
    }
    on(made, "toggle", () => {
      if (made.open) fill();
      if (made.open) opened.add(key);
      else opened.delete(key);
    });
    return made;
  };
}
