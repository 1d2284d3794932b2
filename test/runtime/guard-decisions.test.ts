/** Random tables, tokens and requests: whoever is let through is so by the definition, and nobody else is refused for want of scope. */
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  oneof,
  option,
  record,
  subarray,
  tuple,
  type Arbitrary,
} from "fast-check";
import { expect, test } from "vitest";
import { accessOf } from "../../generator/runtime/access.js";
import { guardOf, type GuardedRequest } from "../../generator/runtime/guard.js";
import { endpointMatcher } from "../../generator/runtime/match-endpoint.js";
import type { Requirement } from "../../generator/runtime/requirement.js";
import { runs } from "../runs.js";
import { tableOf } from "./table-fixture.js";

const scopes = ["a", "b", "c", "admin"];
const names = ["GET /x", "POST /x", "GET /x/{id}", "GET /x/me", "DELETE /x/{id}"];

const requirement: Arbitrary<Requirement> = oneof(
  constantFrom<Requirement>("public", "unknown"),
  array(subarray(scopes), { maxLength: 3 }),
);

/** The rows that a request could be for, found by text alone. */
const lines: Readonly<Record<string, string>> = {
  "GET /x": "GET /x",
  "HEAD /x?a": "GET /x",
  "POST /x": "POST /x",
  "GET /x/1": "GET /x/{id}",
  "GET /x/me": "GET /x/me",
  "GET /x/%6de": "",
  "GET /x/%31": "GET /x/{id}",
  "DELETE /x/me": "DELETE /x/{id}",
  "GET /x/": "",
  "GET //x": "",
  "GET /x/../x": "",
  "PUT /x": "",
};

const situation = record({
  requirements: tuple(...names.map(() => requirement)),
  line: constantFrom(...Object.keys(lines)),
  granted: option(subarray([...scopes, "openid"]), { nil: undefined }),
  roles: constantFrom<"not_enforced" | string[]>("not_enforced", [], ["boss"]),
});

test("10,000 decisions are those of two lines", async () => {
  let allowed = 0;
  await assert(
    asyncProperty(situation, async ({ requirements: rows, line, granted, roles }) => {
      const requirements = Object.fromEntries(names.map((name, at) => [name, rows[at] ?? []]));
      const access = tableOf({ scopes, requirements, weights: [["admin", { role: "boss" }]] });
      const guard = guardOf<GuardedRequest, Record<string, Record<string, string>>, string, string>(
        {
          name: "random",
          index: access.index,
          requirements,
          paths: { servers: [] },
          match: endpointMatcher(requirements, { servers: [] }),
          check: (endpoint, held, options) =>
            accessOf(access, { endpoint, granted: held, roles: options.roles }),
        },
        { grant: () => granted, roles: roles === "not_enforced" ? roles : () => roles },
        (request) => request,
      );
      const [method = "", target = ""] = line.split(" ");
      const outcome = await guard({ method, target });

      const held = (scope: string) =>
        granted?.includes(scope) && (scope !== "admin" || roles.includes("boss") || roles === "not_enforced");
      const row = requirements[lines[line] ?? ""] ?? "unknown";
      const isAllowed =
        row === "public" ||
        (typeof row !== "string" && granted !== undefined && row.some((all) => all.every(held)));

      expect(outcome.kind === "allowed").toBe(isAllowed);
      if (outcome.kind === "allowed") allowed++;
      expect(outcome).toMatchObject(isAllowed ? { endpoint: lines[line] } : { kind: "refused" });
    }),
    { numRuns: runs(10_000) },
  );
  expect(allowed).toBeGreaterThan(runs(1000));
});
