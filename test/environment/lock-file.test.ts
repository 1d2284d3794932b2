/** What is installed to build and test scopegen: exact versions, known bytes, one registry, no scripts. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository } from "../architecture/repository.js";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(join(repository, name), "utf8"));
const { packages }: { packages: Record<string, Locked> } = read("package-lock.json");
const installed = Object.entries(packages).filter(([path]) => path !== "");

/** The packages that may run a script when they are installed: none. */
const mayRunScripts: ReadonlySet<string> = new Set();

function faults([path, { version, resolved, integrity, hasInstallScript }]: readonly [
  string,
  Locked,
]): string[] {
  return [
    ...(/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version ?? "") ? [] : ["no exact version"]),
    ...(/^sha512-[\w+/]{86}==$/.test(integrity ?? "") ? [] : ["no integrity"]),
    ...(hasInstallScript && !mayRunScripts.has(path) ? ["an install script"] : []),
    // Where nothing is recorded, it comes from the registry that npm is set to.
    ...(resolved === undefined || resolved.startsWith("https://registry.npmjs.org/")
      ? []
      : ["another source"]),
  ].map((fault) => `${path}: ${fault}`);
}

describe("the lock file", () => {
  test("has no fault", () => {
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.flatMap(faults)).toEqual([]);
  });

  test.each<[string, Locked]>([
    ["no exact version", { version: "^1.0.0" }],
    ["no exact version", { version: "git+ssh://git@example.com/a.git" }],
    ["no integrity", { integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" }],
    ["an install script", { hasInstallScript: true }],
    ["another source", { resolved: "http://registry.npmjs.org/a/-/a-1.0.0.tgz" }],
    ["another source", { resolved: "https://example.com/a.tgz" }],
  ])("with %s is refused: %o", (fault, seeded) => {
    const sound = installed.find(([path]) => path === "node_modules/yaml")?.[1];
    expect(faults(["node_modules/a", { ...sound, ...seeded }])).toEqual([`node_modules/a: ${fault}`]);
  });

  test("is of exact versions, all of them for development", () => {
    const { devDependencies, ...manifest } = read("package.json");
    const versions: string[] = Object.values(devDependencies);
    const exact = (version: string) => /^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version);
    expect(versions.filter((version) => !exact(version))).toEqual([]);
    expect(["^1.0.0", "1.x", "latest", "npm:a@^1.0.0"].filter(exact)).toEqual([]);
    const others = ["dependencies", "optionalDependencies", "peerDependencies", "bundleDependencies"];
    expect(others.filter((kind) => kind in manifest)).toEqual([]);
  });
});

/** The report of `npm audit --json` in; how many weaknesses it tells of, undefined where the registry did not answer. */
function weaknesses(report: string): number | undefined {
  try {
    return JSON.parse(report).metadata?.vulnerabilities?.total;
  } catch {
    return undefined;
  }
}

describe("npm audit", () => {
  // Only where the project is checked: at a desk nothing is fetched.
  test.skipIf(process.env["CI"] === undefined)("knows of no weakness", ({ skip }) => {
    const options = ["--json", "--fetch-retries=0", "--fetch-timeout=20000"];
    const { stdout } = spawnSync("npm", ["audit", ...options], { cwd: repository, encoding: "utf8" });
    const found = weaknesses(stdout);
    skip(found === undefined, "the registry does not answer npm audit");
    expect({ found, stdout: found === 0 ? "" : stdout }).toEqual({ found: 0, stdout: "" });
  });

  test("is understood", () => {
    expect(weaknesses('{ "metadata": { "vulnerabilities": { "high": 1, "total": 1 } } }')).toBe(1);
    expect(weaknesses('{ "metadata": { "vulnerabilities": { "total": 0 } } }')).toBe(0);
    expect(weaknesses('{ "message": "405 Method Not Allowed", "error": {} }')).toBeUndefined();
    expect(weaknesses("")).toBeUndefined();
  });
});
