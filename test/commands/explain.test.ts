import { expect, test } from "vitest";
import { project } from "./project.js";

const spec = `scopegen: 1
title: Acme
roles:
  admin: { name: Admin, note: Requires an Admin user role }
scopes:
  things_read: { description: Read things., prompt: See things, allows: [read], aliases: [thing_read] }
  things_all:
    description: |
      Everything with things.
      Really.
    prompt: Manage things
    allows: [read, write]
    role: admin
    implies: [things_read]
    deprecated: { since: "2024", use: [things_read], note: Too much }
  reports: { description: Reports., prompt: See reports, allows: [read] }
  spare: { description: Spare \u202E text, prompt: Spare, allows: [read], allow: [unused-scope] }
endpoints:
  Things:
    GET /things: things_read
    GET /things/{id}/reports: { allOf: [things_read, reports] }
    GET /all: { anyOf: [reports, { allOf: [things_read, things_all] }] }
    DELETE /things/{id}:
      requires: things_all
      summary: Delete a thing
      operationId: deleteThing
      evidence: inferred
      note: Answers 403 without it.
      source: https://example.com/things
  Service:
    GET /me: token
    GET /status: public
    GET /secret: unknown
`;

async function check(question: readonly string[], expected: string) {
  const { code, stdout, stderr } = await project({ "spec/acme.yaml": spec }).run("explain", ...question);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toBe(expected);
}

test("a scope", () =>
  check(
    ["things_read"],
    `things_read: a scope of spec/acme.yaml
  Read things.

  Prompt:     See things
  Allows:     read
  Aliases:    thing_read
  Implied by: things_all

Unlocks (1):
  GET /things               documented
Unlocks together with other scopes (2):
  GET /things/{id}/reports  documented  with reports
  GET /all                  documented  with things_all
`,
  ));

test("a scope with a role, a deprecation and what it implies", () =>
  check(
    ["things_all"],
    `things_all: a scope of spec/acme.yaml
  Everything with things.
  Really.

  Prompt:     Manage things
  Allows:     read and write
  Role:       Admin (Requires an Admin user role)
  Implies:    things_read
  Deprecated: since 2024; use things_read; Too much

Unlocks (3):
  GET /things               documented
  GET /all                  documented
  DELETE /things/{id}       inferred
Unlocks together with other scopes (1):
  GET /things/{id}/reports  documented  with reports
`,
  ));

test("a scope that unlocks nothing, with text that could confuse a terminal", () =>
  check(
    ["spare"],
    `spare: a scope of spec/acme.yaml
  Spare <U+202E> text

  Prompt:     Spare
  Allows:     read

No endpoint needs it, as far as the spec knows.
`,
  ));

const deleteThing = `DELETE /things/{id}: an endpoint of spec/acme.yaml, in Things
  Delete a thing

  Needs:       things_all (prompt: Manage things)
  Roles:       things_all: Admin (Requires an Admin user role)
  Evidence:    inferred, not documented
  Note:        Answers 403 without it.
  Source:      https://example.com/things
  operationId: deleteThing
`;

test("an endpoint, in one word or two, or by its operationId", async () => {
  await check(["DELETE /things/{id}"], deleteThing);
  await check(["DELETE", "/things/{id}"], deleteThing);
  await check(["deleteThing"], deleteThing);
});

test("an endpoint with alternatives", () =>
  check(
    ["GET /all"],
    `GET /all: an endpoint of spec/acme.yaml, in Things

  Needs:       reports (prompt: See reports)
               or things_read and things_all
  Roles:       things_all: Admin (Requires an Admin user role)
  Evidence:    documented
`,
  ));

test.each([
  ["GET /me", "any valid access token, no scope in particular"],
  ["GET /status", "no access token"],
  ["GET /secret", "unknown: no source says which scope it needs, so it never counts as allowed"],
])("%s needs %s", async (endpoint, needs) => {
  const { stdout } = await project({ "spec/acme.yaml": spec }).run("explain", endpoint);
  expect(stdout).toContain(`  Needs:       ${needs}\n`);
});

test("an alias explains the scope that it stands for", async () => {
  const { stdout } = await project({ "spec/acme.yaml": spec }).run("explain", "thing_read");
  expect(stdout).toMatch(/^things_read: a scope/);
});

