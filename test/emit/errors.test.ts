import { describe, expect, test } from "vitest";
import * as smartrecruiters from "../../generated/smartrecruiters/index.js";
import { AccessError, InsufficientScopeError } from "../../generator/runtime/errors.js";
import { catalogOf, fileOf } from "../catalog-fixture.js";

const scopes = "scopes: { a: { description: A, prompt: A, allows: [read] } }\n";

async function checkName(authorization: string, expected: string) {
  const text = await fileOf(catalogOf(`${authorization}${scopes}`), "errors.ts");
  expect(text.replace(/\s+/g, " ")).toContain(`insufficientScopeError: ${expected}`);
}

describe("the name of the error is that of the table", () => {
  test.each([
    ["", "undefined }"],
    ["authorization: { insufficient_scope_error: NoScope }\n", '"NoScope" }'],
    ["authorization: { insufficient_scope_error: undefined }\n", '"undefined" }'],
    [`authorization: { insufficient_scope_error: '*/ "x" \${y}' }\n`, `'*/ "x" \${y}' }`],
  ])("%j", checkName);
});

test("a refusal by the table", () => {
  const { readRefusal } = smartrecruiters;
  expect(readRefusal({ status: 403, body: { code: "OAuthPermissionsException" } })).toEqual({
    kind: "insufficient_scope",
    scopes: [],
    undeclared: [],
    source: "body",
  });
  const headers = new Headers();
  headers.append("WWW-Authenticate", 'Basic realm="a, b"');
  headers.append("WWW-Authenticate", 'Bearer error="insufficient_scope", scope="openid jobs_read"');
  expect(readRefusal({ status: 403, challenge: headers.get("www-authenticate") })).toEqual({
    kind: "insufficient_scope",
    scopes: ["jobs_read"],
    undeclared: ["openid"],
    source: "challenge",
  });
  expect(readRefusal({ status: 401, challenge: new Headers().get("www-authenticate") })).toEqual({
    kind: "cannot_tell",
  });
});

test("errors of another generated folder are recognised, though they are of another class", () => {
  const insufficient = new InsufficientScopeError({
    endpoint: "GET /a",
    missing: ["a"],
    stepUp: { kind: "unknown_grant" },
  });
  const access = new AccessError({ endpoint: "GET /a", outcome: { kind: "unknown_grant" } });
  const { isAccessError, isInsufficientScopeError } = smartrecruiters;
  expect(insufficient).not.toBeInstanceOf(smartrecruiters.InsufficientScopeError);
  expect(access).not.toBeInstanceOf(smartrecruiters.AccessError);
  expect([isInsufficientScopeError(insufficient), isAccessError(insufficient)]).toEqual([true, false]);
  expect([isInsufficientScopeError(access), isAccessError(access)]).toEqual([false, true]);
});
