/** What each request out of the ordinary is answered, and by which reason it is refused. */
import { describe, expect, test } from "vitest";
import { endpointMatcher, type EndpointPaths } from "../../generator/runtime/match-endpoint.js";
import type { UnknownEndpointReason } from "../../generator/runtime/match-outcome.js";

const endpoints = [
  "GET /",
  "GET /candidates",
  "GET /candidates/{id}",
  "POST /candidates/cv",
  "GET /candidates/{id}/jobs/{jobId}",
  "DELETE /files/{path}",
  "GET /files/{name}.json",
  "GET /files/{name}",
  "POST /files/{id}:copy",
  "GET /cells/range(address={v})",
  "GET /a/{x}-{y}-{z}",
  "GET /a%20b/caf%C3%A9",
  "HEAD /jobs/{id}",
  "GET /jobs/{id}",
  "GET /jobs/me",
  "OPTIONS /jobs",
  "GET /same/{id}/{id_2}",
];
const paths: EndpointPaths = {
  servers: ["https://API.example.com:443/v1", "http://localhost:8080"],
  encodedSlash: ["DELETE /files/{path}"],
};
const match = endpointMatcher(Object.fromEntries(endpoints.map((endpoint) => [endpoint, []])), paths);

function checkMatch(method: string, target: string, endpoint: string, path: Record<string, string> = {}) {
  const found = match(method, target);
  expect(found).toEqual({ kind: "endpoint", endpoint, path });
}

function checkUnknown(method: string, target: string, reason: UnknownEndpointReason) {
  expect(match(method, target)).toEqual({ kind: "unknown_endpoint", reason });
}

describe("what matches", () => {
  test.each<[string, string, string, Record<string, string>?]>([
    ["GET", "/", "GET /"],
    ["GET", "/?a=/../b", "GET /"],
    ["GET", "/candidates", "GET /candidates"],
    ["GET", "/candidates?limit=1&q=%zz;..", "GET /candidates"],
    ["GET", "/v1/candidates", "GET /candidates"],
    ["GET", "/%76%31/c%61ndidates", "GET /candidates"],
    ["GET", "/v1/", "GET /"],
    ["GET", "/candidates/cv", "GET /candidates/{id}", { id: "cv" }],
    ["POST", "/candidates/cv", "POST /candidates/cv"],
    ["GET", "/candidates/a%40b.com", "GET /candidates/{id}", { id: "a@b.com" }],
    ["GET", "/candidates/%20%3B%c3%A9", "GET /candidates/{id}", { id: " ;é" }],
    ["GET", "/candidates/file.json", "GET /candidates/{id}", { id: "file.json" }],
    ["GET", "/candidates/...", "GET /candidates/{id}", { id: "..." }],
    ["GET", "/candidates/.a", "GET /candidates/{id}", { id: ".a" }],
    ["GET", "/candidates/1/jobs/2", "GET /candidates/{id}/jobs/{jobId}", { id: "1", jobId: "2" }],
    ["GET", "/files/a.json", "GET /files/{name}.json", { name: "a" }],
    ["GET", "/files/a.json.json", "GET /files/{name}.json", { name: "a.json" }],
    ["GET", "/files/.json", "GET /files/{name}", { name: ".json" }],
    ["POST", "/files/7:copy", "POST /files/{id}:copy", { id: "7" }],
    ["GET", "/cells/range(address=A1)", "GET /cells/range(address={v})", { v: "A1" }],
    ["GET", "/a/1-2-3-4", "GET /a/{x}-{y}-{z}", { x: "1", y: "2", z: "3-4" }],
    ["GET", "/a/----3", "GET /a/{x}-{y}-{z}", { x: "-", y: "-", z: "3" }],
    ["GET", "/a%20b/c%61f%c3%a9", "GET /a%20b/caf%C3%A9"],
    ["DELETE", "/files/a%2Fb%252F", "DELETE /files/{path}", { path: "a/b%2F" }],
    ["HEAD", "/candidates", "GET /candidates"],
    ["HEAD", "/jobs/1", "HEAD /jobs/{id}", { id: "1" }],
    ["HEAD", "/jobs/me", "GET /jobs/me"],
    ["OPTIONS", "/jobs", "OPTIONS /jobs"],
    ["GET", "/same/1/2", "GET /same/{id}/{id_2}", { id: "1", id_2: "2" }],
    ["GET", "https://api.example.com/v1/candidates", "GET /candidates"],
    ["GET", "HTTPS://Api.Example.COM:443/v1/candidates?x", "GET /candidates"],
    ["GET", "http://localhost:8080/candidates/1", "GET /candidates/{id}", { id: "1" }],
  ])("%s %s", (method, target, endpoint, path) => checkMatch(method, target, endpoint, path));
});

