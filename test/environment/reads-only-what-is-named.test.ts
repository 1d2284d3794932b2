/** What `generate` and `check` open is a closed list; nothing a spec says adds to it, fetches or starts anything. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { acme, emptyFolder, programFile, projectWithProgram } from "./installed-program.js";
import { traced, untraceable } from "./system-calls.js";
import type { SystemCall } from "./system-calls.js";

/** Every text that could be taken for the name of something to read, and how YAML and JSON Schema include files. */
const tempting = `scopegen: 1
title: "!include ../secret.yaml"
source: https://127.0.0.1:9/secret
links: { oauth: "https://127.0.0.1:9/links", file: "http://localhost:9/" }
servers: ["https://127.0.0.1:9"]
authorization:
  authorization_endpoint: https://127.0.0.1:9/authorize
  token_endpoint: https://127.0.0.1:9/token
roles:
  admin: { name: "file:///etc/hostname", note: "$(cat .env) \`cat .env\` \${process.env.HOME}" }
scopes:
  ../../.env: { description: "<!--#include file='.env' -->", prompt: "![](../.env)", allows: [read] }
  $ref: { description: "[x](../secret.yaml)", prompt: "{% include '.env' %}", allows: [write], role: admin }
defaults: { evidence: inferred, source: "file:../secret.yaml" }
endpoints:
  "@import '.env'":
    GET /.env: ../../.env
    PUT /secret.yaml: { requires: $ref, note: "include: ../secret.yaml", source: ../secret.yaml }
`;
const refused = `%TAG ! tag:yaml.org,2002:
---
scopegen: 1
title: !include ../secret.yaml
source: file:///etc/hostname
scopes: { $ref: "../secret.yaml#/scopes" }
include: [ ../secret.yaml ]
<<: !include ../.env
`;

/** Of nobody's business, wherever they stand. */
const foreign = [
  ".env",
  ".npmrc",
  "CONTRIBUTING.md",
  "secret.yaml",
  "scopegen.yaml",
  "tsconfig.json",
  ".prettierrc",
  ".editorconfig",
  "prettier.config.mjs",
  ".git/config",
  "spec/notes.md",
  "spec/.hidden.yaml",
  "spec/deeper/other.yaml",
  "generated/acme/notes.cs",
  "generated/acme/.env",
  "generated/other/deeper/a.ts",
  "node_modules/other/package.json",
];

const own = [
  /^package\.json$/,
  /^README\.md$/,
  /^spec(?:\/acme\.yaml|\/refused\.yaml)?$/,
  /^generated(?:\/(?:acme|refused|other|old))?$/,
  /^generated\/(?:manifest|spec\.schema)\.json$/,
  /^generated\/acme\/(?:[a-z-]+\.ts|manifest\.json|docs|runtime|(?:docs|runtime)\/[a-z-]+\.(?:ts|md|html|svg|txt))$/,
  /^generated\/(?:other|refused|old)\/manifest\.json$/,
  /^node_modules\/\.cache\/scopegen(?:\/(?:[0-9a-f]+\.json|code\/[^/]+(?:\/[a-z-]+\.js)?))?$/,
  /^node_modules\/scopegen\/package\.json$/,
  /^node_modules\/scopegen\/dist\/(?:(?:bin\.js|package\.json)|(?:chunks|runtime|explorer)(?:\/[a-z-]+\.(?:js|css|ts))?)$/,
];
/** What node reads of the machine that it runs on. */
const system =
  /^\/(?:etc\/ld\.so\.(?:cache|preload)$|(?:dev|etc\/ssl|lib\d*|proc|sys|usr\/(?:local\/)?(?:lib|share)\d*)\/)/;

let project: string;
beforeAll(() => {
  project = projectWithProgram({ ...acme, "spec/acme.yaml": tempting });
  for (const path of foreign) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), "secret\n");
  }
});

