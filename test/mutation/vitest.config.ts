/** The tests that a mutant is run against: in this process, without a build, a browser or another program. */
import { defineConfig } from "vitest/config";
import { QuickFirst, stopwatch } from "./quick-first.js";

export default defineConfig({
  test: {
    include: JSON.parse(process.env["SCOPEGEN_MUTATION_TESTS"] ?? "[]") as string[],
    isolate: process.env["SCOPEGEN_MUTATION_SHARED"] !== "true",
    sequence: { sequencer: QuickFirst },
    setupFiles: ["test/mutation/same-cases.ts"],
    env: { SCOPEGEN_RUNS_SHARE: process.env["SCOPEGEN_RUNS_SHARE"] ?? "0.01" },
    testTimeout: 60_000,
    reporters: [stopwatch],
  },
});
