/** The state in, what of it is ticked in the list, and what ticking does, out. */
import type { Store } from "./state.js";

/** What is ticked, and what ticking does. */
export interface Ticks {
  isCalled(endpoint: string): boolean;
  call(endpoint: string, called: boolean): void;
  grantOf(scope: string): "granted" | "declined" | undefined;
  setGrant(scope: string, grant: "granted" | "declined" | undefined): void;
}

export function ticksOf(store: Store): Ticks {
  let called: { readonly of: readonly string[]; readonly set: ReadonlySet<string> } | undefined;
  const without = (names: readonly string[], name: string) => names.filter((one) => one !== name);
  return {
    isCalled(endpoint) {
      const { calls } = store.state;
      if (called?.of !== calls) called = { of: calls, set: new Set(calls) };
      return called.set.has(endpoint);
    },
    call(endpoint, isCalled) {
      const others = without(store.state.calls, endpoint);
      store.change({ calls: isCalled ? [...others, endpoint] : others });
    },
    grantOf(scope) {
      const { granted, declined } = store.state;
      return granted.includes(scope) ? "granted" : declined.includes(scope) ? "declined" : undefined;
    },
    setGrant(scope, grant) {
      const granted = without(store.state.granted, scope);
      const declined = without(store.state.declined, scope);
      store.change({
        granted: grant === "granted" ? [...granted, scope] : granted,
        declined: grant === "declined" ? [...declined, scope] : declined,
        ...(grant === "granted" && { grantUnknown: false }),
      });
    },
  };
}
