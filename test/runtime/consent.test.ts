import { expect, test } from "vitest";
import { consentTo } from "../../generator/runtime/consent.js";
import type { ScopeDetails } from "../../generator/runtime/scope-details.js";

const detail = (prompt: string, role?: string): ScopeDetails => ({
  description: "",
  prompt,
  allows: ["read"],
  ...(role !== undefined && { role }),
});
const table = {
  scopes: ["read", "users", "all", "plain"],
  details: {
    read: detail("Read"),
    users: detail("Users", "admin"),
    all: detail("All", "boss"),
    plain: detail("Plain"),
  },
  implied: new Map([["all", ["read", "users"]]]),
};

test("prompts in the order of the table, each once", () => {
  expect(consentTo(["plain", "users", "plain"], undefined, table)).toEqual({
    prompts: [
      { scope: "users", prompt: "Users", role: "admin", isNew: true },
      { scope: "plain", prompt: "Plain", isNew: true },
    ],
    roles: ["admin"],
  });
});

test("implied scopes have no prompt of their own, but their roles", () => {
  expect(consentTo(["all"], undefined, table)).toMatchObject({
    prompts: [{ scope: "all" }],
    roles: ["boss", "admin"],
  });
});

test("what is granted already, or implied by it, is not new", () => {
  const { prompts } = consentTo(["read", "all", "plain"], { scopes: ["all"] }, table);
  expect(prompts.map(({ scope, isNew }) => [scope, isNew])).toEqual([
    ["read", false],
    ["all", false],
    ["plain", true],
  ]);
});

test.each([[[]], [["openid"]], [["toString"]], [["__proto__"]]])("%j is refused", (scopes) => {
  expect(() => consentTo(scopes as never, undefined, table)).toThrow(TypeError);
});
