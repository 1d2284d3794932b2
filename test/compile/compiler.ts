/** Files in, what a TypeScript compiler of a chosen version says of them out; nothing but them can be imported. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { repository } from "../architecture/repository.js";

/** Packages of the compilers that generated code must please. */
export const compilers = ["typescript-5.9", "typescript-6.0", "typescript"] as const;
export type Compiler = (typeof compilers)[number];

export const moduleOptions = {
  nodenext: { module: "NodeNext", moduleResolution: "NodeNext" },
  bundler: { module: "ESNext", moduleResolution: "bundler" },
} as const;

/** Every check that a user may have switched on, and no types but those of the language. */
export const strictestOptions = {
  target: "ES2022",
  lib: ["ES2022"],
  types: [],
  strict: true,
  declaration: true,
  isolatedDeclarations: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUncheckedSideEffectImports: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  skipLibCheck: false,
} as const;

const run = promisify(execFile);

/** A new folder far from any node_modules, with the files in it; removed at the end of the process. */
export function temporaryFolder(files: Iterable<readonly [path: string, text: string]>): string {
  const folder = mkdtempSync(join(tmpdir(), "scopegen-compile-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of [["package.json", '{ "type": "module" }'] as const, ...files]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Compiles `src/` of a folder to `out/`; the lines of the compiler's complaints, none when all is well. */
export async function compile(
  folder: string,
  { compiler, options }: { compiler: Compiler; options: object },
): Promise<string[]> {
  const config = join(folder, `tsconfig.${compiler}.json`);
  const compilerOptions = { ...strictestOptions, rootDir: "src", outDir: "out", ...options };
  writeFileSync(config, JSON.stringify({ compilerOptions, include: ["src"] }));
  const tsc = join(repository, "node_modules", compiler, "bin/tsc");
  const { stdout } = await run(process.execPath, [tsc, "-p", config, "--pretty", "false"], {
    cwd: folder,
    maxBuffer: 2 ** 28,
  }).catch((error: { stdout: string }) => error);
  return stdout.split("\n").filter((line) => line !== "");
}

/** Runs a module of a folder and reads its standard output as JSON. */
export async function runModule(folder: string, path: string): Promise<unknown> {
  const { stdout } = await run(process.execPath, [path], { cwd: folder, maxBuffer: 2 ** 28 });
  return JSON.parse(stdout);
}
