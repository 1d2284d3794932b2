/** What the reader has chosen in, the fragment of the page's URL out, and the other way round. */

export interface ExplorerState {
  /** `plan`: what to request for some endpoints. `check`: what a scope string can do. */
  readonly view: "plan" | "check";
  /** What the list shows. */
  readonly list: "endpoints" | "scopes";
  readonly query: string;
  /** The endpoints that the app calls, as ticked; each once. Links may name what the table does not have. */
  readonly calls: readonly string[];
  /** The scopes that the user granted; each once. */
  readonly granted: readonly string[];
  /** The scopes that the user was asked for and declined; each once, none of them granted. */
  readonly declined: readonly string[];
  /** Whether it is not known what was granted. */
  readonly grantUnknown: boolean;
  /** Whether to ask again for what was declined. */
  readonly askAgain: boolean;
  /** The scope string to check. */
  readonly text: string;
  readonly clientId: string;
  readonly redirectUri: string;
}

/** Who keeps the state. */
export interface Store {
  readonly state: ExplorerState;
  /** A `step` is one that the reader can go back from; typing is none. */
  change(difference: Partial<ExplorerState>, kind?: "step" | "typing"): void;
}

export const initialState: ExplorerState = {
  view: "plan",
  list: "endpoints",
  query: "",
  calls: [],
  granted: [],
  declined: [],
  grantUnknown: false,
  askAgain: false,
  text: "",
  clientId: "your-client-id",
  redirectUri: "https://app.example.com/callback",
};

/** Without the `#`; empty for the initial state. Lone surrogates become U+FFFD. */
export function fragmentOf(state: ExplorerState): string {
  const parameters = new URLSearchParams();
  for (const key of keys) {
    if (state[key] !== initialState[key]) parameters.append(names[key], String(state[key]));
  }
  for (const key of lists) for (const name of state[key]) parameters.append(names[key], name);
  return parameters.toString().replaceAll("%2F", "/");
}

/** Of any text: what is no part of a state is left out, and what is left out is as at the beginning. */
export function stateOf(fragment: string): ExplorerState {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const text = (key: (typeof texts)[number]) => parameters.get(names[key]) ?? initialState[key];
  const flag = (key: (typeof flags)[number]) => parameters.get(names[key]) === "true";
  const all = (key: (typeof lists)[number]) => [...new Set(parameters.getAll(names[key]))];
  const granted = all("granted");
  const isGranted = new Set(granted);
  return {
    view: parameters.get(names.view) === "check" ? "check" : "plan",
    list: parameters.get(names.list) === "scopes" ? "scopes" : "endpoints",
    query: text("query"),
    calls: all("calls"),
    granted,
    declined: all("declined").filter((scope) => !isGranted.has(scope)),
    grantUnknown: flag("grantUnknown"),
    askAgain: flag("askAgain"),
    text: text("text"),
    clientId: text("clientId"),
    redirectUri: text("redirectUri"),
  };
}

const texts = ["query", "text", "clientId", "redirectUri"] as const;
const flags = ["grantUnknown", "askAgain"] as const;
const lists = ["calls", "granted", "declined"] as const;
const keys = ["view", "list", ...texts, ...flags] as const;

/** As they stand in links. */
const names = {
  view: "view",
  list: "list",
  query: "q",
  calls: "call",
  granted: "granted",
  declined: "declined",
  grantUnknown: "grant-unknown",
  askAgain: "ask-again",
  text: "scopes",
  clientId: "client",
  redirectUri: "redirect",
} as const;