test.each([
  ["thngs_read", "things_read"],
  ["delete /things/{id}", "DELETE /things/{id}"],
  ["DELETE /things/123", "DELETE /things/{id}"],
  ["GET /thngs", "GET /things"],
  ["deletething", "deleteThing"],
  ["/things", "GET /things"],
])("%s is not found, %s is suggested", async (question, meant) => {
  const { code, stdout, stderr } = await project({ "spec/acme.yaml": spec }).run("explain", question);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`Did you mean ${JSON.stringify(meant)}?`);
});

test("nothing like it: what may be asked for is said", async () => {
  const { code, stderr } = await project({ "spec/acme.yaml": spec }).run("explain", "zzzzzzzzzzzz");
  expect(code).toBe(2);
  expect(stderr).toContain("Ask for a scope");
});

test("all specs answer", async () => {
  const two = project({ "spec/acme.yaml": spec, "spec/beta.yaml": spec });
  const { stdout } = await two.run("explain", "GET /me");
  expect(stdout).toContain("GET /me: an endpoint of spec/acme.yaml");
  expect(stdout).toContain("GET /me: an endpoint of spec/beta.yaml");
});

test("--json has the same as data", async () => {
  const acme = project({ "spec/acme.yaml": spec });
  const answers = async (question: string) => {
    const { stdout } = await acme.run("explain", question, "--json");
    return (JSON.parse(stdout) as { answers: object[] }).answers;
  };
  expect(await answers("things_all")).toMatchObject([
    {
      kind: "scope",
      spec: "spec/acme.yaml",
      token: "things_all",
      role: { key: "admin", name: "Admin" },
      implied: ["things_read"],
      unlocks: {
        alone: ["GET /things", "GET /all", "DELETE /things/{id}"],
        together: [{ endpoint: "GET /things/{id}/reports", with: [["reports"]] }],
      },
    },
  ]);
  expect(await answers("GET /secret")).toMatchObject([
    { kind: "endpoint", group: "Service", name: "GET /secret", requirement: "unknown" },
  ]);
});

test("a spec with an error is not explained", async () => {
  const acme = project({ "spec/acme.yaml": spec.replace("title: Acme\n", "") });
  const { code, stderr } = await acme.run("explain", "GET /me");
  expect(code).toBe(1);
  expect(stderr).toContain("spec/acme.yaml:");
});

test("words with any spaces between them are one question, and two specs two answers", async () => {
  const other = spec.replace("title: Acme", "title: Other");
  const made = project({ "spec/acme.yaml": spec, "spec/other.yaml": other });
  const { code, stdout } = await made.run("explain", "  GET ", "  /status ");
  expect(code).toBe(0);
  const [first, second, ...more] = stdout.split("\n\n").filter((part) => part.startsWith("GET /status"));
  expect([first, second]).toEqual([
    expect.stringContaining("spec/acme.yaml"),
    expect.stringContaining("spec/other.yaml"),
  ]);
  expect(more).toEqual([]);
  expect(stdout).toMatch(/[^\n]\n$/);
  expect(stdout).not.toContain("\n\n\n");
});

test("what no spec knows is said with the names of all", async () => {
  const made = project({ "spec/acme.yaml": spec, "spec/other.yaml": spec });
  const { code, stderr } = await made.run("explain", "nothing_like_it");
  expect(code).toBe(2);
  expect(stderr).toContain('"nothing_like_it" in spec/acme.yaml, spec/other.yaml');
});

test("one spec with a mistake among others is told of, and nothing else", async () => {
  const made = project({ "spec/acme.yaml": spec, "spec/broken.yaml": "scopes: 1\n" });
  const text = await made.run("explain", "reports");
  expect(text).toMatchObject({ code: 1, stdout: "" });
  expect(text.stderr).toContain("spec/broken.yaml:");

  const json = await made.run("explain", "reports", "--json");
  expect(json).toMatchObject({ code: 1, stderr: "" });
  const printed = JSON.parse(json.stdout) as { specs: { diagnostics: unknown[] }[] };
  expect(printed).toMatchObject({ command: "explain", exitCode: 1, answers: [] });
  expect(printed.specs.map(({ diagnostics }) => diagnostics.length > 0).toSorted()).toEqual([false, true]);
});

test("an answer as JSON names the command", async () => {
  const { stdout } = await project({ "spec/acme.yaml": spec }).run("explain", "reports", "--json");
  expect(JSON.parse(stdout)).toMatchObject({ command: "explain", exitCode: 0, answers: [{}] });
});
