import { describe, expect, test } from "vitest";
import { Grant } from "../../generator/runtime/grant.js";
import { isErrorNamed, type InsufficientScopeError } from "../../generator/runtime/errors.js";
import { clientFor, clientTableOf, TOKEN, type ClientParts } from "./client-fixture.js";

const parts: ClientParts = {
  scopes: ["read", "write", "admin"],
  implied: [["write", ["read"]]],
  requirements: { "GET /things": [["read"]], "GET /me": [[]] },
  insufficientScopeError: "ScopeException",
};

interface Answer {
  readonly status?: number;
  readonly challenge?: string;
  readonly body?: ConstructorParameters<typeof Response>[0];
}

/** What comes of a call with the scope `read` that is answered so. */
async function outcomeOf(
  { status = 403, challenge, body = "" }: Answer,
  settings: Parameters<typeof clientFor>[1] = { granted: ["read"] },
): Promise<{ readonly error: InsufficientScopeError } | Response> {
  const headers = challenge === undefined ? {} : { "www-authenticate": challenge };
  const { client } = clientFor(parts, settings, () => new Response(body, { status, headers }));
  return client.fetch("GET /things").then(
    (response) => response as unknown as Response,
    (error: unknown) => {
      expect(isErrorNamed(error, "InsufficientScopeError")).toBe(true);
      return { error: error as InsufficientScopeError };
    },
  );
}

describe("a 403 for want of scope", () => {
  test.each<[Answer, object]>([
    [
      { challenge: 'Bearer error="insufficient_scope", scope="write admin other"' },
      {
        missing: ["write", "admin"],
        undeclared: ["other"],
        stepUp: { kind: "step_up", scopes: ["read", "write", "admin"] },
      },
    ],
    [
      { challenge: 'Bearer error="insufficient_scope", scope="read"' },
      { missing: ["read"], undeclared: [], stepUp: { kind: "step_up", scopes: ["read"] } },
    ],
    [
      { challenge: 'Basic realm="x", Bearer error="insufficient_scope"' },
      { missing: [], undeclared: [], stepUp: { kind: "nothing_missing" } },
    ],
    [
      { body: '{"errors":[{"code":"ScopeException"}]}' },
      { missing: [], undeclared: [], stepUp: { kind: "nothing_missing" } },
    ],
    [{ body: "failed with ScopeException" }, { missing: [] }],
  ])("%j", async (answer, facts) => {
    expect(await outcomeOf(answer)).toMatchObject({ error: { endpoint: "GET /things", ...facts } });
  });

  test("a scope that a granted one implies is not missing", async () => {
    const answer = { challenge: 'Bearer error="insufficient_scope", scope="read admin"' };
    expect(await outcomeOf(answer, { granted: ["write"] })).toMatchObject({
      error: { missing: ["admin"], stepUp: { added: ["admin"] } },
    });
  });

  test("where the token lacks what the grant says it has, the server is believed", async () => {
    const answer = { challenge: 'Bearer error="insufficient_scope", scope="read"' };
    expect(await outcomeOf(answer, { granted: ["write", "admin"] })).toMatchObject({
      error: { missing: ["read"], stepUp: { kind: "step_up", scopes: ["read", "admin"], added: ["read"] } },
    });
    expect(await outcomeOf(answer, { granted: ["read"], requested: ["read"] })).toMatchObject({
      error: { missing: ["read"], stepUp: { kind: "declined", scopes: ["read"] } },
    });
  });

  test("what was declined before is not asked for again", async () => {
    const answer = { challenge: 'Bearer error="insufficient_scope", scope="admin"' };
    expect(await outcomeOf(answer, { granted: ["read"], requested: ["read", "admin"] })).toMatchObject({
      error: { missing: ["admin"], stepUp: { kind: "declined", scopes: ["admin"] } },
    });
  });

  test("with a grant that is not known, all that the challenge names is missing", async () => {
    const headers = { "www-authenticate": 'Bearer error="insufficient_scope", scope="read"' };
    const answer = () => new Response("", { status: 403, headers });
    const { client } = clientFor(parts, { granted: { kind: "unknown_grant" } }, answer);
    await expect(client.fetch("GET /me")).rejects.toMatchObject({
      missing: ["read"],
      stepUp: { kind: "unknown_grant" },
    });
  });

  test("the response can still be read, and no token is in what is logged", async () => {
    const outcome = await outcomeOf({ body: "ScopeException" });
    if (outcome instanceof Response) throw new Error("no error was thrown");
    expect(await (outcome.error.response as Response).text()).toBe("ScopeException");
    const { error } = outcome;
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(TOKEN);
  });
});

