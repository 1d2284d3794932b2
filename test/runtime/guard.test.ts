/** Who is let through, what the others are sent, and that nothing a caller does by mistake lets anybody through. */
import { describe, expect, test, vi } from "vitest";
import { Grant } from "../../generator/runtime/grant.js";
import { guardOf, type GuardedRequest } from "../../generator/runtime/guard.js";
import { grantOf, guardWith, table, type Options } from "./guard-fixture.js";
import { indexOf } from "./table-fixture.js";

const ask = (line: string, options: Partial<Options> = {}) => {
  const [method = "", target = ""] = line.split(" ");
  return guardWith(options)({ method, target });
};

async function checkAllowed(line: string, options: Partial<Options>, expected: object) {
  expect(await ask(line, options)).toEqual({ kind: "allowed", path: {}, rolesRequired: [], ...expected });
}

interface Refusal {
  readonly status: number;
  readonly challenge: string | undefined;
  readonly error: string;
  readonly reason: object;
}

async function checkRefused(
  line: string,
  options: Partial<Options>,
  { status, challenge, error, reason }: Refusal,
) {
  const outcome = await ask(line, options);
  expect(outcome).toMatchObject({ kind: "refused", status, body: JSON.stringify({ error }) });
  if (outcome.kind !== "refused") throw new Error(outcome.kind);
  expect(outcome.headers).toEqual({
    ...(challenge !== undefined && { "www-authenticate": challenge }),
    "content-type": "application/json",
    "cache-control": "no-store",
  });
  expect(outcome.reason).toEqual(reason);
}

const unknownGrant = { kind: "unknown_grant" } as const;

describe("who is let through", () => {
  const read = grantOf("read");
  const manage = grantOf("manage");

  test.each<[string, Partial<Options>, object]>([
    ["GET /things", { grant: () => read }, { endpoint: "GET /things", grant: read }],
    ["GET /v1/things?a", { grant: () => Promise.resolve(read) }, { endpoint: "GET /things", grant: read }],
    ["HEAD /things", { grant: () => read }, { endpoint: "GET /things", grant: read }],
    ["GET /things", { grant: () => ["reading", "openid"] }, { endpoint: "GET /things" }],
    ["GET /things", { grant: () => ["all"] }, { endpoint: "GET /things" }],
    ["GET /me", { grant: () => [] }, { endpoint: "GET /me" }],
    ["GET /me", { grant: () => unknownGrant }, { endpoint: "GET /me", grant: unknownGrant }],
    [
      "DELETE /things/a%20b",
      { grant: () => manage },
      { endpoint: "DELETE /things/{id}", path: { id: "a b" }, rolesRequired: ["admin"] },
    ],
    [
      "DELETE /things/7",
      { grant: () => manage, roles: () => ["admin"] },
      { endpoint: "DELETE /things/{id}", path: { id: "7" } },
    ],
    [
      "DELETE /things/7",
      { grant: () => manage, roles: () => Promise.resolve(["user", "admin"]) },
      { endpoint: "DELETE /things/{id}", path: { id: "7" } },
    ],
    [
      "GET /v2/things",
      { grant: () => read, servers: ["http://localhost:8080/v2/"] },
      { endpoint: "GET /things" },
    ],
    [
      "GET http://localhost:8080/things",
      { grant: () => read, servers: ["http://localhost:8080"] },
      { endpoint: "GET /things" },
    ],
    ["GET /things", { grant: () => read, servers: [] }, { endpoint: "GET /things" }],
  ])("%s %o", (line, options, expected) =>
    checkAllowed(line, options, { grant: expect.anything(), ...expected }),
  );

  test("to a public endpoint anybody, and nobody looks at the token", async () => {
    const outcome = await ask("GET /status");
    expect(outcome).toEqual({ kind: "allowed", endpoint: "GET /status", path: {}, rolesRequired: [] });
    expect("grant" in outcome).toBe(false);
  });
});

