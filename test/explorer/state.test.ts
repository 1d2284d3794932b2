/** The state of the page and the fragment of its URL: inverse, and robust against whatever a link holds. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fragmentOf, initialState, stateOf, type ExplorerState } from "../../generator/explorer/state.js";

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }).map((value) => value.replace(/\p{Cs}/gu, "")),
  fc.constantFrom(
    "",
    "__proto__",
    "toString",
    "a b",
    "a+b",
    "a&b=c#d",
    "%",
    "%41",
    "GET /a/{id}",
    "</script>",
  ),
);
const names = fc.uniqueArray(text, { maxLength: 5 });
const state: fc.Arbitrary<ExplorerState> = fc
  .record({
    view: fc.constantFrom("plan", "check"),
    list: fc.constantFrom("endpoints", "scopes"),
    query: text,
    calls: names,
    granted: names,
    declined: names,
    grantUnknown: fc.boolean(),
    askAgain: fc.boolean(),
    text,
    clientId: text,
    redirectUri: text,
  })
  .map((one) => ({ ...one, declined: one.declined.filter((scope) => !one.granted.includes(scope)) }));

test("a state comes back as it was", () => {
  fc.assert(
    fc.property(state, (one) => {
      expect(stateOf(`#${fragmentOf(one)}`)).toEqual(one);
    }),
  );
});

test("any text gives a state that comes back as it was", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webQueryParameters()), (fragment) => {
      const one = stateOf(fragment);
      expect(stateOf(fragmentOf(one))).toEqual(one);
    }),
  );
});

describe("fragments", () => {
  test.each<[string, Partial<ExplorerState>]>([
    ["", {}],
    ["#", {}],
    ["q=a#b", { query: "a#b" }],
    ["#call=GET+/jobs&call=GET%20/users", { calls: ["GET /jobs", "GET /users"] }],
    ["#call=a&call=a", { calls: ["a"] }],
    ["#granted=a&declined=a&declined=b", { granted: ["a"], declined: ["b"] }],
    ["#view=check&scopes=a+b", { view: "check", text: "a b" }],
    ["#view=__proto__&list=constructor&grant-unknown=1&constructor=x", {}],
    ["#q=%E0%A4%A&&&==", { query: "\uFFFD%A" }],
    ["#client=", { clientId: "" }],
  ])("%s", (fragment, difference) => {
    expect(stateOf(fragment)).toEqual({ ...initialState, ...difference });
  });

  test("nothing stands in the URL before something is chosen, and no secret ever", () => {
    expect(fragmentOf(initialState)).toBe("");
    expect(fragmentOf({ ...initialState, calls: ["GET /a/{id}"], query: "\uD800" })).toBe(
      "q=%EF%BF%BD&call=GET+/a/%7Bid%7D",
    );
  });
});