describe("what is refused", () => {
  test.each<[UnknownEndpointReason, string, string]>([
    ["method", "get", "/candidates"],
    ["method", "PATCH", "/candidates"],
    ["method", "OPTIONS", "/candidates"],
    ["method", "toString", "/candidates"],
    ["method", "__proto__", "/candidates"],
    ["method", "", "/candidates"],
    ["no_such_path", "GET", "/Candidates"],
    ["no_such_path", "GET", "/candidates/1/jobs"],
    ["no_such_path", "GET", "/candidates/1/jobs/2/3"],
    ["no_such_path", "GET", "/v1"],
    ["no_such_path", "GET", "/v10/candidates"],
    ["no_such_path", "GET", "/constructor"],
    ["no_such_path", "GET", "/__proto__"],
    ["no_such_path", "GET", "/%2Bcandidates"],
    ["no_such_path", "GET", "/a%20b/cafe"],
    ["no_such_path", "GET", "/a+b/caf%C3%A9"],
    ["no_such_path", "GET", "https://api.example.com/candidates"],
    ["no_such_path", "GET", "https://api.example.com"],
    ["no_such_path", "GET", "https://api.example.com/v10/candidates"],
    ["no_such_server", "GET", "http://api.example.com/v1/candidates"],
    ["no_such_server", "GET", "https://api.example.com:8443/v1/candidates"],
    ["no_such_server", "GET", "https://api.example.com:/v1/candidates"],
    ["no_such_server", "GET", "https://api.example.com./v1/candidates"],
    ["no_such_server", "GET", "https://api.example.com.evil.example/v1/candidates"],
    ["no_such_server", "GET", "https://user@api.example.com/v1/candidates"],
    ["no_such_server", "GET", "https://api.example.com@evil.example/v1/candidates"],
    ["no_such_server", "GET", "https://evil.example\\@api.example.com/v1/candidates"],
    ["no_such_server", "GET", "https://api.example.com?/v1/candidates"],
    ["no_such_server", "GET", "https://api.example.com#/v1/candidates"],
    ["no_such_server", "GET", "http://loca\u017fhost:8080/candidates"],
    ["no_such_server", "GET", "http://\u212alocalhost:8080/candidates"],
    ["no_such_server", "GET", "https:///v1/candidates"],
    ["invalid_target", "GET", ""],
    ["invalid_target", "OPTIONS", "*"],
    ["invalid_target", "GET", "candidates"],
    ["invalid_target", "GET", "://api.example.com/v1/candidates"],
    ["invalid_target", "GET", "api.example.com:443"],
    ["invalid_target", "GET", "\\candidates"],
    ["invalid_target", "GET", " /candidates"],
    ["invalid_target", "GET", "/candidates "],
    ["invalid_target", "GET", "/candidates#"],
    ["invalid_target", "GET", "/candidates#?"],
    ["invalid_target", "GET", "/candidates?#"],
    ["invalid_target", "GET", "/candidates?a=é"],
    ["invalid_target", "GET", "/candidates?a={b}"],
    ["invalid_target", "GET", "/candidates/{id}"],
    ["invalid_target", "GET", "/candidates/a|b"],
    ["invalid_target", "GET", "/candidates/a^b"],
    ["invalid_target", "GET", "/candidates/`"],
    ["invalid_target", "GET", '/candidates/"'],
    ["invalid_target", "GET", "/candidates/<>"],
    ["invalid_target", "GET", "/candidates/é"],
    ["invalid_target", "GET", "/candidates/\u0131"],
    ["invalid_target", "GET", "/candidates/👋"],
    ["invalid_target", "GET", "/candidates/\ud800"],
    ["invalid_target", "GET", "/candidates/\0"],
    ["invalid_target", "GET", "/candidates/a\tb"],
    ["invalid_target", "GET", "/candidates/a\r\nb"],
    ["invalid_target", "GET", "/candidates/\x7f"],
    ["empty_segment", "GET", "//"],
    ["empty_segment", "GET", "//candidates"],
    ["empty_segment", "GET", "//api.example.com/v1/candidates"],
    ["empty_segment", "GET", "/candidates//1"],
    ["empty_segment", "GET", "/candidates/"],
    ["empty_segment", "GET", "/candidates/?a"],
    ["empty_segment", "GET", "/v1//"],
    ["empty_segment", "GET", "/v1//candidates"],
    ["dot_segment", "GET", "/."],
    ["dot_segment", "GET", "/.."],
    ["dot_segment", "GET", "/candidates/.."],
    ["dot_segment", "GET", "/candidates/./1"],
    ["dot_segment", "GET", "/x/../candidates"],
    ["dot_segment", "GET", "/candidates/..?a"],
    ["dot_segment", "GET", "/candidates/%2e%2E"],
    ["dot_segment", "GET", "/candidates/.%2e"],
    ["dot_segment", "GET", "/files/a%2Ejson"],
    ["dot_segment", "DELETE", "/files/%2e%2e%2fb"],
    ["separator", "GET", "/candidates;a=b"],
    ["separator", "GET", "/candidates/..;/jobs"],
    ["separator", "GET", "/candidates/a\\b"],
    ["separator", "GET", "/\\candidates"],
    ["encoded_separator", "GET", "/candidates/a%2Fb"],
    ["encoded_separator", "GET", "/candidates/a%2fb"],
    ["encoded_separator", "GET", "/candidates%2F1"],
    ["encoded_separator", "GET", "/candidates/a%5Cb"],
    ["encoded_separator", "GET", "/candidates/a%252Fb"],
    ["encoded_separator", "GET", "/candidates/%2541"],
    ["encoded_separator", "DELETE", "/files/a%5cb"],
    ["encoded_separator", "DELETE", "/files%2Fa"],
    ["encoded_separator", "GET", "/files/a%2Fb"],
    ["encoded_null", "GET", "/candidates/%00"],
    ["encoded_null", "DELETE", "/files/a%00"],
    ["broken_escape", "GET", "/candidates/%"],
    ["broken_escape", "GET", "/candidates/%4"],
    ["broken_escape", "GET", "/candidates/%zz"],
    ["broken_escape", "GET", "/candidates/%4?1"],
    ["broken_escape", "GET", "/candidates/%u0041"],
    ["broken_escape", "GET", "/candidates/%FF"],
    ["broken_escape", "GET", "/candidates/%C3"],
    ["broken_escape", "GET", "/candidates/%C0%AF"],
    ["broken_escape", "GET", "/candidates/%ED%A0%80"],
  ])("%s: %s %s", (reason, method, target) => checkUnknown(method, target, reason));

  test.each<[string, string, UnknownEndpointReason]>([
    ["a long segment", `/${"x".repeat(100_000)}`, "no_such_path"],
    ["many segments", "/x".repeat(50_000), "no_such_path"],
    ["many slashes", "/".repeat(100_000), "empty_segment"],
  ])("%s", (_, target, reason) => checkUnknown("GET", target, reason));

  test("what is no text", () => {
    for (const target of [
      undefined,
      null,
      1,
      ["/candidates"],
      new URL("https://api.example.com/v1/candidates"),
    ]) {
      checkUnknown("GET", target as unknown as string, "invalid_target");
    }
    checkUnknown(["GET"] as unknown as string, "/candidates", "method");
  });
});