describe("what the others are sent", () => {
  test.each<[string, Partial<Options>, Refusal]>([
    [
      "GET /things",
      {},
      {
        status: 401,
        challenge: 'Bearer realm="acme", scope="read"',
        error: "no_token",
        reason: { kind: "no_token" },
      },
    ],
    [
      "GET /me",
      {},
      { status: 401, challenge: 'Bearer realm="acme"', error: "no_token", reason: { kind: "no_token" } },
    ],
    [
      "GET /things",
      { grant: () => ({ kind: "invalid_token" }) },
      {
        status: 401,
        challenge: 'Bearer realm="acme", error="invalid_token"',
        error: "invalid_token",
        reason: { kind: "invalid_token" },
      },
    ],
    [
      "GET /things",
      {
        grant: () => ({ kind: "invalid_token", description: '"exp"\r\nSet-Cookie: \\é' }),
        realm: 'A "\\" realm',
      },
      {
        status: 401,
        challenge:
          'Bearer realm="A \\"\\\\\\" realm", error="invalid_token", error_description="\'exp\'??Set-Cookie: ??"',
        error: "invalid_token",
        reason: { kind: "invalid_token", description: '"exp"\r\nSet-Cookie: \\é' },
      },
    ],
    [
      "POST /things",
      { grant: () => ["read"] },
      {
        status: 403,
        challenge: 'Bearer realm="acme", error="insufficient_scope", scope="read create"',
        error: "insufficient_scope",
        reason: {
          kind: "insufficient_scope",
          missing: ["create"],
          required: ["read", "create"],
          proved: true,
        },
      },
    ],
    [
      "GET /things",
      { grant: () => ["openid"] },
      {
        status: 403,
        challenge: 'Bearer realm="acme", error="insufficient_scope", scope="read"',
        error: "insufficient_scope",
        reason: { kind: "insufficient_scope", missing: ["read"], required: ["read"], proved: true },
      },
    ],
    [
      "GET /things",
      { grant: () => unknownGrant },
      {
        status: 403,
        challenge: 'Bearer realm="acme", error="insufficient_scope", scope="read"',
        error: "unknown_grant",
        reason: unknownGrant,
      },
    ],
    [
      "DELETE /things/1",
      { grant: () => ["manage"], roles: () => ["boss"] },
      {
        status: 403,
        challenge: 'Bearer realm="acme"',
        error: "role_needed",
        reason: { kind: "role_needed", roles: ["admin"] },
      },
    ],
    ...["GET /reports", "GET /nobody", "GET /foreign"].map((line): [string, Partial<Options>, Refusal] => [
      line,
      { grant: () => ["all"] },
      {
        status: 403,
        challenge: undefined,
        error: "unknown_requirement",
        reason: { kind: "unknown_requirement" },
      },
    ]),
    ...(
      [
        ["GET *", "invalid_target"],
        ["GET http://evil.example/things", "no_such_server"],
        ["GET http://localhost:8080/things", "no_such_server"],
        ["GET /Things", "no_such_path"],
        ["PATCH /things", "method"],
        ["get /things", "method"],
        ["OPTIONS /things", "method"],
        ["GET /things/", "empty_segment"],
        ["GET //things", "empty_segment"],
        ["GET /x/%2e%2e/things", "dot_segment"],
        ["GET /things;a", "separator"],
        ["GET /\\things", "separator"],
        ["DELETE /things/a%2Fb", "encoded_separator"],
        ["DELETE /things/%00", "encoded_null"],
        ["DELETE /things/%ff", "broken_escape"],
        ["GET /%6de", "needless_escape"],
        ["GET /__proto__", "no_such_path"],
      ] as const
    ).flatMap(([line, reason]) =>
      [[], ["all"], undefined].map((granted): [string, Partial<Options>, Refusal] => [
        line,
        { grant: () => granted },
        {
          status: 403,
          challenge: undefined,
          error: "unknown_endpoint",
          reason: { kind: "unknown_endpoint", reason },
        },
      ]),
    ),
  ])("%s %o", checkRefused);

  test("the log is told which endpoint it was, where it is known", async () => {
    expect(await ask("GET /things")).toMatchObject({ endpoint: "GET /things" });
    expect(await ask("GET /none")).not.toHaveProperty("endpoint");
  });

  test("other servers take the place of those of the table", async () => {
    const servers = ["http://localhost:8080"];
    for (const line of ["GET /v1/things", "GET https://api.example.com/things"]) {
      expect(await ask(line, { grant: () => ["all"], servers })).toMatchObject({ status: 403 });
    }
  });
});

