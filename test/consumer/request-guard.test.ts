/** The guard where servers route the URL of a web-standard request: what was checked is what is served. */
import { describe, expect, test } from "vitest";
import { createRequestGuard } from "../../generated/smartrecruiters/index.js";
import { grants } from "./adapters/grants.js";

describe("a server that routes the URL of a web-standard request", () => {
  const guard = createRequestGuard({
    grant: ({ headers }) => grants[headers.get("authorization")?.replace("Bearer ", "") ?? ""],
    roles: "not_enforced",
  });
  /** Routes by what the URL says, as such servers do. */
  async function serve(request: Request): Promise<Response> {
    const outcome = await guard(request);
    if (outcome.kind === "refused") return new Response(outcome.body, outcome);
    return new Response(`${outcome.endpoint} at ${new URL(request.url).pathname}`);
  }

  test.each([
    ["/users", "all", 200, "GET /users at /users"],
    ["/users/me/../", "all", 403, '{"error":"unknown_endpoint"}'],
    ["/users/me/%2e%2e/1", "all", 200, "GET /users/{id} at /users/1"],
    ["/users/me/%2e%2e/1", "none", 403, '{"error":"insufficient_scope"}'],
    ["//users", "all", 403, '{"error":"unknown_endpoint"}'],
    ["/users", "", 401, '{"error":"no_token"}'],
  ])("%s with the token %j: %i", async (target, token, status, body) => {
    const headers: Record<string, string> = token === "" ? {} : { authorization: `Bearer ${token}` };
    const response = await serve(new Request(`http://localhost:3000${target}`, { headers }));
    expect([response.status, await response.text()]).toEqual([status, body]);
    expect(response.headers.get("cache-control")).toBe(status === 200 ? null : "no-store");
  });
});
