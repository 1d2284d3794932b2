/** Guards with a mistake in them are not made, so that a program without types fails at its start and not open. */
import { describe, expect, test } from "vitest";
import { guardOf } from "../../generator/runtime/guard.js";
import { guardWith, table, type Options } from "./guard-fixture.js";

const make = (options: unknown) => () => guardOf(table, options as Options, (request) => request);
const right = { grant: () => undefined, roles: "not_enforced" };

test.each<[string, unknown]>([
  ["the options are an object", undefined],
  ["the options are an object", null],
  ["the options are an object", "not_enforced"],
  ["grant is a function", {}],
  ["grant is a function", { roles: "not_enforced" }],
  ["grant is a function", { ...right, grant: ["read"] }],
  ["roles is a function", { grant: () => undefined }],
  ["roles is a function", { ...right, roles: undefined }],
  ["roles is a function", { ...right, roles: false }],
  ["roles is a function", { ...right, roles: [] }],
  ["roles is a function", { ...right, roles: "none" }],
  ['no option "role"', { ...right, role: () => [] }],
  ['no option "__proto__"', Object.fromEntries([...Object.entries(right), ["__proto__", 1]])],
  ["realm is", { ...right, realm: "" }],
  ["realm is", { ...right, realm: " " }],
  ["realm is", { ...right, realm: "a\r\nSet-Cookie: b" }],
  ["realm is", { ...right, realm: "a\n" }],
  ["realm is", { ...right, realm: "Größe" }],
  ["realm is", { ...right, realm: 1 }],
  ["servers is", { ...right, servers: "https://api.example.com" }],
  // oxlint-disable-next-line no-sparse-arrays -- a hole is no URL
  ["servers is", { ...right, servers: [, "https://api.example.com"] }],
  ...[
    "",
    "localhost:8080",
    "//api.example.com",
    "/v1",
    "ftp://api.example.com",
    "https://",
    "https:///v1",
    "https://user@api.example.com",
    "https://api.example.com?a",
    "https://api.example.com/v1?a",
    "https://api.example.com/v1#a",
    "https://api.example.com//v1",
    "https://api.example.com/v1//",
    "https://api.example.com/../v1",
    "https://api.example.com/%2e",
    "https://api.example.com/a%2Fb",
    "https://api.example.com/a;b",
    "https://api.example.com/a\\b",
    "https://api.example.com\\v1",
    "https://api.example.com/{id}",
    "https://api.example.com:port",
    " https://api.example.com",
    "https://api.example.com\n",
    1,
  ].map((server): [string, unknown] => ["servers is", { ...right, servers: [server] }]),
])("%s: %j", (message, options) => {
  expect(make(options)).toThrow(TypeError);
  expect(make(options)).toThrow(message);
});

describe("what is right", () => {
  test.each([
    {},
    { roles: () => [] },
    { realm: undefined, servers: undefined },
    { realm: 'An "API" \\ 2' },
    { servers: [] },
    { servers: ["https://api.example.com", "http://localhost:8080/", "HTTPS://[::1]:1/v1/caf%C3%A9/"] },
  ])("%o", (options) => {
    expect(make({ ...right, ...options })).not.toThrow();
  });

  test("servers that change later are not looked at", async () => {
    const servers = ["http://localhost/v2"];
    const guard = guardWith({ grant: () => ["read"], servers });
    servers[0] = "http://localhost";
    expect(await guard({ method: "GET", target: "/things" })).toMatchObject({ status: 403 });
    expect(await guard({ method: "GET", target: "/v2/things" })).toMatchObject({ kind: "allowed" });
  });
});
