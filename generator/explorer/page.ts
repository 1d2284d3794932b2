/** What all parts of the page work with. */
import type { ExplorerState, Store } from "./state.js";
import type { Tables } from "./tables.js";

export interface Page {
  readonly tables: Tables;
  readonly store: Store;
  /** Tells a screen reader what has come of what the reader did. */
  announce(text: string): void;
}

/** A part of the page. */
export interface View {
  readonly element: HTMLElement;
  /** Shows the state; `before` is what is shown, undefined at first. */
  update(state: ExplorerState, before: ExplorerState | undefined): void;
}
