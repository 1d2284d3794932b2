/** The guard before the routers of Express, Fastify and Hono: whatever a target is, no handler runs that was not checked. */
import type { Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  checkAccess,
  createGuard,
  type Endpoint,
  type Guard,
} from "../../generated/smartrecruiters/index.js";
import type { BearerRequest } from "./adapters/bearer-request.js";
import { grants } from "./adapters/grants.js";
import { send } from "./adapters/raw-request.js";
import { frameworks, listen, type ServerParts } from "./adapters/servers.js";
import { takenByRouters, tricks } from "./adapters/tricks.js";

const PUBLIC = "GET /v1/companies/{companyIdentifier}/postings";
const routes: readonly Endpoint[] = [
  PUBLIC,
  "GET /v1/companies/{companyIdentifier}/postings/{postingId}",
  "GET /users/me",
  "GET /users/{id}",
  "GET /users",
  "GET /candidates",
  "GET /candidates/{id}",
  "POST /candidates",
];

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

async function start(framework: string, parts: Partial<ServerParts>): Promise<number> {
  const listener = await frameworks[framework]?.({ routes, ...parts });
  if (!listener) throw new Error(framework);
  const { port, server } = await listen(listener);
  servers.push(server);
  return port;
}

/** Also keeps what it checked, for tests that ask one thing at a time. */
function guardAt(...bases: string[]): { guard: Guard<BearerRequest>; checked: (string | undefined)[] } {
  const checked: (string | undefined)[] = [];
  const decide = createGuard<BearerRequest>({
    grant: ({ authorization }) => {
      const token = authorization?.replace(/^Bearer /, "") ?? "";
      if (token === "broken") throw new Error("the secret detail");
      if (token === "expired") return { kind: "invalid_token", description: "expired" };
      return grants[token];
    },
    roles: "not_enforced",
    servers: bases,
  });
  const guard = async (request: BearerRequest) => {
    const outcome = await decide(request);
    checked.push(outcome.kind === "allowed" ? outcome.endpoint : undefined);
    return outcome;
  };
  return { guard, checked };
}

const bearer = (token: string) => (token === "" ? [] : [`Authorization: Bearer ${token}`]);

