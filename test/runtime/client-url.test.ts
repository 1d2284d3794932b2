import { describe, expect, test } from "vitest";
import { clientFor, type ClientParts } from "./client-fixture.js";

const parts: ClientParts = {
  scopes: ["read"],
  requirements: {
    "GET /": [["read"]],
    "GET /candidates/{id}": [["read"]],
    "GET /candidates/cv": [["read"]],
    "GET /files/{path}": [["read"]],
    "GET /ranges/{a}-{b}": [["read"]],
    "GET /docs/{name}.json": [["read"]],
    "GET /a b/{x y}/{id}/{id}": [["read"]],
    "GET /it's/{__proto__}": [["read"]],
  },
  paths: {
    rewritten: [["GET /a b/{x y}/{id}/{id}", "/a%20b/{x y}/{id}/{id_2}"]],
    encodedSlash: ["GET /files/{path}"],
  },
};

/** What was sent for a path, or what was said instead. */
async function sentFor(endpoint: string, request: object, server?: string): Promise<string> {
  const { client, sent } = clientFor(parts, { server });
  const error: unknown = await client.fetch(endpoint, request).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) return sent[0]?.url.replace("https://api.example.com", "") ?? "";
  expect(error).toBeInstanceOf(TypeError);
  expect(sent).toEqual([]);
  return (error as Error).message;
}

describe("path parameters", () => {
  test.each([
    ["GET /candidates/{id}", { id: "1" }, "/candidates/1"],
    [
      "GET /candidates/{id}",
      { id: "ä b?c#d&e+f'g;h:i@j" },
      "/candidates/%C3%A4%20b%3Fc%23d%26e%2Bf%27g%3Bh%3Ai%40j",
    ],
    ["GET /candidates/{id}", { id: "..." }, "/candidates/..."],
    ["GET /candidates/{id}", { id: "1", other: "2" }, "/candidates/1"],
    ["GET /candidates/{id}", { id: "😀" }, "/candidates/%F0%9F%98%80"],
    ["GET /files/{path}", { path: "a/b%c" }, "/files/a%2Fb%25c"],
    ["GET /ranges/{a}-{b}", { a: "1", b: "2-3" }, "/ranges/1-2-3"],
    ["GET /docs/{name}.json", { name: ".." }, "/docs/...json"],
    ["GET /a b/{x y}/{id}/{id}", { "x y": "1", id: "2", id_2: "3" }, "/a%20b/1/2/3"],
    ["GET /it's/{__proto__}", { ["__proto__"]: "1" }, "/it's/1"],
    ["GET /", {}, "/"],
  ])("%s with %j", async (endpoint, path, url) => {
    expect(await sentFor(endpoint, { path })).toBe(url);
  });

  const encoded = "say `encoded_slash: true` for the endpoint in the spec";
  test.each([
    ["GET /candidates/{id}", { id: "" }, "path parameter id must not be empty"],
    ["GET /candidates/{id}", { id: "." }, "a path parameter of `.` or `..`"],
    ["GET /candidates/{id}", { id: ".." }, "a path parameter of `.` or `..`"],
    ["GET /files/{path}", { path: ".." }, "a path parameter of `.` or `..`"],
    ["GET /candidates/{id}", { id: "a/b" }, encoded],
    ["GET /candidates/{id}", { id: "../status" }, encoded],
    ["GET /candidates/{id}", { id: "a%b" }, encoded],
    ["GET /candidates/{id}", { id: "%2e%2e" }, encoded],
    ["GET /candidates/{id}", { id: "a\\b" }, encoded],
    ["GET /files/{path}", { path: "a\\b" }, "a backslash"],
    ["GET /candidates/{id}", { id: "a\0" }, "a NUL character"],
    ["GET /candidates/{id}", { id: "a\ud800" }, "path parameter id holds half of a surrogate pair"],
    ["GET /candidates/{id}", { id: "cv" }, "it would be GET /candidates/cv"],
    ["GET /ranges/{a}-{b}", { a: "1-2", b: "3" }, "the server would read another a"],
    ["GET /candidates/{id}", {}, "path parameter id must be a text"],
    ["GET /candidates/{id}", undefined, "path parameter id must be a text"],
    ["GET /candidates/{id}", null, "path parameter id must be a text"],
    ["GET /candidates/{id}", "id", "path parameter id must be a text"],
    ["GET /candidates/{id}", { id: 1 }, "path parameter id must be a text"],
    ["GET /candidates/{id}", { id: ["1"] }, "path parameter id must be a text"],
    ["GET /candidates/{id}", Object.create({ id: "1" }), "path parameter id must be a text"],
    ["GET /it's/{__proto__}", {}, "path parameter __proto__ must be a text"],
  ])("%s with %j is not sent", async (endpoint, path, message) => {
    expect(await sentFor(endpoint, { path })).toContain(message);
  });
});

