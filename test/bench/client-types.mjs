/** A spec in, how many type instantiations one more call of its client adds, for each of the compilers, out. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { syntheticSpec } from "./synthetic-spec.mjs";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const compilers = ["typescript-5.9", "typescript-6.0", "typescript"];
const SITES = 50;

const specs = {
  "117 endpoints": () => readFileSync(join(repository, "spec/smartrecruiters.yaml"), "utf8"),
  "11,000 endpoints": () => syntheticSpec("L"),
};

export const clientTypeFigures = Object.entries(specs).map(([name, spec]) => ({
  name: `a call of the client, ${name}`,
  asked: 35,
  unit: "type instantiations",
  rounds: 1,
  measure: () => instantiationsPerCall(spec()),
}));

/** Of calls of different endpoints, each with its path parameters: the worst of the compilers. */
function instantiationsPerCall(spec) {
  const cwd = mkdtempSync(join(tmpdir(), "scopegen-bench-types-"));
  try {
    mkdirSync(join(cwd, "spec"));
    writeFileSync(join(cwd, "package.json"), '{ "type": "module" }\n');
    writeFileSync(join(cwd, "spec", "api.yaml"), spec);
    execFileSync(process.execPath, [join(repository, "dist/bin.js"), "generate"], { cwd, stdio: "ignore" });
    const calls = callsOf(readFileSync(join(cwd, "generated/api/endpoints.ts"), "utf8"));
    const perCall = compilers.map((compiler) => {
      const [once, twice] = [SITES, 2 * SITES].map((count) =>
        instantiations(cwd, compiler, calls.slice(0, count)),
      );
      return (twice - once) / SITES;
    });
    return Math.max(...perCall);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** A call of every endpoint of which it is known what it needs. */
function callsOf(endpoints) {
  const unknown = new Set([...endpoints.matchAll(/^ {2}"([^"]+)": "unknown";$/gm)].map(([, name]) => name));
  const [, rows = ""] = /export interface EndpointScopes \{([^]*?)\n\}/.exec(endpoints) ?? [];
  return [...rows.matchAll(/^ {2}"([^"]+)":/gm)].flatMap(([, name]) => {
    if (unknown.has(name)) return [];
    const values = [...name.matchAll(/\{([^}]+)\}/g)].map(([, parameter]) => `"${parameter}": "1"`);
    return [`client.fetch("${name}"${values.length === 0 ? "" : `, { path: { ${values.join(", ")} } }`});`];
  });
}

function instantiations(cwd, compiler, calls) {
  const source = [
    'import { createClient, type Grant, type Scope } from "./generated/api/index.js";',
    "declare const granted: Grant<Scope>;",
    'const client = createClient({ accessToken: "token", granted, server: "https://api.example.com" });',
    ...calls,
  ];
  writeFileSync(join(cwd, "app.ts"), `${source.join("\n")}\n`);
  const options = {
    strict: true,
    target: "ES2022",
    lib: ["ES2022"],
    types: [],
    module: "NodeNext",
    noEmit: true,
  };
  writeFileSync(join(cwd, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["app.ts"] }));
  const tsc = join(repository, "node_modules", compiler, "bin/tsc");
  const output = execFileSync(process.execPath, [tsc, "-p", cwd, "--extendedDiagnostics"], {
    encoding: "utf8",
  });
  return Number(/^Instantiations:\s+(\d+)$/m.exec(output)?.[1]);
}
