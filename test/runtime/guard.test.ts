/** Who is let through, and what the others are sent. */
import { describe, expect, test } from "vitest";
import { ask, checkAllowed, checkRefused, unknownGrant, type Refusal } from "./guard-answers.js";
import { grantOf, type Options } from "./guard-fixture.js";

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
  ])("%s %o", (line, options, expected) => checkRefused(line, options, expected));

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
