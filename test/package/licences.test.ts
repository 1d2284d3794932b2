/** The program comes with the licence of every package that any of its code is from, and of no other. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
// @ts-expect-error: the build has no types
import { bundle } from "../../generator/build/bundle.mjs";
import { repository } from "../architecture/repository.js";

const folder = mkdtempSync(join(tmpdir(), "scopegen-licences-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { devDependencies } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
const { rolldown }: { rolldown: string } = devDependencies;

/** What stands inside of packages, and has a licence of its own. */
const inside = ["TypeScript", "What prettier holds of others"];

test("the packages of the bundle's modules are those whose licences come with it", async () => {
  const made: Promise<string[]> = bundle({ folder, version: "0.0.0" });
  const modules = await made;
  expect(modules.length).toBeGreaterThan(300);
  const packages = new Set(modules.filter((path) => !path.startsWith("\0rolldown/")).map(packageOf));
  packages.delete("scopegen");
  const expected = [...packages, `rolldown ${rolldown}`].toSorted();
  expect(expected.length).toBeGreaterThan(10);

  const text = readFileSync(join(repository, "dist/THIRD-PARTY-LICENSES.txt"), "utf8");
  const titles = [...text.matchAll(/^=+\n(.+)\n=+\n\n(?=\S)/gm)].map(([, title = ""]) => title);
  const own = titles.filter((title) => !inside.includes(title));
  expect(own.map((title) => title.replace(/ \([^)]*\)$/, ""))).toEqual(expected);
  expect(inside.filter((title) => titles.includes(title))).toEqual(inside);
  // Licences that let the code be part of a program under MIT.
  const kinds = new Set(own.map((title) => /\(([^)]*)\)$/.exec(title)?.[1]));
  const fitting = new Set([
    "MIT",
    "ISC",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "0BSD",
    "BlueOak-1.0.0",
  ]);
  expect([...kinds].filter((kind) => !fitting.has(kind ?? ""))).toEqual([]);
});

/** Name and version in the nearest package.json that has both. */
function packageOf(file: string): string {
  const manifest = join(dirname(file), "package.json");
  if (existsSync(manifest)) {
    const { name, version }: { name?: string; version?: string } = JSON.parse(readFileSync(manifest, "utf8"));
    if (name === "scopegen") return name;
    if (name !== undefined && version !== undefined) return `${name} ${version}`;
  }
  return packageOf(dirname(file));
}
