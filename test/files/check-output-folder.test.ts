import { homedir } from "node:os";
import { dirname, join, parse } from "node:path";
import { expect, test } from "vitest";
import { refuseUnlikelyOutput } from "../../generator/files/check-output-folder.js";
import { failureOf, temporaryFolder } from "./temporary-folder.js";

const spec = (file: string) => ({ name: "a", file, shown: file, header: file });

test("the root, the home folder and what is above it cannot be the output folder", () => {
  for (const out of [parse(homedir()).root, homedir(), dirname(homedir())]) {
    expect(failureOf(() => refuseUnlikelyOutput(out, [])).exitCode).toBe(2);
  }
});

test("a generated folder may not hold the spec", () => {
  const folder = temporaryFolder();
  const refused = [join(folder, "a", "a.yaml"), join(folder, "a", "deep", "a.yaml")];
  for (const file of refused)
    expect(failureOf(() => refuseUnlikelyOutput(folder, [spec(file)])).exitCode).toBe(2);
  const fine = [join(folder, "a.yaml"), join(folder, "spec", "a.yaml"), join(folder, "ab", "a.yaml")];
  for (const file of fine) expect(() => refuseUnlikelyOutput(folder, [spec(file)])).not.toThrow();
});
