/** Who gets in: every requirement over four scopes with every grant, and what no requirement may ever let through. */
import { describe, expect, test } from "vitest";
import { accessOf, type AccessOutcome } from "../../generator/runtime/access.js";
import { Grant } from "../../generator/runtime/grant.js";
import { missingScopesOf } from "../../generator/runtime/needed-scopes.js";
import { isWhole } from "../runs.js";
import { PROTOTYPE_NAMES, subsets, tableOf, type TableParts } from "./table-fixture.js";

const ask = (
  parts: TableParts,
  endpoint: string,
  granted: Parameters<typeof accessOf>[1]["granted"],
  roles?: readonly string[],
): AccessOutcome => accessOf(tableOf(parts), { endpoint, granted, roles });

test.runIf(isWhole)(
  "1,048,576 answers are those of the definition, and what is missing is neither too little nor too much",
  () => {
    const scopes = ["a", "b", "c", "d"];
    const groups = subsets(scopes);
    const grants = subsets(scopes);
    let answers = 0;
    const wrong: unknown[] = [];
    for (let family = 0; family < 2 ** groups.length; family++) {
      const requirement = groups.filter((_, at) => (family >> at) & 1);
      const isEnough = (held: readonly string[]) =>
        requirement.some((group) => group.every((scope) => held.includes(scope)));
      const table = tableOf({ scopes, requirements: { e: requirement } });
      for (const granted of grants) {
        const grant = new Grant(granted, table.index);
        const outcome = accessOf(table, { endpoint: "e", granted: grant, roles: undefined });
        answers++;
        const missing = outcome.kind === "insufficient_scope" ? outcome.missing : [];
        const isRight =
          (outcome.kind === "allowed") === isEnough(granted) &&
          (outcome.kind === "insufficient_scope") === missing.length > 0 &&
          (missing.length === 0 || isEnough([...granted, ...missing])) &&
          (outcome.kind !== "unknown_requirement" || requirement.length === 0) &&
          missing.every((left) => !isEnough([...granted, ...missing.filter((scope) => scope !== left)]));
        if (!isRight) wrong.push({ requirement, granted, outcome });
      }
    }
    expect(wrong).toEqual([]);
    expect(answers).toBe(1_048_576);
  },
);

test("missing scopes are none exactly where access is allowed", () => {
  const scopes = ["a", "b", "c"];
  const groups = subsets(scopes);
  for (let family = 0; family < 2 ** groups.length; family += isWhole ? 1 : 17) {
    const requirement = groups.filter((_, at) => (family >> at) & 1);
    const table = tableOf({ scopes, requirements: { e: requirement } });
    for (const granted of subsets(scopes)) {
      const outcome = accessOf(table, { endpoint: "e", granted, roles: undefined });
      const needed = missingScopesOf(table, ["e"], granted);
      expect(needed.kind).toBe(requirement.length === 0 ? "unknown_requirement" : "needed_scopes");
      const missing = needed.kind === "needed_scopes" ? needed.scopes : undefined;
      expect(missing?.length === 0).toBe(outcome.kind === "allowed");
      const told = outcome.kind === "insufficient_scope" ? outcome.missing : [];
      expect(missing ?? []).toEqual(told);
    }
  }
});

