/** What users get wrong, each on the command line of a real project: a place, one hint, the exit code, ten lines. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { project, spec, type Project, type Run } from "./project.js";

/** In the spec of the project `from` becomes `to`; what is said of it begins in that line. */
interface SpecMistake {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly says: string;
  readonly hint: string;
}

const table = (rows: readonly (readonly [string, string, string, string, string])[]): SpecMistake[] =>
  rows.map(([name, from, to, says, hint]) => ({ name, from, to, says, hint }));

const specMistakes = table([
  ["a misspelt key at the left edge", "title:", "titel:", "no key `titel`", "Did you mean title?"],
  ["a misspelt key of a scope", "prompt: See", "promt: See", "no key `promt`", "Did you mean prompt?"],
  ["a misspelt `allows`", "allows: [read]", "alows: [read]", "no key `alows`", "Did you mean allows?"],
  ["a misspelt `scopes`", "\nscopes:", "\nscops:", "no key `scops`", "Did you mean scopes?"],
  ["a misspelt `endpoints`", "\nendpoints:", "\nendpoint:", "no key `endpoint`", "Did you mean endpoints?"],
  ["a misspelt key of an endpoint", "note: Seen", "notes: Seen", "no key `notes`", "Did you mean note?"],
  ["a key of OpenAPI", "operationId:", "operationID:", "no key `operationID`", "Did you mean operationId?"],
  [
    "a misspelt scope",
    "things: things_read",
    "things: thing_read",
    "no scope `thing_read`",
    "Did you mean things_read?",
  ],
  [
    "a scope with another sign",
    "things: things_read",
    "things: things-read",
    "no scope `things-read`",
    "Did you mean things_read?",
  ],
  [
    "a scope in capitals",
    "things: things_read",
    "things: THINGS_READ",
    "no scope `THINGS_READ`",
    "Did you mean things_read?",
  ],
  [
    "a scope that nobody declared",
    "things: things_read",
    "things: admin",
    "no scope `admin`",
    "Declare it under scopes.",
  ],
  [
    "two scopes in one text",
    "things: things_read",
    "things: things_read things_write",
    "no scope",
    "Say anyOf or allOf",
  ],
  [
    "a bare list",
    "things: things_read",
    "things: [things_read, things_write]",
    "A list of scopes must say",
    "Say anyOf or allOf",
  ],
  ["`oneOf` of OpenAPI", "things: things_read", "things: { oneOf: [things_read] }", "oneOf", "anyOf"],
  ["`none` for no scope", "things: things_read", "things: none", "no scope `none`", "unknown"],
  ["no value", "things: things_read", "things:", "does not say what is required", "Is it unknown"],
  ["a misspelt keyword", "things: things_read", "things: pubic", "no scope `pubic`", "Did you mean public?"],
  ["a lower-case method", "GET /things", "get /things", "get", "GET"],
  ["no method", "GET /things", "/things", "/things", "GET"],
  ["a path without its slash", "GET /things", "GET things", "A path starts with a slash", "Write /things."],
  ["a trailing slash", "GET /things", "GET /things/", "slash", "/things"],
  ["a query", "GET /things", "GET /things?limit=1", "query", "Remove"],
  ["a parameter with a colon", "/{id}", "/{id", "brace", "{name}"],
  ["a whole URL", "GET /things", "GET https://api.example.com/things", "path", "servers"],
  [
    "an endpoint twice",
    "    PUT /things",
    "    GET /things: things_read\n    PUT /things",
    "twice",
    "Keep one of them.",
  ],
  [
    "an endpoint with another parameter name",
    "    PUT /things",
    "    PUT /things/{key}: things_read\n    PUT /things",
    "same requests",
    "Keep one of them",
  ],
  [
    "an endpoint outside of a group",
    "endpoints:\n",
    "endpoints:\n  POST /things: things_write\n",
    "outside a group",
    "Put it below a heading",
  ],
  ["a scope twice", "  things_write:", "  things_read:", "twice", "Keep one of them."],
  ["no prompt", ", prompt: See things", "", "needs the key `prompt`", "Add it: prompt:"],
  ["no title", "title: Acme\n", "", "needs the key `title`", "Add it: title:"],
  ["another version", "scopegen: 1", "scopegen: 2", "scopegen", "1"],
  ["a word for a list", "allows: [read]", "allows: read", "must be a list", "Write allows: [read]."],
  ["a misspelt word", "allows: [read]", "allows: [raed]", "cannot be `raed`", "Did you mean read?"],
  ["an empty list", "allows: [read]", "allows: []", "empty list", "Write, for example"],
  ["a space in a scope", "  things_write:", "  things write:", "things write", "scope"],
  [
    "a misspelt word for evidence",
    "evidence: inferred",
    "evidence: infered",
    "cannot be `infered`",
    "Did you mean inferred?",
  ],
  [
    "a role that there is not",
    "prompt: See things",
    "role: admin, prompt: See things",
    "no role `admin`",
    "roles",
  ],
  [
    "an http address",
    "\nscopes:",
    "\nauthorization: { token_endpoint: http://a.example/t }\nscopes:",
    "not https",
    "https://a.example/t",
  ],
  [
    "a server without https://",
    "\nscopes:",
    "\nservers: [api.example.com]\nscopes:",
    "no absolute http",
    "https://api.example.com",
  ],
  [
    "a circle of implications",
    "prompt: See things",
    "implies: [things_read], prompt: See things",
    "implies",
    "Remove one",
  ],
  ["a tab", "    GET /things", "\tGET /things", "tab", "spaces"],
  ["a line indented too far", "    PUT /things", "      PUT /things", "line", "colon"],
  ["a line indented too little", "    PUT /things", "   PUT /things", "indented", "same column"],
  [
    "no space behind a colon",
    "title: Acme",
    "title:Acme",
    "Several lines are read as one key",
    "the space after it",
  ],
  ["a quote that is never closed", "title: Acme", 'title: "Acme', "never closed", "Add the closing quote"],
  ["a bracket that is never closed", "note: Seen once. }\n", "note: Seen once.\n", "bracket", "Close it"],
  [
    "a comma that is missing",
    "description: Read things., prompt",
    "description: Read things. prompt",
    "inside { }",
    "Is a comma missing?",
  ],
  ["a colon in a text", "title: Acme", "title: Acme: the API", "second colon", "quotes"],
  [
    "braces in a mapping",
    "  Things:\n",
    "  Others: { GET /others/{id}: things_read }\n  Things:\n",
    "braces",
    "line of its own",
  ],
  [
    "a merge key",
    "    GET /things",
    "    <<: { GET /other: token }\n    GET /things",
    "merge key",
    "defaults",
  ],
  ["a tag", "title: Acme", "title: !!str Acme", "tag", "Remove it"],
  [
    "a merge conflict",
    "title: Acme\n",
    "<<<<<<< HEAD\ntitle: Acme\n=======\ntitle: Acme 2\n>>>>>>> other\n",
    "merge conflict",
    "Keep one of the two versions",
  ],
]);

