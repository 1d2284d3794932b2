/** When the answer is found anew, shown anew and said aloud; what it looks like is for a browser to tell. */
import { beforeEach, expect, test, vi } from "vitest";
import { initialState, type ExplorerState } from "../../generator/explorer/state.js";

/** As much of an element as is asked for here. */
class Part {
  hidden = false;
  textContent = "";
  readonly name: string;
  readonly children: readonly unknown[];
  constructor(name: string, children: readonly unknown[]) {
    this.name = name;
    this.children = children;
  }
  querySelector(selector: string) {
    return this.name === "div.answer" ? found[selector] : undefined;
  }
}

interface View {
  readonly element: Part;
  update(state: ExplorerState, before: ExplorerState | undefined): void;
}

let found: Record<string, { textContent?: string; focus?: () => void }>;
let press: () => void;
let made: ExplorerState[];
let shown: string[];
const card = (name: string) => ({
  element: `the ${name}`,
  show: ({ of }: { of: ExplorerState }) => void shown.push(`${name} for ${of.calls.join()}`),
});

vi.mock("../../generator/explorer/element.js", () => ({
  element: (name: string, ...children: unknown[]) => new Part(name, children),
  button: (text: string, react: () => void) => {
    press = react;
    return text;
  },
}));
vi.mock("../../generator/explorer/plan.js", () => ({
  planOf: (_: unknown, of: ExplorerState) => {
    made.push(of);
    return { of };
  },
}));
vi.mock("../../generator/explorer/request-card.js", () => ({ requestCard: () => card("request") }));
vi.mock("../../generator/explorer/consent-card.js", () => ({ consentCard: () => card("consent") }));
// As of a table without an authorization endpoint.
vi.mock("../../generator/explorer/url-card.js", () => ({ urlCard: () => undefined }));
vi.mock("../../generator/explorer/code-card.js", () => ({ codeCard: () => card("code") }));

/** What is written for browsers is checked with the types of browsers, which tests do not have. */
const path = new URL("../../generator/explorer/plan-view.ts", import.meta.url).pathname;
const { planView } = (await import(path)) as { planView: (page: unknown, list: unknown) => View };

const state = (changes: Partial<ExplorerState> = {}): ExplorerState => ({ ...initialState, ...changes });
const cards = (calls: string) => ["request", "consent", "code"].map((name) => `${name} for ${calls}`);

function start(first = state()) {
  const listed: (ExplorerState | undefined)[][] = [];
  const said: string[] = [];
  const page = { tables: {}, store: { state: first }, announce: (text: string) => void said.push(text) };
  const list = { element: "the list", update: (...states: ExplorerState[]) => void listed.push(states) };
  const view = planView(page, list);
  view.update(first, undefined);
  const [, answer, bar] = view.element.children as [string, Part, Part];
  const [summary] = bar.children as [Part];
  return { view, first, listed, said, answer, bar, summary };
}

beforeEach(() => {
  [made, shown, found] = [[], [], { ".headline": { textContent: "2 scopes" } }];
});

test("the view is the list, the answer and a line that leads from the one to the other", () => {
  const { view, answer, bar } = start();
  expect(view.element).toMatchObject({
    name: "div.plan",
    children: ["the list", { name: "div.answer" }, { name: "p.bar" }],
  });
  expect(answer.children).toEqual([{ id: "answer" }, "the request", "the consent", "the code"]);
  expect(bar.children).toMatchObject([{ name: "span" }, " ", "See the answer"]);
  const focus = vi.fn<() => void>();
  expect(press).not.toThrow();
  found["h2"] = { focus };
  press();
  expect(focus).toHaveBeenCalledOnce();
});

test("at first all is shown and nothing is said", () => {
  const { first, listed, said, bar, summary } = start(state({ calls: ["GET /a"] }));
  expect({ listed, said, shown }).toEqual({ listed: [[first, undefined]], said: [], shown: cards("GET /a") });
  expect([bar.hidden, summary.textContent]).toEqual([false, "2 scopes"]);
});

test("without an endpoint there is no answer to see, and the line is away", () => {
  found = {};
  const { bar, summary } = start();
  expect([bar.hidden, summary.textContent]).toEqual([true, "No answer"]);
});

test.each<Partial<ExplorerState>>([
  { calls: ["GET /b"] },
  { granted: ["a"] },
  { declined: ["a"] },
  { grantUnknown: true },
  { askAgain: true },
])("%j asks for another answer, which is said", (changes) => {
  const { view, first, said, summary } = start(state({ calls: ["GET /a"] }));
  [made, shown] = [[], []];
  found = { ".headline": { textContent: "Nothing is missing" } };
  const next = { ...first, ...changes };
  view.update(next, first);
  expect({ made, said, text: summary.textContent }).toEqual({
    made: [next],
    said: ["Nothing is missing"],
    text: "Nothing is missing",
  });
  expect(shown).toEqual(cards(next.calls.join()));
});

test.each<Partial<ExplorerState>>([{ clientId: "x" }, { redirectUri: "https://x" }])(
  "%j shows the same answer anew, and says nothing",
  (changes) => {
    const { view, first, said } = start(state({ calls: ["GET /a"] }));
    [made, shown] = [[], []];
    view.update({ ...first, ...changes }, first);
    expect({ made, said, shown }).toEqual({ made: [], said: [], shown: cards("GET /a") });
  },
);

test("what changes in the list alone leaves the answer alone", () => {
  const { view, first, listed, said } = start();
  [made, shown] = [[], []];
  const next = { ...first, query: "jobs" };
  view.update(next, first);
  expect({ made, said, shown, last: listed.at(-1) }).toEqual({
    made: [],
    said: [],
    shown: [],
    last: [next, first],
  });
});
