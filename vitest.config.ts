import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: "all", include: ["test/**/*.test.ts"] } },
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
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
