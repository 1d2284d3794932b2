/** The state of the page, kept in the fragment of its URL, so that links, reloading, back and forward restore it. */
import { fragmentOf, stateOf, type ExplorerState, type Store } from "./state.js";

/** `changed` is called with the state before, also when the reader goes back or forward. */
export function createStore(changed: (state: ExplorerState, before: ExplorerState) => void): Store {
  let state = stateOf(location.hash);
  let writing: ReturnType<typeof setTimeout> | undefined;

  addEventListener("popstate", restore);
  addEventListener("hashchange", restore);
  addEventListener("pagehide", writeTyped);
  return {
    get state() {
      return state;
    },
    change(difference, kind = "step") {
      const before = state;
      if (kind === "step") writeTyped();
      state = { ...state, ...difference };
      if (kind === "step") history.pushState(null, "", address());
      else {
        clearTimeout(writing);
        // Browsers refuse to be told of every key press.
        writing = setTimeout(writeTyped, 300);
      }
      changed(state, before);
    },
  };

  function restore(): void {
    if (location.hash.slice(1) === fragmentOf(state)) return;
    clearTimeout(writing);
    writing = undefined;
    const before = state;
    state = stateOf(location.hash);
    changed(state, before);
  }

  function writeTyped(): void {
    if (writing === undefined) return;
    clearTimeout(writing);
    writing = undefined;
    history.replaceState(null, "", address());
  }

  /** With `#` even when nothing follows: without it the page would be loaded anew. */
  function address(): string {
    return `#${fragmentOf(state)}`;
  }
}