test("names of Object.prototype are names like any other", () => {
  const names = Object.getOwnPropertyNames(Object.prototype);
  const odd = endpointMatcher(Object.fromEntries(names.map((name) => [`GET /${name}/{${name}}`, []])), {
    servers: [],
  });
  for (const name of names) {
    const found = odd("GET", `/${name}/1`);
    expect(found.kind === "endpoint" && Object.entries(found.path)).toEqual([[name, "1"]]);
    expect(odd(name, `/${name}/1`)).toEqual({ kind: "unknown_endpoint", reason: "method" });
    expect(match("GET", `/${name}`)).toEqual({ kind: "unknown_endpoint", reason: "no_such_path" });
    const { path } = match("GET", "/candidates") as { path: Record<string, unknown> };
    expect(path[name]).toBeUndefined();
  }
});

test("what stands for an escape where paths are compared does not stand for it in a request", () => {
  const table = { "GET /a%20b/{id}": [], "GET /c": [], "GET /{id}": [] };
  const find = endpointMatcher(table, {
    servers: ["https://api.example.com/v%201"],
  });
  expect(find("GET", "/v%201/a%20b/%41")).toMatchObject({ endpoint: "GET /a%20b/{id}" });
  for (const target of [
    "/v\u01201/c",
    "/v\u01201/a\u0120b/x",
    "/v\u01201/%41",
    "/v%201/a\u0120b/x",
    "/v%201/a\u0120b/%41",
    "/v%201/\u0141",
  ]) {
    expect(find("GET", target)).toEqual({ kind: "unknown_endpoint", reason: "invalid_target" });
  }
});

