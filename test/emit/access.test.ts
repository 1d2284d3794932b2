/** What speaks against a scope, as compilers and checks are to see it. */
import { expect, test } from "vitest";
import { catalogOf, fileOf } from "../catalog-fixture.js";

test("only what speaks against a scope has a row, and a scope with a name that every object has", async () => {
  const catalog = catalogOf(`
roles: { admin: { name: Admin } }
scopes:
  read: { description: R, prompt: R, allows: [read] }
  write: { description: W, prompt: W, allows: [read, write], role: admin, deprecated: {} }
  hasOwnProperty: { description: H, prompt: H, allows: [read] }
  toString: { description: T, prompt: T, allows: [delete] }
`);
  expect(await fileOf(catalog, "access.ts"))
    .toContain(`const weights: { readonly [S in Scope]?: ScopeWeight<Role> } = {
  write: { role: "admin", allows: ["write"], deprecated: true },
  hasOwnProperty: {},
  toString: { allows: ["delete"] },
};
`);
});