describe("what a caller does by mistake lets nobody through", () => {
  const foreign = new Grant("read", indexOf({ scopes: ["read"] }));

  test.each<[string, unknown]>([
    ["null", null],
    ["true", true],
    ["a text", "read"],
    ["a number", 1],
    ["an object", { scope: "read" }],
    ["what looks like a grant", { kind: "grant", scopes: ["read"], undeclared: [] }],
    ["what inherits from a grant", Object.create(grantOf("read"))],
    ["a grant of another table", foreign],
    ["a set", new Set(["read"])],
    ["a list of what is no text", [["read"]]],
    ["a list of what is no scope-token", ["read create"]],
    ["an outcome", { kind: "allowed" }],
    ["a description that is no text", { kind: "invalid_token", description: {} }],
    ["a function", () => ["read"]],
  ])("grant gives %s", async (_, answer) => {
    for (const line of ["GET /things", "GET /me"]) {
      for (const given of [answer, Promise.resolve(answer)]) {
        const outcome = await ask(line, { grant: () => given as never });
        expect(outcome).toMatchObject({ kind: "refused", status: 500, body: '{"error":"server_error"}' });
        expect(outcome).toMatchObject({ reason: { kind: "grant_failed", cause: expect.any(Error) } });
        expect(outcome).not.toHaveProperty(["headers", "www-authenticate"]);
      }
    }
  });

  const secret = new Error("the key is secret");
  const fails: readonly (() => never | Promise<never>)[] = [
    () => {
      throw secret;
    },
    () => Promise.reject(secret),
    // oxlint-disable-next-line unicorn/no-thenable -- what a library may give
    () => ({ then: (_: unknown, reject: (cause: unknown) => void) => reject(secret) }) as never,
  ];

  test.each(fails)("grant fails: %s", async (fail) => {
    await checkRefused(
      "GET /things",
      { grant: fail },
      {
        status: 500,
        challenge: undefined,
        error: "server_error",
        reason: { kind: "grant_failed", cause: secret },
      },
    );
  });

  test.each(fails)("roles fails: %s", async (fail) => {
    await checkRefused(
      "DELETE /things/1",
      { grant: () => ["manage"], roles: fail },
      {
        status: 500,
        challenge: undefined,
        error: "server_error",
        reason: { kind: "roles_failed", cause: secret },
      },
    );
  });

  test.each([
    undefined,
    null,
    true,
    "admin",
    { admin: true },
    new Set(["admin"]),
    [1],
    [["admin"]],
    // oxlint-disable-next-line no-sparse-arrays -- a hole is no role either
    [, "admin"],
  ])("roles gives %j", async (answer) => {
    const options: Partial<Options> = { grant: () => ["manage"], roles: () => answer as never };
    const outcome = await ask("DELETE /things/1", options);
    expect(outcome).toMatchObject({ status: 500, reason: { kind: "roles_failed" } });
  });

  test("what is a list of roles or a grant is nothing else, whatever it is made to say", async () => {
    const roles = () => Object.assign(["user"], { kind: "allowed" });
    expect(await ask("DELETE /things/1", { grant: () => ["manage"], roles })).toMatchObject({
      status: 403,
      reason: { kind: "role_needed", roles: ["admin"] },
    });
    const grant = () => Object.assign(grantOf(""), { kind: "allowed" as never });
    expect(await ask("GET /things", { grant })).toMatchObject({
      status: 403,
      reason: { kind: "insufficient_scope" },
    });
  });

  test("what is thrown may be anything", async () => {
    for (const cause of [undefined, null, "allowed", { kind: "allowed" }]) {
      const grant = () => Promise.reject(cause);
      const outcome = await ask("GET /things", { grant });
      expect(outcome).toMatchObject({ status: 500, reason: { kind: "grant_failed", cause } });
    }
  });

  test("a request that is none is rejected", async () => {
    await expect(guardWith({})(undefined as never)).rejects.toThrow(TypeError);
    for (const request of [
      {},
      { method: "GET" },
      { method: "GET", target: ["/status"] },
      { target: "/status" },
    ]) {
      expect(await guardWith({})(request as never)).toMatchObject({ status: 403 });
    }
  });
});