/** Blocks of `path:line:column severity[code]: message`, a frame, other places and one hint: the one that `says` it. */
function expectClean({ stderr }: Run, says: string): string {
  const blocks = stderr.split("\n\n");
  expect(blocks.pop()).toMatch(/^\d errors?(?:, \d warnings?)?\nNothing was written\.\n$/);
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) {
    const lines = block.split("\n");
    expect(lines.length).toBeLessThan(10);
    expect(lines[0]).toMatch(/^[\w/]+\.(?:yaml|md):\d+:\d+ (?:error|warning)\[[a-z-]+\]: ./);
    expect(lines.filter((line) => line.startsWith("  hint: ")).length).toBe(1);
    expect(lines.at(-1)).toMatch(/^ {2}hint: ./);
  }
  expect(stderr).not.toMatch(/^\s+at /m);
  const found = blocks.filter((block) => block.split("\n")[0]?.includes(says));
  expect(found).toHaveLength(1);
  return found[0] ?? "";
}

describe("in the spec: exit code 1", () => {
  test.each(specMistakes)("$name", async ({ from, to, says, hint }) => {
    expect(spec.split(from).length).toBeGreaterThan(1);
    const made = project({ "spec/acme.yaml": spec.replace(from, to) });
    const run = await made.run("generate");
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: "" });
    const block = expectClean(run, says);
    expect(block).toMatch(/^spec\/acme\.yaml:\d+:\d+ error/);
    expect(block.split("\n").at(-1)).toContain(hint);
    expect(Object.keys(made.files())).toEqual(["package.json", "spec/acme.yaml"]);
  });
});

