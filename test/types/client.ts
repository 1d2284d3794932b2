/** What the types of `client.ts` accept, and in lines that end in an error's code, what they refuse. */
import { createClient as acmeClient } from "../../generated/acme/index.js";
import { createClient } from "../../generated/orders/index.js";
import type {
  Client,
  ClientOptions,
  FetchResponse,
  Grant,
  Scope,
  UnknownGrant,
} from "../../generated/orders/index.js";
import { createClient as vendorClient } from "../../generated/smartrecruiters/index.js";
import type { Endpoint } from "../../generated/smartrecruiters/index.js";
import type { Equal, True } from "./equal.js";

const accessToken = "token";
const none = createClient({ accessToken, granted: [] });
const a = createClient({ accessToken, granted: ["a"] });
const b = createClient({ accessToken, granted: ["b"] });
const ab = createClient({ accessToken, granted: ["a", "b"] });
const bc = createClient({ accessToken, granted: ["b", "c"] });
const d = createClient({ accessToken, granted: ["d"] });

// One scope.
export const response: Promise<FetchResponse> = a.fetch("GET /orders");
none.fetch("GET /orders"); // TS2345 parameter of type '"GET /orders" & MissingScope<"a">'

// All of several.
createClient({ accessToken, granted: ["a", "b", "c"] }).fetch("PUT /all");
none.fetch("PUT /all"); // TS2345 Argument of type '"PUT /all"' is not assignable to parameter of type '"PUT /all" & MissingScope<"a and b and c">'
a.fetch("PUT /all"); // TS2345 parameter of type '"PUT /all" & MissingScope<"b and c">'
bc.fetch("PUT /all"); // TS2345 parameter of type '"PUT /all" & MissingScope<"a">'

// Any of several.
b.fetch("PUT /any");
bc.fetch("PUT /any");
a.fetch("PUT /any"); // TS2345 Argument of type '"PUT /any"' is not assignable to parameter of type '"PUT /any" & MissingScope<"b" | "c">'

// Any of all of several.
bc.fetch("PUT /alt");
d.fetch("PUT /alt");
a.fetch("PUT /alt"); // TS2345 '"PUT /alt" & MissingScope<"d" | "b and c">' OR '"PUT /alt" & MissingScope<"b and c" | "d">'
ab.fetch("PUT /alt"); // TS2345 '"PUT /alt" & MissingScope<"d" | "c">' OR '"PUT /alt" & MissingScope<"c" | "d">'

// A scope that another implies.
d.fetch("GET /orders");
d.fetch("PUT /any"); // TS2345 MissingScope<"b" | "c">
acmeClient({ accessToken, granted: ["things_write"], server: "https://example.com" }).fetch("GET /things");

// No scope at all, no token, and nobody knows.
none.fetch("GET /me");
none.fetch("GET /status");
none.fetch("GET /reports"); // TS2345 '"GET /reports" & MissingScope<"unknown: what it requires is not documented">'

// A union of endpoints needs what each of them needs, and a path that suits all.
declare const either: "GET /orders" | "PUT /any";
ab.fetch(either);
a.fetch(either); // TS2345 "GET /orders" | ("PUT /any" & MissingScope<"b" | "c">)
declare const orUnknown: "GET /orders" | "GET /reports";
ab.fetch(orUnknown); // TS2345 MissingScope<"unknown: what it requires is not documented">
declare const paths: "GET /orders" | "GET /orders/{id}" | "GET /orders/{id}/lines/{line}";
a.fetch(paths, { path: { id: "1", line: "2" } });
a.fetch(paths, { path: { id: "1" } }); // TS2741 Property 'line' is missing
a.fetch(paths); // TS2554