describe("any other answer is given as it is", () => {
  test.each<Answer>([
    { body: "forbidden by the moon" },
    { challenge: 'Bearer error="invalid_token"', body: "expired" },
    { challenge: 'Bearer error="insufficient_scope"', status: 401, body: "401" },
    { challenge: 'Bearer error="insufficient_scope"', status: 200, body: "ScopeException" },
    { challenge: 'Digest error="insufficient_scope"', body: "other scheme" },
    { body: new Uint8Array([0xff, 0xfe, 0x00]) },
    { body: null },
  ])("%j", checkAsItIs);

  test("a long one", () => checkAsItIs({ body: "x".repeat(100_000) }));

  async function checkAsItIs(answer: Answer) {
    const outcome = await outcomeOf(answer);
    if (!(outcome instanceof Response)) throw outcome.error;
    expect(outcome.status).toBe(answer.status ?? 403);
    expect(await outcome.arrayBuffer()).toEqual(await new Response(answer.body ?? null).arrayBuffer());
  }
});

describe("a body that does not end", () => {
  /** Chunks without an end; how many were asked for, in `count`. */
  function endless(chunk: Uint8Array, count = { chunks: 0 }) {
    const body = new ReadableStream({
      pull: (controller) => {
        count.chunks += 1;
        controller.enqueue(chunk);
      },
    });
    return { body, count };
  }

  test("is read up to 64 KiB", async () => {
    const { body, count } = endless(new Uint8Array(1024).fill(0x20));
    const outcome = await outcomeOf({ body });
    expect(outcome).toBeInstanceOf(Response);
    expect(count.chunks).toBeGreaterThanOrEqual(64);
    expect(count.chunks).toBeLessThan(80);
  });

  test("tells what it says within them", async () => {
    const { body } = endless(new TextEncoder().encode("ScopeException ".repeat(100)));
    expect(await outcomeOf({ body })).toMatchObject({ error: { missing: [] } });
  });

  test("is read no longer once the signal is aborted", async () => {
    const controller = new AbortController();
    const silent = new ReadableStream({ pull: () => new Promise(() => {}) });
    const { client } = clientFor(parts, { granted: ["read"] }, () => {
      queueMicrotask(() => controller.abort(new Error("too long")));
      return new Response(silent, { status: 403 });
    });
    const { signal } = controller;
    await expect(client.fetch("GET /things", { signal })).rejects.toThrow("too long");
  });

  test.each([
    ['Bearer error="insufficient_scope", scope="admin"', { error: { missing: ["admin"] } }],
    ['Bearer error="invalid_token"', { status: 403 }],
  ])("is not waited for where the challenge tells: %s", async (challenge, outcome) => {
    const silent = new ReadableStream({ pull: () => new Promise(() => {}) });
    expect(await outcomeOf({ challenge, body: silent })).toMatchObject(outcome);
  });

  test("nor is one that breaks off waited for", async () => {
    const body = new ReadableStream({
      pull: (controller) => {
        controller.error(new Error("broken"));
      },
    });
    expect(await outcomeOf({ body })).toBeInstanceOf(Response);
  });
});

test("a grant of this table and a list of scopes come to the same", async () => {
  const granted = new Grant("read", clientTableOf(parts).index);
  expect(await outcomeOf({ body: "ScopeException" }, { granted })).toMatchObject({ error: { missing: [] } });
});
