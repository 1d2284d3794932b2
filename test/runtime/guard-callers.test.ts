/** That nothing a caller does by mistake lets anybody through, and what callers are asked and when. */
import { describe, expect, test, vi } from "vitest";
import { Grant } from "../../generator/runtime/grant.js";
import { guardOf, type GuardedRequest } from "../../generator/runtime/guard.js";
import { ask, checkRefused } from "./guard-answers.js";
import { grantOf, guardWith, table, type Options } from "./guard-fixture.js";
import { indexOf } from "./table-fixture.js";

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

  test("a grant that was made to look like an outcome of the guard is a grant", async () => {
    const disguised = () =>
      Object.setPrototypeOf(Object.assign(grantOf(""), { kind: "allowed", rolesRequired: [] }), null);
    expect(await ask("GET /things", { grant: disguised })).toMatchObject({
      status: 403,
      reason: { kind: "insufficient_scope" },
    });
  });

  test("options that say something else the second time are believed the first time", async () => {
    const answers: unknown[] = [() => [], "not_enforced"];
    const options = {
      grant: () => ["manage"],
      get roles() {
        return answers.shift();
      },
    } as unknown as Options;
    const guard = guardOf(table, options, (request: GuardedRequest) => request);
    expect(await guard({ method: "DELETE", target: "/things/1" })).toMatchObject({
      status: 403,
      reason: { kind: "role_needed" },
    });
  });

  test("lists that change once they are given are those that were given", async () => {
    const scopes = ["read"];
    const grant = grantOf(scopes);
    scopes.push("manage");
    expect(await ask("DELETE /things/1", { grant: () => grant })).toMatchObject({ status: 403 });
    const roles: string[] = ["user"];
    const giving = () => {
      void Promise.resolve().then(() => Promise.resolve().then(() => roles.push("admin")));
      return roles;
    };
    expect(await ask("DELETE /things/1", { grant: () => ["manage"], roles: giving })).toMatchObject({
      reason: { kind: "role_needed" },
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
