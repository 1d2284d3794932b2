/** Nothing in, the documents that mutants are made of out: the real spec, then every spec of the tests. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));

export function corpus() {
  const pairs = readdirSync(join(repository, "test/diagnostics")).filter((file) => file.endsWith(".yaml"));
  const files = [
    "spec/smartrecruiters.yaml",
    "test/language/every-key.yaml",
    "test/language/mistakes.yaml",
    ...pairs.toSorted().map((file) => `test/diagnostics/${file}`),
  ];
  return files.map((file) => readFileSync(join(repository, file)));
}
