/** That a guard finds an endpoint only where routers that decode a path and routers that do not find the same one. */
import { expect, test } from "vitest";
import { agreedEndpoint } from "../../generator/runtime/agreed-endpoint.js";
import { endpointMatcher } from "../../generator/runtime/match-endpoint.js";

const table = {
  "GET /users/me": [],
  "GET /users/{id}": [],
  "GET /users/{id}/files/{name}.json": [],
  "GET /at/@": [],
  "POST /users/{id}:verify": [],
  "GET /users/delta(token='{token}')": [],
  "GET /users/me!": [],
  "GET /users/*": [],
};
const paths = { servers: ["https://api.example.com/v1"] };
const match = endpointMatcher(table, paths);

test.each([
  ["GET", "/v1/users/me", "GET /users/me", {}],
  ["GET", "/v1/users/%7Ejoe", "GET /users/{id}", { id: "~joe" }],
  ["GET", "/v1/users/%6Doe?a=%6D", "GET /users/{id}", { id: "moe" }],
  ["GET", "/v1/users/me?%6De", "GET /users/me", {}],
  ["GET", "/v1/users/a%40b/files/%61.json", "GET /users/{id}/files/{name}.json", { id: "a@b", name: "a" }],
  ["POST", "/v1/users/%61:verify", "POST /users/{id}:verify", { id: "a" }],
  ["GET", "https://api.example.com/v1/users/me", "GET /users/me", {}],
  ["GET", "/v1/users/delta(token='a%27%28b')", "GET /users/delta(token='{token}')", { token: "a'(b" }],
  ["GET", "/v1/users/you%21?%2A", "GET /users/{id}", { id: "you!" }],
  ["GET", "/v1/users/Ren%C3%A9%20%23%2B", "GET /users/{id}", { id: "René #+" }],
])("%s %s is %s for all", (method, target, endpoint, path) => {
  expect(agreedEndpoint(match)(method, target)).toEqual({ kind: "endpoint", endpoint, path });
});

test.each([
  ["GET", "/v1/users/%6de"],
  ["GET", "/v1/users/m%65"],
  ["GET", "/v1/users/%6D%65?x"],
  ["GET", "/%761/users/me"],
  ["GET", "/v1/%75sers/7"],
  ["GET", "/v1/users/7/files/a.%6Ason"],
  ["POST", "/v1/users/a:%76erify"],
  ["GET", "https://api.example.com/v1/users/m%65"],
  ["GET", "/v1/users/delta%28token='a')"],
  ["GET", "/v1/users/delta(token=%27a%27%29"],
  ["GET", "/v1/users/me%21"],
  ["GET", "/v1/users/%2a"],
  ["GET", "/v1/users/m%65%21"],
])("%s %s is an endpoint by itself, and none for a guard", (method, target) => {
  expect(match(method, target)).toMatchObject({ kind: "endpoint" });
  expect(agreedEndpoint(match)(method, target)).toEqual({
    kind: "unknown_endpoint",
    reason: "needless_escape",
  });
});

test.each([
  ["GET", "/v1/users/%2e%2e", "dot_segment"],
  ["GET", "/v1/%", "broken_escape"],
  ["PUT", "/v1/users/m%65", "method"],
  ["GET", "/v1/at/%40", "no_such_path"],
])("%s %s is refused for what the matcher says: %s", (method, target, reason) => {
  expect(agreedEndpoint(match)(method, target)).toEqual({ kind: "unknown_endpoint", reason });
});