describe("what is asked, and when", () => {
  test.each(["GET /status", "GET /none", "GET /reports", "GET /nobody", "POST /status"])(
    "%s: nothing",
    async (line) => {
      const grant = vi.fn<Options["grant"]>(() => ["all"]);
      const roles = vi.fn<() => string[]>(() => ["boss"]);
      await ask(line, { grant, roles });
      expect(grant).not.toHaveBeenCalled();
      expect(roles).not.toHaveBeenCalled();
    },
  );

  test.each([
    ["GET /things", ["read"], 0],
    ["GET /things", ["all", "read"], 0],
    ["GET /things", ["all"], 0],
    ["GET /things", [], 0],
    ["GET /me", ["manage"], 0],
    ["DELETE /things/1", ["read"], 0],
    ["DELETE /things/1", ["manage"], 1],
  ])("%s with %j: roles %i times", async (line, granted, times) => {
    const roles = vi.fn<() => string[]>(() => []);
    await ask(line, { grant: () => granted, roles });
    expect(roles).toHaveBeenCalledTimes(times);
  });

  test("which scopes to ask for is sought once an endpoint, however often anybody asks without a token", async () => {
    const check = vi.fn<typeof table.check>(table.check);
    const options: Options = { grant: () => undefined, roles: "not_enforced" };
    const guard = guardOf({ ...table, check }, options, (request: GuardedRequest) => request);
    for (const target of ["/things", "/me", "/things", "/v1/things", "/me"]) {
      const challenge = `Bearer realm="acme"${target === "/me" ? "" : ', scope="read"'}`;
      expect(await guard({ method: "GET", target })).toHaveProperty(
        ["headers", "www-authenticate"],
        challenge,
      );
    }
    const sought = check.mock.calls.filter(([, granted]) => Array.isArray(granted));
    expect(sought.map(([endpoint]) => endpoint)).toEqual(["GET /things", "GET /me"]);
  });

  test("both are given the very request, and roles the endpoint", async () => {
    const request = { method: "DELETE", target: "/things/1", user: "me" };
    const grant = vi.fn<Options["grant"]>(() => ["manage"]);
    const roles = vi.fn<(request: GuardedRequest, endpoint: string) => string[]>(() => ["admin"]);
    await guardWith({ grant, roles })(request);
    expect(grant.mock.calls).toEqual([[request]]);
    expect(grant.mock.calls[0]?.[0]).toBe(request);
    expect(roles.mock.calls).toEqual([[request, "DELETE /things/{id}"]]);
  });

  test("a request that changes meanwhile is the one that came", async () => {
    const reads: string[] = [];
    const request = {
      get method() {
        reads.push("method");
        return "GET";
      },
      get target() {
        reads.push("target");
        return reads.length > 2 ? "/status" : "/things";
      },
    };
    expect(await guardWith({ grant: () => ["read"] })(request)).toMatchObject({ endpoint: "GET /things" });
    expect(reads).toEqual(["method", "target"]);
  });
});

test("decisions do not depend on each other: hundreds at a time, answered in another order", async () => {
  const guard = guardWith({
    grant: async (request) => {
      const { delay, granted } = request as GuardedRequest & { delay: number; granted: string[] };
      for (let turn = 0; turn < delay; turn++) await Promise.resolve();
      return granted;
    },
    roles: async () => {
      await Promise.resolve();
      return ["admin"];
    },
  });
  const requests = Array.from({ length: 500 }, (_, at) => ({
    method: at % 3 === 0 ? "DELETE" : "GET",
    target: at % 3 === 0 ? `/things/${at}` : at % 3 === 1 ? "/things" : "/none",
    delay: (at * 7919) % 23,
    granted: at % 2 === 0 ? ["manage"] : ["read"],
  }));
  const outcomes = await Promise.all(requests.map(guard));
  expect(outcomes.map((outcome) => outcome.kind === "allowed" && outcome.path)).toEqual(
    requests.map((_, at) => {
      if (at % 3 === 0) return at % 2 === 0 && { id: String(at) };
      return at % 3 === 1 && at % 2 === 1 && {};
    }),
  );
});
