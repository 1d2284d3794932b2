/** A request is sent only where a server reads what was checked; what is said of any other. */
import { expect, test } from "vitest";
import { checkTarget } from "../../generator/runtime/client-target.js";
import type { EndpointMatcher } from "../../generator/runtime/match-outcome.js";

const endpoint = "GET /jobs/{id}";
const url = "https://api.example.com/jobs/1";
const found: ReturnType<EndpointMatcher> = { kind: "endpoint", endpoint, path: { id: "1" } };

function check(
  match: ReturnType<EndpointMatcher>,
  { at = url, path = { id: "1" } }: { at?: string; path?: unknown } = {},
) {
  const asked: (readonly [string, string])[] = [];
  checkTarget({ endpoint, url: at, path }, (...request) => {
    asked.push(request);
    return match;
  });
  return asked;
}

test("the method and the URL that will be sent are what is matched", () => {
  expect(check(found)).toEqual([["GET", url]]);
});

test.each<[string, () => unknown, string]>([
  [
    "no endpoint",
    () => check({ kind: "unknown_endpoint", reason: "no_such_path" }),
    "no server of the table would find the endpoint by this path",
  ],
  [
    "a dot segment",
    () => check({ kind: "unknown_endpoint", reason: "dot_segment" }),
    "a path parameter of `.` or `..` would be taken for another path",
  ],
  [
    "another endpoint",
    () => check({ ...found, endpoint: "GET /jobs/all" }),
    "with these path parameters it would be GET /jobs/all",
  ],
  [
    "another value",
    () => check(found, { path: { id: "2" } }),
    "the server would read another id in the path than the one that was given",
  ],
  [
    "a value that is only inherited",
    () => check(found, { path: Object.create({ id: "1" }) }),
    "the server would read another id in the path than the one that was given",
  ],
  [
    "another URL",
    () => check(found, { at: "https://api.example.com:443/jobs/1" }),
    "fetch would read another URL than the one that was checked",
  ],
])("%s: nothing is sent", (_, work, why) => {
  expect(work).toThrow(new TypeError(`${endpoint}: nothing was sent, since ${why}`));
});
