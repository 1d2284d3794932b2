/** What a guard is told of a web-standard request: its URL without the origin, or nothing that matches. */
import { expect, test } from "vitest";
import { requestLine } from "../../generator/runtime/request-line.js";

const headers = new Headers();

test.each([
  ["http://localhost/", "/"],
  ["http://localhost:8080/a/b?c=/d", "/a/b?c=/d"],
  ["https://api.example.com//a", "//a"],
  ["http://[::1]:80/a", "/a"],
  ["/a", ""],
  ["//localhost/a", ""],
  ["a", ""],
  ["", ""],
  ["http://localhost", ""],
  ["http://localhost?/a", ""],
  ["http://localhost#/a", ""],
  ["http://localhost\\b/a", ""],
  ["http://user@localhost/a", ""],
  ["file:///a", ""],
  ["about:blank", ""],
])("%s: %j", (url, target) => {
  expect(requestLine({ method: "GET", url, headers })).toEqual({ method: "GET", target });
});

test.each([
  ["http://localhost/users/../candidates", "/candidates"],
  ["http://localhost/users/%2e%2e/candidates", "/candidates"],
  ["http://localhost\\candidates", "/candidates"],
  ["http://localhost", "/"],
  ["http://LOCALHOST:80/candidates", "/candidates"],
])("what a Request has made of %s is what its server routes: %s", (url, target) => {
  expect(requestLine(new Request(url))).toEqual({ method: "GET", target });
});

test.each([undefined, 1, null, ["http://localhost/a"]])("%j is no URL", (url) => {
  expect(requestLine({ method: "GET", url: url as never, headers })).toEqual({ method: "GET", target: "" });
});

test("a URL without a host has no path that is an endpoint's", () => {
  expect(requestLine({ method: "GET", url: "http:///a", headers })).toEqual({ method: "GET", target: "" });
});