describe.skipIf(untraceable)("only what is named is opened, by", () => {
  /** In this order: the second finds what the first leaves. */
  const sources = ["spec/acme.yaml", "README.md"];
  const lines: readonly [line: string, opens: readonly string[]][] = [
    ["generate", sources],
    ["generate", []],
    ["check", []],
    ["check --full", sources],
    ["check --json", []],
  ];
  test.each(lines)("%s", (line, opens) => {
    const { code, stderr, calls } = tracedProgram(line);
    expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
    expect(unexpected(calls)).toEqual([]);
    // Where nothing was written to since, sources are looked at without being opened.
    expect(opened(calls)).toEqual(expect.arrayContaining(["package.json", ...opens]));
  });

  test.each([
    ["generate", 1],
    ["check", 1],
  ])("%s of a spec that would have files included", (line, exitCode) => {
    writeFileSync(join(project, "spec/refused.yaml"), refused);
    const { code, calls } = tracedProgram(line);
    rmSync(join(project, "spec/refused.yaml"));
    expect(code).toBe(exitCode);
    expect(unexpected(calls)).toEqual([]);
  });

  test("check, where links in the output lead to other files", () => {
    for (const path of ["acme/docs/link.md", "acme/link.ts", "old/link.ts", "old/manifest.json"]) {
      mkdirSync(dirname(join(project, "generated", path)), { recursive: true });
      symlinkSync(join(project, ".env"), join(project, "generated", path));
    }
    const { calls } = tracedProgram("check --full");
    expect(unexpected(calls)).toEqual([]);
  });
});

describe.skipIf(untraceable)("the checker notices", () => {
  test.each([
    ["a file that is read", 'fs.readFileSync(".env")', /\.env/],
    ["a file that is looked for in vain", 'try { fs.readFileSync("missing") } catch {}', /missing/],
    ["a folder that is listed", 'fs.readdirSync("/opt")', /opt/],
    ["a connection", 'require("net").connect(9, "127.0.0.1").on("error", () => {})', /socket/],
    ["a look-up of a name", 'require("dns").lookup("localhost", () => {})', /^(?:socket|openat.*\/etc)/],
    ["another program", 'require("child_process").spawnSync("true")', /^(?:v?fork|clone)/],
  ])("%s", (_, script, line) => {
    writeFileSync(join(project, ".env"), "secret\n");
    const { calls } = traced(project, [process.execPath, "-e", script]);
    expect(unexpected(calls)).toEqual(expect.arrayContaining([expect.stringMatching(line)]));
  });

  test("nothing in a node that does nothing", () => {
    expect(unexpected(traced(emptyFolder(), [process.execPath, "-e", "0"]).calls)).toEqual([]);
  });
});

function tracedProgram(line: string) {
  return traced(project, [process.execPath, programFile(project), ...line.split(" ")]);
}

/** The paths in the project that are opened, to read or to write. */
function opened(calls: readonly SystemCall[]): string[] {
  return calls
    .filter(({ name }) => name.startsWith("open"))
    .flatMap(({ paths }) => paths.filter((path) => path.startsWith(`${project}/`)))
    .map((path) => path.slice(project.length + 1));
}

/** The calls that open, fetch or start something that is on no list. */
function unexpected(calls: readonly SystemCall[]): string[] {
  return calls.filter(isUnexpected).map(({ line }) => line);
}

function isUnexpected({ name, paths, line }: SystemCall): boolean {
  if (/^(?:socket|connect|io_uring_setup)/.test(name)) return true;
  // Whatever is started begins as a process of its own; threads are none.
  if (/^(?:v?fork|clone)/.test(name)) return !line.includes("CLONE_THREAD");
  const named = paths.filter((path) => foreign.some((file) => path === join(project, file)));
  return (
    named.length > 0 || (name.startsWith("open") && !line.includes("O_WRONLY") && !paths.every(isExpected))
  );
}

function isExpected(path: string): boolean {
  const [, inside] = path.split(`${project}/`);
  if (inside !== undefined) return own.some((pattern) => pattern.test(inside));
  return path === project || path === process.execPath || system.test(path);
}
