/** A name, attributes and children in, a DOM element out: text is always text, whatever it holds. */
import { shownText } from "../print/hidden-characters.js";

export type Child = Node | string | false | undefined;
/** Those that are `false` or undefined are left out, those that are `true` are empty. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

type Tags = HTMLElementTagNameMap;
type TagOf<Name> = Name extends `${infer Tag}.${string}` ? Tag : Name;

/** The name is that of a tag, with classes behind a dot: `p.muted`. */
export function element<Name extends keyof Tags | `${keyof Tags}.${string}`>(
  name: Name,
  ...parts: readonly (Child | Attributes)[]
): TagOf<Name> extends keyof Tags ? Tags[TagOf<Name>] : never;
export function element(name: string, ...parts: readonly (Child | Attributes)[]): HTMLElement {
  const [tag = "", classes] = name.split(".");
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  for (const part of parts) {
    if (typeof part === "string") made.append(shownText(part));
    else if (part instanceof Node) made.append(part);
    else if (part) setAttributes(made, part);
  }
  return made;
}

/** Text of the spec, which may be written from right to left. */
export function specText(text: string, classes = "", attributes: Attributes = {}): HTMLElement {
  return element(`bdi.${classes}`, attributes, text);
}

/** Calls `react` whenever it happens there. */
export function on<Name extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  name: Name,
  react: (event: HTMLElementEventMap[Name]) => void,
): void {
  target.addEventListener(name, react);
}

/** A button that does something here, and nothing else. */
export function button(text: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, text);
  on(made, "click", press);
  return made;
}

/** Other children; what had the focus in there and is gone leaves it to `heir`. */
export function replaceContent(parent: HTMLElement, children: readonly Child[], heir: HTMLElement): void {
  const hadFocus = parent.contains(document.activeElement);
  parent.replaceChildren(...children.filter((child) => child !== undefined && child !== false));
  if (hadFocus && document.activeElement === document.body) heir.focus();
}

function setAttributes(made: HTMLElement, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
}