// Scopes that are known only when the program runs are checked then; what is unknown is refused all the same.
declare const grant: Grant<Scope>;
createClient({ accessToken, granted: grant }).fetch("PUT /all");
createClient({ accessToken, granted: grant }).fetch("GET /reports"); // TS2345 MissingScope<"unknown: what it requires is not documented">
declare const response2: Grant<Scope> | UnknownGrant;
createClient({ accessToken, granted: response2 }).fetch("PUT /all");
declare const list: readonly Scope[];
createClient({ accessToken, granted: list }).fetch("PUT /all");
declare const narrow: Grant<"a">;
createClient({ accessToken, granted: narrow }).fetch("GET /orders");
createClient({ accessToken, granted: narrow }).fetch("PUT /any"); // TS2345 MissingScope<"b" | "c">
declare const unknownGrant: UnknownGrant;
createClient({ accessToken, granted: unknownGrant }).fetch("GET /me");
createClient({ accessToken, granted: unknownGrant }).fetch("GET /orders"); // TS2345 MissingScope<"a">

// Path parameters.
a.fetch("GET /orders/{id}", { path: { id: "1" } });
a.fetch("GET /orders", {});
a.fetch("GET /orders/{id}"); // TS2554
a.fetch("GET /orders/{id}", { path: {} }); // TS2741 Property 'id' is missing
a.fetch("GET /orders/{id}", { path: { id: 1 } }); // TS2322 Type 'number' is not assignable to type 'string'
a.fetch("GET /orders/{id}", { path: { id: "1", line: "2" } }); // TS2353 'line' does not exist
a.fetch("GET /orders", { path: { id: "1" } }); // TS2353 'path' does not exist

// What else a request holds.
a.fetch("GET /orders", { query: { q: "x", page: 1, all: true, none: undefined, ids: ["1", 2] } });
a.fetch("GET /orders", { query: [["q", "x"]] });
a.fetch("GET /orders", { query: { q: { nested: "x" } } }); // TS2353
a.fetch("GET /orders", { headers: { accept: "text/plain" }, body: "text", signal: null });
a.fetch("GET /orders", { method: "PUT" }); // TS2353 'method' does not exist
a.fetch("GET /orders", { redirect: "follow" }); // TS2353 'redirect' does not exist
a.fetch("GET /order"); // TS2554

// What a client is made of.
createClient({ granted: [] }); // TS2345 'accessToken' is missing
createClient({ accessToken }); // TS2345 'granted' is missing
createClient({ accessToken, granted: ["e"] }); // TS2322 Type '"e"' is not assignable to type 'Scope'
createClient({
  accessToken: async () => "token",
  granted: [],
  requested: ["a"],
  server: "https://example.com",
});
createClient({ accessToken, granted: [], requested: [] }); // TS2322
acmeClient({ accessToken, granted: [] }); // TS2345 'server' is missing
export const options: ClientOptions<["a"]> = { accessToken, granted: ["a"] };

export type Held = True<Equal<typeof a, Client<"a">>>;
export type HeldToo = True<Equal<typeof d, Client<"a" | "d">>>;
export type Named = True<Equal<Parameters<typeof none.fetch<"GET /me">>[0], "GET /me">>;

// A client that may call more stands in for one that may call less, and never the other way round.
export const less: Client<"a"> = ab;
export const more: Client<"a" | "b"> = a; // TS2322 Type 'Client<"a">' is not assignable to type 'Client<"a" | "b">'
export const all: Client = ab; // TS2322 is not assignable to type 'Client<Scope>'
export const any: Client = createClient({ accessToken, granted: grant });

// The whole of a real table.
const vendor = vendorClient({ accessToken, granted: ["candidates_read"] });
vendor.fetch("GET /candidates/{id}", { path: { id: "1" } });
vendor.fetch("GET /candidates/{id}/status/history", { path: { id: "1" } });
vendor.fetch("GET /users"); // TS2345 '"GET /users"' is not assignable to parameter of type '"GET /users" & MissingScope<"users_read">'
declare const anything: Endpoint;
vendor.fetch(anything, { path: {} as never }); // TS2345 MissingScope<
