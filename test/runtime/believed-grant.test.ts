import { expect, test } from "vitest";
import { believedGrant } from "../../generator/runtime/believed-grant.js";
import { Grant } from "../../generator/runtime/grant.js";
import { indexOf } from "./table-fixture.js";

const index = indexOf({ scopes: ["read", "write", "admin", "jobs"], implied: [["write", ["read"]]] });

test.each([
  [["read", "jobs"], ["read"], ["jobs"]],
  [["write", "jobs"], ["read"], ["jobs"]],
  [["write", "jobs"], ["write"], ["jobs"]],
  [["read", "jobs"], ["read", "jobs"], []],
  [["write", "admin", "jobs"], ["read", "admin"], ["jobs"]],
])("of %j, refused for %j that it holds, %j is believed", (granted, refused, scopes) => {
  expect(believedGrant(new Grant(granted, index), refused, index)).toMatchObject({ scopes, undeclared: [] });
});

test.each([
  [["jobs"], ["read"]],
  [["read", "jobs"], ["write"]],
  [
    ["read", "jobs"],
    ["read", "admin"],
  ],
  [[], ["read"]],
])("%j, refused for %j that it lacks, is believed as it is", (granted, refused) => {
  const grant = new Grant(granted, index);
  expect(believedGrant(grant, refused, index)).toBe(grant);
});

test.each([{ kind: "unknown_grant" } as const, { kind: "grant", scopes: ["read"] } as never])(
  "%j stays what it is",
  (grant) => expect(believedGrant(grant, ["read"], index)).toBe(grant),
);