describe("in a document: exit code 1", () => {
  test.each([
    ["a region that is never closed", "<!-- scopegen:acme:scopes -->\n", "never closed", "/scopegen"],
    ["a region that there is not", "<!-- scopegen:acme:scops -->\n<!-- /scopegen -->\n", "scops", "scopes"],
    ["a spec that there is not", "<!-- scopegen:acne:scopes -->\n<!-- /scopegen -->\n", "acne", "acme"],
    ["an end too many", "Text\n\n<!-- /scopegen -->\n", "No region is open", "Take it away"],
    [
      "a marker that is nearly one",
      "<!-- scopegen:acme/scopes -->\n<!-- /scopegen -->\n",
      "marker",
      "scopegen:",
    ],
  ])("%s", async (_name, text, says, hint) => {
    const made = project({ "spec/acme.yaml": spec, "GUIDE.md": `# Guide\n\n${text}` });
    const run = await made.run("generate", "--inject", "GUIDE.md");
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: "" });
    const block = expectClean(run, says);
    expect(block).toMatch(/^GUIDE\.md:\d+:\d+ error/);
    expect(block.split("\n").at(-1)).toContain(hint);
    expect(Object.keys(made.files())).toEqual(["GUIDE.md", "package.json", "spec/acme.yaml"]);
  });
});

interface Use {
  readonly name: string;
  readonly prepare?: (made: Project) => void;
  readonly argv: readonly string[];
  readonly code: 2 | 74;
  readonly says: string;
  readonly hint: string;
}

