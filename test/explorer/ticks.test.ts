/** What ticking an endpoint or a scope makes of the state, and what of the state is ticked. */
import { expect, test } from "vitest";
import { initialState, type ExplorerState, type Store } from "../../generator/explorer/state.js";
import { ticksOf } from "../../generator/explorer/ticks.js";

/** A store that keeps the state, and nothing in the address of a page. */
function ticked(state: Partial<ExplorerState> = {}) {
  let now: ExplorerState = { ...initialState, ...state };
  const changes: Partial<ExplorerState>[] = [];
  const store: Store = {
    get state() {
      return now;
    },
    change(change) {
      changes.push(change);
      now = { ...now, ...change };
    },
  };
  return { ticks: ticksOf(store), changes };
}

test("an endpoint is called from its tick on, each once, in the order of the ticks", () => {
  const { ticks, changes } = ticked();
  const called = () => ["GET /a", "GET /b"].map((endpoint) => ticks.isCalled(endpoint));
  expect(called()).toEqual([false, false]);
  ticks.call("GET /a", true);
  expect(called()).toEqual([true, false]);
  ticks.call("GET /b", true);
  ticks.call("GET /a", true);
  expect(called()).toEqual([true, true]);
  ticks.call("GET /b", false);
  expect(called()).toEqual([true, false]);
  expect(changes.map(({ calls }) => calls)).toEqual([
    ["GET /a"],
    ["GET /a", "GET /b"],
    ["GET /b", "GET /a"],
    ["GET /a"],
  ]);
});

test("a scope is granted, declined or neither", () => {
  const { ticks } = ticked({ granted: ["a"], declined: ["b"] });
  expect(["a", "b", "c"].map((scope) => ticks.grantOf(scope))).toEqual(["granted", "declined", undefined]);
});

test("what is granted is not declined, nor the other way round, and the rest stays", () => {
  const { ticks, changes } = ticked({ granted: ["a", "x"], declined: ["b", "y"], grantUnknown: true });
  ticks.setGrant("a", "declined");
  ticks.setGrant("b", undefined);
  ticks.setGrant("b", "granted");
  ticks.setGrant("a", "declined");
  expect(changes).toEqual([
    { granted: ["x"], declined: ["b", "y", "a"] },
    { granted: ["x"], declined: ["y", "a"] },
    // Who ticks what was granted knows it.
    { granted: ["x", "b"], declined: ["y", "a"], grantUnknown: false },
    { granted: ["x", "b"], declined: ["y", "a"] },
  ]);
});
