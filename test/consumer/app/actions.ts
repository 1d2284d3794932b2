/** What the app can do: each action is one call of the generated client, which the compiler holds against the table. */
import type { Client, Endpoint } from "../../../generated/smartrecruiters/index.js";

export interface Action {
  readonly title: string;
  readonly run: (client: Client) => Promise<Response>;
}

/** By the name that its address ends in. */
export const actions: ReadonlyMap<string, Action> = new Map([
  [
    "candidates",
    {
      title: "List candidates",
      run: (client) => client.fetch("GET /candidates", { query: { limit: "10" } }),
    },
  ],
  [
    "add-candidate",
    {
      title: "Add a candidate",
      run: (client) =>
        client.fetch("POST /candidates", {
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ firstName: "Grace", lastName: "Hopper", email: "g@example.com" }),
        }),
    },
  ],
  ["jobs", { title: "List jobs", run: (client) => client.fetch("GET /jobs") }],
  ["users", { title: "List users", run: (client) => client.fetch("GET /users") }],
  [
    "departments",
    {
      title: "List departments",
      run: (client) => client.fetch("GET /configuration/departments"),
    },
  ],
]);

/** What every user of the app needs; the rest is asked for when somebody needs it. */
export const everyday: readonly Endpoint[] = ["GET /candidates", "POST /candidates", "GET /jobs"];
