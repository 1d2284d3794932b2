import { join } from "node:path";
import { rolldown } from "rolldown";
import { beforeAll, expect, test } from "vitest";
import { catalogOfSpec, filesOf } from "../catalog-fixture.js";
import { temporaryFolder } from "./compiler.js";

const spec = `
scopegen: 1
title: Acme
authorization:
  authorization_endpoint: https://acme.example/allow
  insufficient_scope_error: NoSuchScope
servers: [https://api.example.com]
roles: { admin: { name: Role name } }
scopes:
  thing_read: { description: The description, prompt: The prompt, allows: [read], role: admin }
  thing_write: { description: D, prompt: P, allows: [write], implies: [thing_read] }
  other: { description: O, prompt: O, allows: [read] }
endpoints:
  Things:
    GET /things: thing_read
`;
/** What only a part of the table brings with it. */
const marks = {
  constants: "ThingRead",
  list: '"other"',
  implied: '["thing_write", ["thing_read"]]',
  details: "The description",
  roles: "Role name",
  requirements: "/things\n GET 1\n",
  address: "acme.example",
  weights: 'role: "admin" }',
  grants: "#held",
  search: "ruledOut",
  servers: "https://api.example.com",
  errorName: "NoSuchScope",
} as const;
type Mark = keyof typeof marks;

let folder: string;
beforeAll(async () => {
  const files = await filesOf(catalogOfSpec("acme", spec));
  folder = temporaryFolder([...files].map(([path, text]) => [`acme/${path}`, text]));
});

async function bundle(entry: string): Promise<string> {
  const build = await rolldown({
    input: "entry",
    cwd: folder,
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? join(folder, "entry.ts") : null),
        load: (id) => (id === join(folder, "entry.ts") ? entry : null),
      },
    ],
  });
  const { output } = await build.generate({ format: "esm" });
  const code = output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("");
  return code.replace(/\/\*[^]*?\*\/|^\/\/.*$/gm, "").trim();
}

async function check(name: string, expected: readonly Mark[]) {
  const code = await bundle(`import { ${name} } from "./acme/index.js"; console.log(${name});`);
  const found = (Object.keys(marks) as Mark[]).filter((mark) => code.includes(marks[mark]));
  expect(found).toEqual(expected);
}

test.each<[string, readonly Mark[]]>([
  ["Scope", ["constants", "list"]],
  ["scopes", ["list"]],
  ["isScope", ["list"]],
  ["impliedScopes", ["implied"]],
  ["scopeDetails", ["details"]],
  ["roleDetails", ["roles"]],
  ["endpointScopes", ["requirements"]],
  ["scopeEndpoints", ["implied", "requirements"]],
  ["formatScopes", ["list"]],
  ["parseScopes", ["list", "implied"]],
  ["grantFrom", ["list", "implied", "grants"]],
  ["grantFromTokenResponse", ["list", "implied", "grants"]],
  ["authorizationUrl", ["list", "address"]],
  ["consentPrompts", ["list", "implied", "details"]],
  ["createPkce", []],
  ["checkAccess", ["list", "implied", "requirements", "weights", "grants", "search"]],
  ["createGuard", ["list", "implied", "requirements", "weights", "grants", "search", "servers"]],
  ["createRequestGuard", ["list", "implied", "requirements", "weights", "grants", "search", "servers"]],
  ["readRefusal", ["list", "implied", "errorName"]],
  ["parseChallenges", []],
  ["InsufficientScopeError", []],
  ["isInsufficientScopeError", []],
  ["AccessError", []],
  ["isAccessError", []],
  ["matchEndpoint", ["requirements", "servers"]],
  [
    "createClient",
    ["list", "implied", "requirements", "weights", "grants", "search", "servers", "errorName"],
  ],
])("%s brings nothing else into a bundle", check);

test("importing a type, or nothing that is used, is 0 bytes", async () => {
  expect(await bundle('import type { Scope } from "./acme/index.js"; export type S = Scope;')).toBe("");
  expect(await bundle('import { Scope, matchEndpoint, scopeEndpoints } from "./acme/index.js";')).toBe("");
  expect(await bundle('import "./acme/index.js";')).toBe("");
  expect(await bundle('import * as acme from "./acme/index.js"; console.log(acme);')).not.toBe("");
});