test("a table without endpoints", () => {
  const none = endpointMatcher({}, { servers: [] });
  expect(none("GET", "/")).toEqual({ kind: "unknown_endpoint", reason: "no_such_path" });
  expect(none("GET", "/a%2Fb/c")).toEqual({ kind: "unknown_endpoint", reason: "encoded_separator" });
});

test("without servers only targets that begin with a slash are matched", () => {
  const local = endpointMatcher({ "GET /a": [] }, { servers: [] });
  expect(local("GET", "/a")).toMatchObject({ kind: "endpoint" });
  expect(local("GET", "https://h/a")).toEqual({ kind: "unknown_endpoint", reason: "no_such_server" });
});

test("of nested base paths the longest goes first, and what it does not hold is looked for below the others", () => {
  const nested = endpointMatcher(
    { "GET /a": [], "GET /{x}/{y}": [], "GET /{x}": [] },
    {
      servers: ["https://h", "https://h/v1"],
    },
  );
  expect(nested("GET", "/v1/a")).toMatchObject({ endpoint: "GET /a" });
  expect(nested("GET", "/v2/a")).toMatchObject({ endpoint: "GET /{x}/{y}" });
  expect(nested("GET", "/v1")).toMatchObject({ endpoint: "GET /{x}" });
});

test("many endpoints that begin alike cost no more than themselves", () => {
  const rows = Array.from(
    { length: 14 },
    (_, index) => `GET ${"/{x}".repeat(index)}/${"a/".repeat(14 - index)}end`,
  );
  const many = endpointMatcher(Object.fromEntries(rows.map((row) => [row, []])) as object, {
    servers: [],
  });
  expect(many("GET", `${"/a".repeat(14)}/none`)).toEqual({
    kind: "unknown_endpoint",
    reason: "no_such_path",
  });
});

test("parameters are those of their own endpoint, whatever those of others make together", () => {
  const find = endpointMatcher(
    { "GET /p/{a}/{b}": [], "GET /q/{ab}": [], "GET /r/{b}/{a}": [] },
    { servers: [] },
  );
  expect(find("GET", "/p/1/2")).toMatchObject({ path: { a: "1", b: "2" } });
  expect(find("GET", "/q/1")).toMatchObject({ path: { ab: "1" } });
  expect(find("GET", "/r/1/2")).toMatchObject({ path: { b: "1", a: "2" } });
});