describe("the query", () => {
  test.each<[unknown, string]>([
    [undefined, ""],
    [{}, ""],
    [{ a: undefined }, ""],
    [{ a: [] }, ""],
    [{ a: "", "": "b" }, "?a=&=b"],
    [{ "a b": "c+d e", "f&g": "h=i'j" }, "?a%20b=c%2Bd%20e&f%26g=h%3Di%27j"],
    [{ a: [1, true, undefined, "x"] }, "?a=1&a=true&a=x"],
    [{ toString: "1", ["__proto__"]: "2" }, "?toString=1&__proto__=2"],
    [Object.create({ inherited: "1" }), ""],
    [new URLSearchParams("a=1+2&a=%20&b"), "?a=1%202&a=%20&b="],
    [new Map([["a", "1"]]), "?a=1"],
    [{ a: "#/../..?" }, "?a=%23%2F..%2F..%3F"],
  ])("%j", async (query, text) => {
    expect(await sentFor("GET /", { query })).toBe(`/${text}`);
  });

  test.each<[unknown, string]>([
    ["a=b", "query: an object"],
    [null, "query: an object"],
    [{ a: null }, "query: a must be"],
    [{ a: Number.NaN }, "query: a must be"],
    [{ a: { b: "c" } }, "query: a must be"],
    [{ a: [["b"]] }, "query: a must be"],
    [["ab"], "query: names with values"],
    [[["a"]], "query: names with values"],
    [[["a", "b", "c"]], "query: names with values"],
    [[[1, "a"]], "query: 1 must be"],
    [{ a: "\udc00" }, "query parameter a holds half of a surrogate pair"],
    [{ "\udc00": "a" }, "query holds half of a surrogate pair"],
  ])("%j is not sent", async (query, message) => {
    expect(await sentFor("GET /", { query })).toContain(message);
  });
});

describe("the server", () => {
  test.each([
    ["https://eu.example.com", "https://eu.example.com/docs/a.json"],
    ["https://eu.example.com/", "https://eu.example.com/docs/a.json"],
    ["HTTPS://EU.example.com:443/v1/", "https://eu.example.com/v1/docs/a.json"],
    ["https://eu.example.com/a%20b", "https://eu.example.com/a%20b/docs/a.json"],
    ["http://localhost:3000", "http://localhost:3000/docs/a.json"],
    ["http://127.0.0.1:3000/v1", "http://127.0.0.1:3000/v1/docs/a.json"],
    ["http://[::1]", "http://[::1]/docs/a.json"],
  ])("%s", async (server, url) => {
    expect(await sentFor("GET /docs/{name}.json", { path: { name: "a" } }, server)).toBe(url);
  });

  test.each<unknown>([
    "",
    "api.example.com",
    "//api.example.com",
    "/v1",
    "http://api.example.com",
    "http://localhost.example.com",
    "http://127.0.0.1.example.com",
    "http://localhost@example.com",
    "ftp://api.example.com",
    "javascript:alert(1)",
    "https://user@api.example.com",
    "https://user:password@api.example.com",
    "https://api.example.com?",
    "https://api.example.com?a=b",
    "https://api.example.com#",
    "https://api.example.com/a b",
    "https://api.example.com/../v1",
    "https://api.example.com/%2e%2e/v1",
    "https://api.example.com\\@evil.example",
    "https://api.example.com:99999",
    "https://",
    "https:///v1",
    " https://api.example.com",
    "https://api.example.com\n",
    null,
    1,
    new URL("https://api.example.com"),
  ])("%j is refused", (server) => {
    expect(() => clientFor(parts, { server: server as string })).toThrow(/^server: /);
  });

  test("must be given where the table has none", () => {
    const without = { ...parts, paths: { servers: [] } };
    expect(() => clientFor(without)).toThrow("server: the table has none");
    expect(() => clientFor(without, { server: "https://api.example.com" })).not.toThrow();
  });

  test("of several is the first; a path below it that belongs to another is not sent", async () => {
    const several: ClientParts = {
      scopes: ["read"],
      requirements: { "GET /{a}/{b}": [["read"]], "GET /{b}": [["read"]] },
      paths: { servers: ["https://api.example.com", "https://api.example.com/v1"] },
    };
    const { client, sent } = clientFor(several);
    await client.fetch("GET /{a}/{b}", { path: { a: "v2", b: "1" } });
    await expect(client.fetch("GET /{a}/{b}", { path: { a: "v1", b: "1" } })).rejects.toThrow("GET /{b}");
    expect(sent.map(({ url }) => url)).toEqual(["https://api.example.com/v2/1"]);
  });
});
