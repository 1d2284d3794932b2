import { afterEach, describe, expect, test, vi } from "vitest";
import { clientOf } from "../../generator/runtime/client.js";
import { Grant } from "../../generator/runtime/grant.js";
import { clientFor, clientTableOf, TOKEN, type ClientParts } from "./client-fixture.js";
import { indexOf, PROTOTYPE_NAMES } from "./table-fixture.js";

const parts: ClientParts = {
  scopes: ["read", "write", "admin"],
  implied: [["admin", ["write", "read"]]],
  requirements: {
    "GET /things": [["read"]],
    "PUT /things/{id}": [["write"]],
    "DELETE /things/{id}": [["read", "write"], ["admin"]],
    "GET /me": [[]],
    "GET /status": "public",
    "GET /reports": "unknown",
  },
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("what is sent", () => {
  test("method, URL, token, and nothing that leaves the server", async () => {
    const { client, sent } = clientFor(parts);
    const response = await client.fetch("PUT /things/{id}", {
      path: { id: "a b" },
      query: { q: "x y", n: 1, yes: true, none: undefined, many: ["1", 2] },
      headers: { "content-type": "text/plain" },
      body: "hello",
    });
    expect(await response.clone().body?.getReader().read()).toMatchObject({ done: false });
    expect(sent.map(({ url, headers }) => ({ url, headers }))).toEqual([
      {
        url: "https://api.example.com/things/a%20b?q=x%20y&n=1&yes=true&many=1&many=2",
        headers: { authorization: `Bearer ${TOKEN}`, "content-type": "text/plain" },
      },
    ]);
    expect({ ...sent[0]?.init }).toEqual({
      method: "PUT",
      headers: expect.any(Headers),
      body: "hello",
      redirect: "manual",
      credentials: "omit",
    });
  });

  test("what the caller may not set is not passed on", async () => {
    const { client, sent } = clientFor(parts);
    const { signal } = new AbortController();
    const more = { method: "DELETE", redirect: "follow", credentials: "include", mode: "no-cors" };
    await client.fetch("GET /things", { ...more, signal });
    expect({ ...sent[0]?.init }).toEqual({
      method: "GET",
      headers: expect.any(Headers),
      signal,
      redirect: "manual",
      credentials: "omit",
    });
  });

  test("the global fetch is looked up when it is called, and only two arguments are given", async () => {
    const { client } = clientFor(parts, { fetch: undefined });
    const fetched = vi.fn<typeof fetch>(async () => new Response());
    vi.stubGlobal("fetch", fetched);
    await client.fetch("GET /things");
    expect(fetched.mock.calls).toEqual([["https://api.example.com/things", expect.anything()]]);
  });
});

describe("access is checked before anything is sent, whatever the types said", () => {
  async function check(granted: readonly string[] | Grant | undefined, endpoint: string) {
    const accessToken = vi.fn<() => string>(() => TOKEN);
    const { client, sent } = clientFor(parts, { granted: granted as readonly string[], accessToken });
    const path = { id: "1" };
    const result = await client.fetch(endpoint, { path }).catch((error: unknown) => error);
    expect(accessToken).toHaveBeenCalledTimes(sent[0]?.headers["authorization"] === undefined ? 0 : 1);
    return result instanceof Response
      ? sent[0]?.url
      : { ...(result as Error), name: (result as Error).name, sent };
  }

  test.each([
    ["read", "GET /things"],
    ["write", "PUT /things/{id}"],
    ["admin", "GET /things"],
    ["admin", "DELETE /things/{id}"],
    ["read", "GET /me"],
  ])("%s is enough for %s", async (scope, endpoint) => {
    expect(await check([scope], endpoint)).toMatch(/^https:/);
    expect(await check(new Grant([scope], clientTableOf(parts).index), endpoint)).toMatch(/^https:/);
  });

  test.each([
    [["read"], "PUT /things/{id}", ["write"]],
    [["read"], "DELETE /things/{id}", ["write"]],
    [[], "GET /things", ["read"]],
  ])("%j is not enough for %s", async (granted, endpoint, missing) => {
    expect(await check(granted, endpoint)).toMatchObject({
      name: "InsufficientScopeError",
      endpoint,
      missing,
      stepUp: { kind: "step_up", added: missing },
      sent: [],
    });
  });

  test.each<[readonly string[] | Grant | undefined, string, string]>([
    [["admin"], "GET /reports", "unknown_requirement"],
    [["admin"], "GET /nothing", "unknown_endpoint"],
    [undefined, "GET /things", "unknown_grant"],
    [new Grant(["admin"], indexOf({ scopes: ["admin"] })), "GET /things", "unknown_grant"],
    ...PROTOTYPE_NAMES.map((name) => [["admin"], name, "unknown_endpoint"] as [string[], string, string]),
  ])("%j, %s: %s", async (granted, endpoint, kind) => {
    expect(await check(granted, endpoint)).toMatchObject({
      name: "AccessError",
      outcome: { kind },
      sent: [],
    });
  });

  test("a public endpoint is called without the token", async () => {
    expect(await check([], "GET /status")).toBe("https://api.example.com/status");
  });

  test("declined scopes are not asked for again", async () => {
    const { client } = clientFor(parts, { granted: ["read"], requested: ["read", "write"] });
    await expect(client.fetch("PUT /things/{id}")).rejects.toMatchObject({
      missing: ["write"],
      stepUp: { kind: "declined", scopes: ["write"] },
    });
  });
});

describe("the access token", () => {
  test.each(["", "a b", "a\n", "ä", "Bearer x", undefined, null, 1, {}, ["x"]])(
    "%j is none",
    async (token) => {
      const given = token as string;
      expect(() => clientFor(parts, { accessToken: given })).toThrow(TypeError);
      for (const accessToken of [() => given, async () => given]) {
        const { client, sent } = clientFor(parts, { accessToken });
        await expect(client.fetch("GET /things")).rejects.toThrow("accessToken: it must be");
        expect(sent).toEqual([]);
      }
    },
  );

  test("is asked for before each request", async () => {
    let count = 0;
    const { client, sent } = clientFor(parts, { accessToken: async () => `t${++count}` });
    await client.fetch("GET /things");
    await client.fetch("GET /me");
    expect(sent.map(({ headers }) => headers["authorization"])).toEqual(["Bearer t1", "Bearer t2"]);
  });

  test("stands in no error", async () => {
    const token = "very secret\u0000";
    const { client } = clientFor(parts, { accessToken: () => token });
    const error: unknown = await client.fetch("GET /things").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect(`${String(error)} ${(error as Error).stack}`).not.toContain("secret");
  });

  test.each<[string, ConstructorParameters<typeof Headers>[0]]>([
    ["an object", { authorization: "x" }],
    ["in any spelling", { AUTHORIZATION: "x" }],
    ["pairs", [["Authorization", "x"]]],
    ["headers", new Headers({ authorization: "x" })],
  ])("cannot be replaced by headers: %s", async (_, headers) => {
    for (const endpoint of ["GET /things", "GET /status"]) {
      const { client, sent } = clientFor(parts);
      await expect(client.fetch(endpoint, { headers })).rejects.toThrow(
        "headers: the client sets Authorization",
      );
      expect(sent).toEqual([]);
    }
  });
});

describe("what is put on Object.prototype is in no request", () => {
  test("nor is it a setting of a client", async () => {
    const elsewhere = vi.fn<() => Promise<Response>>(async () => new Response());
    const polluted = { server: "https://evil.example.com", fetch: elsewhere };
    const fetched = vi.fn<typeof fetch>(async () => new Response());
    vi.stubGlobal("fetch", fetched);
    try {
      for (const [name, value] of Object.entries(polluted)) {
        Reflect.defineProperty(Object.prototype, name, { value, configurable: true });
      }
      const client = clientOf(clientTableOf(parts), { accessToken: TOKEN, granted: ["read"] });
      await client.fetch("GET /things");
    } finally {
      for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name);
    }
    expect(elsewhere).not.toHaveBeenCalled();
    expect(fetched.mock.calls).toEqual([["https://api.example.com/things", expect.anything()]]);
  });

  test("neither as a part of a request nor as a path parameter", async () => {
    const names = ["path", "query", "headers", "body", "id"] as const;
    const { client, sent } = clientFor(parts);
    try {
      for (const name of names) {
        Reflect.defineProperty(Object.prototype, name, {
          value: { id: "1" },
          configurable: true,
          writable: true,
        });
      }
      await client.fetch("GET /things");
      await expect(client.fetch("PUT /things/{id}", { path: {} })).rejects.toThrow(
        "path parameter id must be",
      );
    } finally {
      for (const name of names) Reflect.deleteProperty(Object.prototype, name);
    }
    expect(sent.map(({ url, init }) => [url, Object.hasOwn(init, "body")])).toEqual([
      ["https://api.example.com/things", false],
    ]);
  });
});