const uses: readonly Use[] = [
  { name: "a misspelt command", argv: ["genrate"], code: 2, says: "genrate", hint: "Did you mean generate?" },
  {
    name: "a misspelt flag",
    argv: ["generate", "--ouput", "x"],
    code: 2,
    says: "--ouput",
    hint: "Did you mean --out",
  },
  {
    name: "a flag of another tool",
    argv: ["generate", "--config", "x"],
    code: 2,
    says: "--config",
    hint: "--help",
  },
  {
    name: "a spec without its flag",
    argv: ["generate", "spec/acme.yaml"],
    code: 2,
    says: "too many arguments",
    hint: "--help",
  },
  {
    name: "a spec that there is not",
    argv: ["generate", "--spec", "spec/acne.yaml"],
    code: 2,
    says: "no file or folder spec/acne.yaml",
    hint: "--spec",
  },
  {
    name: "a spec with another extension",
    prepare: (made) => made.put("acme.json", "{}"),
    argv: ["generate", "--spec", "acme.json"],
    code: 2,
    says: "acme.json is not a spec",
    hint: ".yaml",
  },
  {
    name: "a folder without specs",
    prepare: ({ folder }) => mkdirSync(join(folder, "empty")),
    argv: ["generate", "--spec", "empty"],
    code: 2,
    says: "no spec",
    hint: "init",
  },
  {
    name: "a name with capitals",
    prepare: (made) => made.put("spec/My_API.yaml", spec),
    argv: ["generate"],
    code: 2,
    says: "My_API.yaml",
    hint: "my-api.yaml",
  },
  {
    name: "two specs of one name",
    prepare: (made) => made.put("spec/acme.yml", spec),
    argv: ["generate"],
    code: 2,
    says: "acme/",
    hint: "Rename one of them",
  },
  {
    name: "the spec as a document",
    argv: ["generate", "--inject", "spec/acme.yaml"],
    code: 2,
    says: "YAML, not Markdown",
    hint: "--inject",
  },
  {
    name: "a document that there is not",
    argv: ["check", "--inject", "REDME.md"],
    code: 2,
    says: "no file REDME.md",
    hint: "--inject",
  },
  {
    name: "a folder as a document",
    argv: ["generate", "--inject", "spec"],
    code: 2,
    says: "spec is not a file",
    hint: "--inject",
  },
  {
    name: "a broken package.json",
    prepare: (made) => made.put("package.json", "{ scopegen }"),
    argv: ["generate"],
    code: 2,
    says: "package.json",
    hint: "Mend",
  },
  {
    name: "a misspelt setting",
    prepare: (made) => made.put("package.json", '{ "scopegen": { "injekt": ["A.md"] } }'),
    argv: ["generate"],
    code: 2,
    says: "injekt",
    hint: "Write for example",
  },
  {
    name: "a folder that there is not",
    argv: ["generate", "--cwd", "nowhere"],
    code: 2,
    says: "nowhere",
    hint: "",
  },
  {
    name: "the project as the output folder",
    argv: ["generate", "--out", "."],
    code: 2,
    says: "output",
    hint: "--out",
  },
  {
    name: "a file where the output belongs",
    prepare: ({ folder }) => writeFileSync(join(folder, "generated"), ""),
    argv: ["generate"],
    code: 74,
    says: "generated",
    hint: "",
  },
  {
    name: "a question that nothing answers",
    argv: ["explain", "things_raed"],
    code: 2,
    says: "things_raed",
    hint: "things_read",
  },
];

describe("in how it is called: exit codes 2 and 74", () => {
  test.each(uses)("$name", async ({ prepare, argv, code, says, hint }) => {
    const made = project();
    prepare?.(made);
    const before = made.files();
    const run = await made.run(...argv);
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: "" });
    const lines = run.stderr.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^scopegen: /);
    expect(lines[0]).toContain(says);
    expect(lines.slice(1).join("\n")).toContain(hint);
    expect(lines.length).toBeLessThanOrEqual(hint === "" ? 2 : 3);
    expect(made.files()).toEqual(before);
  });
});

describe("in the output: exit code 3", () => {
  test.each([
    [
      "a file edited by hand",
      (made: Project) => made.put("generated/acme/scopes.ts", "export {};\n"),
      "generated/acme/scopes.ts",
    ],
    [
      "a spec that was not generated again",
      (made: Project) => made.put("spec/acme.yaml", spec.replace("See things", "See all things")),
      "generated/acme/scopes.ts",
    ],
    [
      "a document edited between its markers",
      (made: Project) =>
        made.put("GUIDE.md", made.files()["GUIDE.md"]?.replace("See things", "See thing") ?? ""),
      "GUIDE.md",
    ],
  ])("%s", async (_name, change, path) => {
    const marker = "<!-- scopegen:acme:scopes -->\n<!-- /scopegen -->\n";
    const made = project({ "spec/acme.yaml": spec, "GUIDE.md": marker });
    expect((await made.run("generate", "--inject", "GUIDE.md")).code).toBe(0);
    change(made);
    const run = await made.run("check", "--inject", "GUIDE.md");
    expect(run.code).toBe(3);
    const output = run.stdout + run.stderr;
    expect(output).toContain(path);
    expect(output.match(/scopegen generate/g)?.length).toBe(1);
    expect(output).not.toMatch(/^\s+at /m);
  });
});

test("there are sixty of them, and a clean spec is none", async () => {
  expect(specMistakes.length + uses.length).toBeGreaterThanOrEqual(60);
  const run = await project().run("generate");
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(() => expectClean(run, "")).toThrow("match");
});