describe("what is not known is denied", () => {
  const parts: TableParts = {
    scopes: ["a", "c"],
    aliases: [["old_a", "a"]],
    requirements: {
      one: [["a"]],
      token: [[]],
      open: "public",
      unknown: "unknown",
      never: [],
      foreign: [["b"]],
      partly: [["a", "b"]],
      half: [["b"], ["a", "b"], ["c"]],
      old: [["old_a"]],
    },
  };
  const unknownGrant = { kind: "unknown_grant" } as const;

  test.each<[string, string]>([
    ["one", "allowed"],
    ["token", "allowed"],
    ["open", "allowed"],
    ["unknown", "unknown_requirement"],
    ["never", "unknown_requirement"],
    ["foreign", "unknown_requirement"],
    ["partly", "unknown_requirement"],
    ["two", "unknown_endpoint"],
    ["", "unknown_endpoint"],
  ])("%s with every scope: %s", (endpoint, kind) => {
    expect(ask(parts, endpoint, ["a"]).kind).toBe(kind);
  });

  test.each<[string, string]>([
    ["one", "unknown_grant"],
    ["token", "allowed"],
    ["open", "allowed"],
    ["unknown", "unknown_requirement"],
    ["never", "unknown_requirement"],
    ["foreign", "unknown_requirement"],
  ])("%s with an unknown grant: %s", (endpoint, kind) => {
    expect(ask(parts, endpoint, unknownGrant).kind).toBe(kind);
  });

  test.each([undefined, null, "a", 1, {}, { kind: "grant", scopes: ["a"], undeclared: [] }])(
    "%j is no grant",
    (granted) => {
      expect(ask(parts, "one", granted as never).kind).toBe("unknown_grant");
      expect(ask(parts, "token", granted as never).kind).toBe("unknown_grant");
      expect(ask(parts, "open", granted as never).kind).toBe("allowed");
    },
  );

  test.each<[string[]]>([[[]], [["a"]], [["old_a"]]])(
    "a requirement that names an alias is met by nobody, not even with %j",
    (granted) => {
      expect(ask(parts, "old", granted)).toEqual({ kind: "unknown_requirement" });
    },
  );

  test.each<[string[]]>([[[]], [["a"]], [["b"]]])(
    "what would be in vain is not asked for beside %j",
    (granted) => {
      const asked = { kind: "insufficient_scope", missing: ["c"], required: ["c"], proved: true };
      expect(ask(parts, "half", granted)).toEqual(asked);
    },
  );

  test("where no addition is found, nobody is let in", () => {
    const table = { ...tableOf(parts), addition: () => undefined };
    const outcome = accessOf(table, { endpoint: "one", granted: [], roles: undefined });
    expect(outcome).toEqual({ kind: "unknown_requirement" });
  });

  test("a grant of another table", () => {
    const foreign = new Grant("a", tableOf({ scopes: ["a"] }).index);
    expect(ask(parts, "one", foreign).kind).toBe("unknown_grant");
  });

  test.each(PROTOTYPE_NAMES)("%s is no endpoint and no scope", (name) => {
    expect(ask(parts, name, ["a"])).toEqual({ kind: "unknown_endpoint", reason: "no_such_endpoint" });
    expect(ask(parts, "one", [name]).kind).toBe("insufficient_scope");
    expect(ask({ scopes: [name], requirements: { one: [[name]] } }, "one", [name]).kind).toBe("allowed");
  });

  test.each([undefined, null, 1, ["one"]])("%j is no endpoint", (endpoint) => {
    expect(ask(parts, endpoint as never, ["a"]).kind).toBe("unknown_endpoint");
  });
});

describe("implied scopes and aliases", () => {
  const parts: TableParts = {
    scopes: ["all", "write", "read"],
    aliases: [["reading", "read"]],
    implied: [
      ["all", ["write", "read"]],
      ["write", ["read"]],
    ],
    weights: [["write", { allows: ["write"] }]],
    requirements: { read: [["read"]], both: [["write", "read"]] },
  };

  test.each([["read"], ["write"], ["all"], ["reading"]])("%s is enough to read", (scope) => {
    expect(ask(parts, "read", [scope]).kind).toBe("allowed");
  });

  test("one scope is asked for where it includes the other", () => {
    expect(ask(parts, "both", [])).toEqual({
      kind: "insufficient_scope",
      missing: ["all"],
      required: ["write", "read"],
      proved: true,
    });
    expect(ask(parts, "read", [])).toMatchObject({ missing: ["read"] });
  });
});

describe("roles", () => {
  const parts: TableParts = {
    scopes: ["admin_a", "admin_b", "boss", "plain"],
    weights: [
      ["admin_a", { role: "admin" }],
      ["admin_b", { role: "admin" }],
      ["boss", { role: "boss" }],
    ],
    requirements: {
      one: [["admin_a"]],
      two: [["admin_a", "boss"]],
      either: [["admin_a"], ["boss"]],
      same: [["admin_a"], ["admin_b"]],
      plain: [["admin_a"], ["plain"]],
    },
  };
  const all = parts.scopes;
  const allowed = (...rolesRequired: string[]) => ({ kind: "allowed", rolesRequired });
  const needed = (...roles: string[]) => ({ kind: "role_needed", roles });

  test.each([
    ["one", all, undefined, allowed("admin")],
    ["one", all, [], needed("admin")],
    ["one", all, ["boss"], needed("admin")],
    ["one", all, ["admin"], allowed()],
    ["two", all, undefined, allowed("admin", "boss")],
    ["two", all, ["boss"], needed("admin")],
    ["two", all, ["boss", "admin"], allowed()],
    ["either", all, undefined, allowed()],
    ["either", all, ["boss"], allowed()],
    ["either", all, [], needed("admin")],
    ["either", ["boss"], undefined, allowed("boss")],
    ["same", all, undefined, allowed("admin")],
    ["plain", all, undefined, allowed()],
    ["plain", all, [], allowed()],
    ["plain", ["admin_a"], [], needed("admin")],
  ])("%s with %j of a user who is %j", (endpoint, granted, roles, expected) => {
    expect(ask(parts, endpoint, granted, roles)).toEqual(expected);
  });

  test.each([null, "not-admin", { includes: () => true }, [["admin"]]])("%j is no list of roles", (roles) => {
    expect(ask(parts, "one", all, roles as never)).toEqual(needed("admin"));
  });

  test("a role is no help where a scope is missing", () => {
    expect(ask(parts, "one", ["boss"], ["admin"]).kind).toBe("insufficient_scope");
  });
});