const simple: ClientParts = { scopes: ["read"], requirements: { "GET /things": [["read"]] } };

test("a fetch that follows redirects all the same is found out", async () => {
  const followed = Object.defineProperty(new Response("stolen"), "redirected", { value: true });
  const { client } = clientFor(simple, {}, () => followed);
  await expect(client.fetch("GET /things")).rejects.toThrow("followed a redirect");
});

test.each(["host", "Host", "HOST"])("the header %s is the server's", async (name) => {
  for (const headers of [{ [name]: "evil.example" }, [[name, "a"]], new Headers({ [name]: "a" })]) {
    const { client, sent } = clientFor(simple);
    await expect(client.fetch("GET /things", { headers })).rejects.toThrow("Host");
    expect(sent).toEqual([]);
  }
});

test("a token that never comes is not waited for once the signal is aborted", async () => {
  const { client, sent } = clientFor(simple, { accessToken: () => new Promise(() => {}) });
  const controller = new AbortController();
  const call = client.fetch("GET /things", { signal: controller.signal });
  controller.abort(new Error("enough"));
  await expect(call).rejects.toThrow("enough");
  expect(sent).toEqual([]);
});

test("nobody is asked for a token once the signal is aborted", async () => {
  let asked = 0;
  const { client } = clientFor(simple, { accessToken: () => String(++asked) });
  await expect(client.fetch("GET /things", { signal: AbortSignal.abort(new Error("late")) })).rejects.toThrow(
    "late",
  );
  expect(asked).toBe(0);
});
