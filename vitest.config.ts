import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "test/fresh-dist.ts",
    // Many tests wait for programs that they start, so that none of the processors need be left free.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "all",
          include: ["test/**/*.test.ts"],
          exclude: ["**/node_modules/**", "test/browser/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 240_000,
          // The app must trust the authorization server on this machine, as it trusts the real one.
          env: { NODE_EXTRA_CA_CERTS: "test/fixtures/localhost/certificate.pem" },
        },
      },
      {
        extends: true,
        test: {
          name: "without __proto__",
          include: ["test/runtime/**/*.test.ts", "test/matching/tricks.test.ts"],
          execArgv: ["--disable-proto=throw"],
          env: { SCOPEGEN_PROTO: "throw" },
        },
      },
    ],
    reporters: ["default", "./test/plain-line-reporter.ts"],
    silent: "passed-only",
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