describe.each(Object.keys(frameworks))("%s", (framework) => {
  let unguarded: number;
  let guarded: number;
  let bound: number;
  const { guard, checked } = guardAt("http://localhost");

  beforeAll(async () => {
    unguarded = await start(framework, {});
    guarded = await start(framework, { guard });
    bound = await start(framework, { guard, bound: true });
  });

  async function ask(port: number, line: string, headers: readonly string[] = []) {
    checked.length = 0;
    const { status, headers: given } = await send(port, line, headers);
    return { status, handler: given.get("x-handler"), checked: checked[0] };
  }

  test.each<[string, string, number, string?]>([
    ["GET /v1/companies/a/postings", "", 200, PUBLIC],
    ["GET /v1/companies/a/postings?x=/../users", "expired", 200, PUBLIC],
    ["GET /users", "", 401],
    ["GET /users", "expired", 401],
    ["GET /users", "unheard-of", 401],
    ["GET /users", "none", 403],
    ["GET /users", "candidates", 403],
    ["GET /users", "all", 200, "GET /users"],
    ["GET /users", "broken", 500],
    ["GET /users/me", "none", 200, "GET /users/me"],
    ["GET /users/1", "none", 403],
    ["GET /users/a%20b", "all", 200, "GET /users/{id}"],
    ["GET /candidates/1?x", "candidates", 200, "GET /candidates/{id}"],
    ["HEAD /candidates", "candidates", 200, "GET /candidates"],
    ["HEAD /candidates", "none", 403],
    ["POST /candidates", "candidates", 403],
    ["GET /jobs", "all", 403],
    ["GET /elsewhere", "all", 403],
    ["GET /analytics/jobs", "all", 403],
  ])("%s with the token %j: %i", async (line, token, status, handler) => {
    for (const port of [guarded, bound]) {
      expect(await ask(port, `${line} HTTP/1.1`, bearer(token))).toMatchObject({ status, handler });
    }
  });

  test("a refusal is what the guard says, and tells nothing of an error", async () => {
    const none = await send(guarded, "GET /users HTTP/1.1");
    expect(none.body).toContain('{"error":"no_token"}');
    expect(none.headers.get("www-authenticate")).toBe('Bearer realm="smartrecruiters", scope="users_read"');
    expect(none.headers.get("cache-control")).toBe("no-store");
    expect(none.headers.get("content-type")).toMatch(/^application\/json/);
    const broken = await send(guarded, "GET /users HTTP/1.1", bearer("broken"));
    expect(broken.body).toContain('{"error":"server_error"}');
    expect(broken.body).not.toContain("secret");
    const head = await send(guarded, "HEAD /users HTTP/1.1");
    expect(head).toMatchObject({ status: 401, body: "" });
  });

  test("no trick comes to a handler, whatever the token is", async () => {
    for (const line of tricks) {
      for (const token of Object.keys(grants)) {
        const answer = await ask(guarded, line, bearer(token));
        expect({ line, token, ...answer }).toMatchObject({ handler: undefined, checked: undefined });
        expect([0, 400, 403, 404, 414, 431, 501, 505]).toContain(answer.status);
      }
    }
  });

  test("some of them would, without the guard", async () => {
    const taken: string[] = [];
    for (const line of tricks) {
      if ((await ask(unguarded, line)).handler !== undefined) taken.push(line.split(" ")[1] ?? "");
    }
    expect(taken).toEqual(expect.arrayContaining(takenByRouters[framework] ?? ["no framework"]));
  });

  test("only what was checked is run, and only what the token is enough for", async () => {
    const targets = ["/users", "/users/me", "/users/1", "/candidates", "/v1/companies/a/postings"];
    const variants = targets.flatMap((target) => [
      target,
      target.replace(/[a-z](?=[^/]*$)/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
      `${target}?a=/../users`,
      `http://localhost${target}`,
      `HTTP://LOCALHOST:80${target}`,
    ]);
    let handled = 0;
    for (const target of variants) {
      for (const method of ["GET", "HEAD"]) {
        for (const [token, granted] of Object.entries(grants)) {
          const answer = await ask(bound, `${method} ${target} HTTP/1.1`, bearer(token));
          if (answer.handler === undefined) continue;
          handled++;
          expect({ target, ...answer }).toMatchObject({ checked: answer.handler });
          const outcome = checkAccess(answer.handler as Endpoint, granted ?? []);
          expect(outcome.kind === "allowed" && (granted !== undefined || answer.handler === PUBLIC)).toBe(
            true,
          );
        }
      }
    }
    expect(handled).toBeGreaterThan(50);
  });

  test.each([
    ["GET /users HTTP/1.0", []],
    ["GET /v1/companies/a/postings HTTP/1.1", ["Host: localhost/users?"]],
    ["GET /v1/companies/a/postings HTTP/1.1", ["Host: localhost/users#"]],
    ["GET /v1/companies/a/postings HTTP/1.1", ["Host: localhost\\users?"]],
    ["GET /v1/companies/a/postings HTTP/1.1", ["X-Original-URL: /users", "X-Rewrite-URL: /users"]],
    ["GET /v1/companies/a/postings HTTP/1.1", ["X-HTTP-Method-Override: POST"]],
    ["GET /v1/companies/a/postings HTTP/1.1", ["X-Forwarded-Prefix: /users", "X-Forwarded-Host: a/users?"]],
  ])("%s with %j: at most what is public", async (line, headers) => {
    for (const port of [guarded, bound]) {
      const { handler } = await ask(port, line, headers);
      expect([undefined, PUBLIC]).toContain(handler);
    }
  });

  test("what routers that decode take for another endpoint than those that do not is no endpoint's", async () => {
    const line = "GET /users/%6d%65 HTTP/1.1";
    const isDecoded = framework !== "express";
    expect(await ask(unguarded, line)).toMatchObject({
      handler: isDecoded ? "GET /users/me" : "GET /users/{id}",
    });
    for (const port of [guarded, bound]) {
      expect(await ask(port, line, bearer("all"))).toMatchObject({ status: 403, handler: undefined });
      expect(await ask(port, "GET /users/%31 HTTP/1.1", bearer("all"))).toMatchObject({
        handler: "GET /users/{id}",
      });
    }
  });

  test("a handler that was registered too early, or a rewritten URL, does not get another's requests", async () => {
    const wrongOrder: readonly Endpoint[] = ["GET /users/{id}", "GET /users/me"];
    const early = await start(framework, { guard, bound: true, routes: wrongOrder });
    expect([undefined, "GET /users/me"]).toContain(
      (await ask(early, "GET /users/me HTTP/1.1", bearer("none"))).handler,
    );
    const line = "GET /v1/companies/a/postings HTTP/1.1";
    const rewriting = { guard, rewriteTo: "/users" };
    const rewritten = await start(framework, { ...rewriting, bound: true });
    expect(await ask(rewritten, line)).toMatchObject({ status: 403, handler: undefined, checked: PUBLIC });
    // What `checkedAs` is for.
    const open = await start(framework, rewriting);
    expect(await ask(open, line)).toMatchObject({ status: 200, handler: "GET /users" });
  });

  test("without the guard a handler that is bound to its endpoint is closed", async () => {
    const closed = await start(framework, { bound: true });
    expect(await ask(closed, "GET /v1/companies/a/postings HTTP/1.1")).toMatchObject({ status: 403 });
  });

  test("a preflight is answered by CORS before the guard, and else refused", async () => {
    const open = await start(framework, { guard, cors: true });
    const headers = ["Origin: https://app.example", "Access-Control-Request-Method: GET"];
    const preflight = await send(open, "OPTIONS /users HTTP/1.1", headers);
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("https://app.example");
    expect(await ask(open, "GET /users HTTP/1.1", headers)).toMatchObject({ status: 401 });
    expect(await ask(guarded, "OPTIONS /users HTTP/1.1", headers)).toMatchObject({ status: 403 });
  });

  test("behind a base path", async () => {
    const behind = guardAt("http://localhost/api/v2");
    const port = await start(framework, { guard: behind.guard, bound: true, base: "/api/v2" });
    const handlerOf = async (target: string) =>
      (await send(port, `GET ${target} HTTP/1.1`, bearer("all"))).headers.get("x-handler");
    expect(await handlerOf("/api/v2/users")).toBe("GET /users");
    expect(await handlerOf("/api/v2/users/1")).toBe("GET /users/{id}");
    for (const target of ["/users", "/api/users", "/API/v2/users", "/api/v2//users", "/api/v2/../v2/users"]) {
      expect(await handlerOf(target)).toBeUndefined();
    }
  });
});
