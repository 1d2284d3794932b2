/** A program that does something keeps V8 from optimising early, and lets it optimise what runs for long. */
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../compile/compiler.js";

/** When the process ends, it says after how many calls V8 has optimised a function of some 40 bytes of bytecode. */
const PROBE = `
process.on("exit", () => {
  const isOptimized = new Function("f", "return (%GetOptimizationStatus(f) & 16) !== 0");
  const f = new Function("a", "b", "let c = a ^ b; c = (c * 31 + a) | 0; c = (c ^ (c >> 3)) + b; return (c * 17 - a) | 0;");
  const wait = new Int32Array(new SharedArrayBuffer(4));
  let calls = 0;
  while (calls < 10_000_000 && !isOptimized(f)) {
    for (let call = 0; call < 1000; call++) f(calls + call, call & 255);
    calls += 1000;
    // The optimised code is made beside.
    if (calls % 100_000 === 0) Atomics.wait(wait, 0, 0, 50);
  }
  process.stderr.write(JSON.stringify({ calls, optimized: isOptimized(f) }));
});
`;
const YAML = `
scopegen: 1
title: Acme
scopes:
  a: { description: D, prompt: P, allows: [read] }
endpoints:
  Things:
    GET /things: a
`;

test("a run that generates optimises late, and does so in the end; nothing is said of it", () => {
  const cwd = temporaryFolder([
    ["probe.cjs", PROBE],
    ["package.json", "{}"],
    ["spec/acme.yaml", YAML],
  ]);
  const flags = ["--allow-natives-syntax", "--require", join(cwd, "probe.cjs")];
  const { status, stderr } = spawnSync(process.execPath, [...flags, resolve("dist/bin.js"), "generate"], {
    cwd,
    encoding: "utf8",
  });
  expect(status).toBe(0);
  const { calls, optimized } = JSON.parse(stderr) as { calls: number; optimized: boolean };
  expect(calls).toBeGreaterThan(25_000);
  expect(optimized).toBe(true);
});
