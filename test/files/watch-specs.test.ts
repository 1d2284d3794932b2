/** Whatever happens to the files and the folders that they are in, what is saved afterwards is told. */
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { watchSpecs } from "../../generator/files/watch-specs.js";
import type { SpecWatcher } from "../../generator/files/watch-specs.js";
import { temporaryFolder } from "./temporary-folder.js";

const watchers = new Set<SpecWatcher>();
afterEach(() => {
  for (const watcher of watchers) watcher.close();
});

interface Watched {
  readonly folder: string;
  /** Waits until the path was told since the last time. */
  tells(path: string): Promise<void>;
  /** Waits for a moment, and says what was told until then. */
  told(): Promise<string[]>;
}

function watched(
  files: Record<string, string>,
  specs: readonly string[],
  documents: readonly string[] = [],
): Watched {
  const folder = temporaryFolder(files);
  const at = (path: string) => join(folder, path);
  let told: string[] = [];
  const places = { specs: specs.map(at), documents: documents.map(at), cwd: folder };
  watchers.add(watchSpecs(places, (path) => told.push(path.slice(folder.length + 1))));
  return {
    folder,
    async tells(path) {
      await vi.waitFor(() => expect(told).toContain(path), { timeout: 10_000, interval: 5 });
      await sleep(20);
      told = [];
    },
    async told() {
      await sleep(100);
      return [...new Set(told)];
    },
  };
}

/** Saves in every way, and says that each was told. */
async function expectFollowed({ folder, tells }: Watched, spec: string): Promise<void> {
  const file = join(folder, spec);
  writeFileSync(file, "in place\n");
  await tells(spec);
  writeFileSync(join(folder, "saved.tmp"), "by renaming\n");
  renameSync(join(folder, "saved.tmp"), file);
  await tells(spec);
  writeFileSync(file, "in place, the new one\n");
  await tells(spec);
  rmSync(file);
  await tells(spec);
  writeFileSync(file, "again\n");
  await tells(spec);
  const other = spec.replace("acme", "other");
  writeFileSync(join(folder, other), "another one\n");
  await tells(other);
  rmSync(join(folder, other));
  await tells(other);
}

test("a file is followed in whatever way it is saved", async () => {
  await expectFollowed(watched({ "spec/acme.yaml": "" }, ["spec"]), "spec/acme.yaml");
});

test("a folder that another one replaces at once is followed", async () => {
  const acme = watched({ "spec/acme.yaml": "" }, ["spec"]);
  const spec = join(acme.folder, "spec");
  for (const text of ["first", "second"]) {
    rmSync(spec, { recursive: true });
    mkdirSync(spec);
    writeFileSync(join(spec, "acme.yaml"), text);
    await acme.tells("spec");
    await expectFollowed(acme, "spec/acme.yaml");
  }
  cpSync(spec, join(acme.folder, "new"), { recursive: true });
  renameSync(spec, join(acme.folder, "old"));
  renameSync(join(acme.folder, "new"), spec);
  await acme.tells("spec");
  await expectFollowed(acme, "spec/acme.yaml");
});

test("a folder that goes for a while, with the one above it, is followed when it is back", async () => {
  const acme = watched({ "api/public/spec/acme.yaml": "" }, ["api/public/spec"]);
  rmSync(join(acme.folder, "api"), { recursive: true });
  await acme.tells("api/public/spec");
  mkdirSync(join(acme.folder, "api"));
  await acme.tells("api");
  mkdirSync(join(acme.folder, "api/public/spec"), { recursive: true });
  await acme.tells("api/public");
  await expectFollowed(acme, "api/public/spec/acme.yaml");
});

test("what a link leads to is followed, and what replaces the link", async () => {
  const files = { "shared/acme.yaml": "", "spec/own.yaml": "", "README.md": "" };
  const acme = watched(files, ["spec"], ["README.md"]);
  const link = join(acme.folder, "spec/acme.yaml");
  const target = join(acme.folder, "shared/acme.yaml");
  symlinkSync(target, link);
  await acme.tells("spec/acme.yaml");
  for (const text of ["first", "second"]) {
    writeFileSync(target, text);
    await acme.tells("spec/acme.yaml");
    writeFileSync(`${target}.tmp`, text);
    renameSync(`${target}.tmp`, target);
    await acme.tells("spec/acme.yaml");
  }
  rmSync(target);
  await acme.tells("spec/acme.yaml");
  writeFileSync(target, "made again\n");
  await acme.tells("spec/acme.yaml");
  writeFileSync(join(acme.folder, "shared/other.yaml"), "");
  rmSync(link);
  symlinkSync("../shared/other.yaml", link);
  await acme.tells("spec/acme.yaml");
  writeFileSync(join(acme.folder, "shared/other.yaml"), "another target\n");
  await acme.tells("spec/acme.yaml");
  rmSync(link);
  writeFileSync(link, "no link any more\n");
  await acme.tells("spec/acme.yaml");
  await expectFollowed(acme, "spec/acme.yaml");
});

test("the place of a spec may be a link to a folder, and to another one later", async () => {
  const folder = temporaryFolder({ "shared/one/acme.yaml": "", "shared/two/acme.yaml": "" });
  const spec = join(folder, "spec");
  symlinkSync("shared/one", spec);
  const told: string[] = [];
  const places = { specs: [spec], documents: [], cwd: folder };
  watchers.add(watchSpecs(places, (path) => told.push(path)));
  const tells = async (path: string) => {
    await vi.waitFor(() => expect(told).toContain(path), { timeout: 10_000, interval: 5 });
    told.length = 0;
  };
  writeFileSync(join(folder, "shared/one/acme.yaml"), "saved\n");
  await tells(join(spec, "acme.yaml"));
  symlinkSync("shared/two", `${spec}.new`);
  renameSync(`${spec}.new`, spec);
  await tells(spec);
  writeFileSync(join(folder, "shared/two/acme.yaml"), "saved\n");
  await tells(join(spec, "acme.yaml"));
  rmSync(join(folder, "shared/two"), { recursive: true });
  mkdirSync(join(folder, "shared/two"));
  await tells(spec);
  writeFileSync(join(folder, "shared/two/acme.yaml"), "saved\n");
  await tells(join(spec, "acme.yaml"));
});

test("a file outside of the folder to work in is followed", async () => {
  const folder = temporaryFolder({ "apis/shared/acme.yaml": "", "project/package.json": "" });
  const file = join(folder, "apis/shared/acme.yaml");
  const told: string[] = [];
  watchers.add(
    watchSpecs({ specs: [file], documents: [], cwd: join(folder, "project") }, (path) => told.push(path)),
  );
  for (const text of ["first", "second"]) {
    rmSync(join(folder, "apis"), { recursive: true });
    // The first folder that is told stands for all that happened before.
    const isFolderTold = () => expect(told).toContainEqual(expect.stringMatching(/apis(\/shared)?$/));
    await vi.waitFor(isFolderTold, 10_000);
    await sleep(100);
    told.length = 0;
    mkdirSync(join(folder, "apis/shared"), { recursive: true });
    writeFileSync(file, text);
    await vi.waitFor(isFolderTold, 10_000);
    writeFileSync(file, "saved\n");
    await vi.waitFor(() => expect(told).toContain(file), 10_000);
    told.length = 0;
  }
});

test("nothing else is told", async () => {
  const files = { "spec/acme.yaml": "", "README.md": "", "spec/below/other.yaml": "" };
  const { folder, told } = watched(files, ["spec"], ["README.md"]);
  writeFileSync(join(folder, "OTHER.md"), "not a document\n");
  writeFileSync(join(folder, "other.yaml"), "not in the folder\n");
  writeFileSync(join(folder, "spec/acme.yaml.swp"), "an editor's\n");
  writeFileSync(join(folder, "spec/.acme.yaml"), "hidden\n");
  writeFileSync(join(folder, "spec/below/other.yaml"), "in a folder below\n");
  mkdirSync(join(folder, "generated/acme"), { recursive: true });
  expect(await told()).toEqual([]);
});

test("of files alone their neighbours are not told", async () => {
  const { folder, told } = watched(
    { "spec/acme.yaml": "", "README.md": "" },
    ["spec/acme.yaml"],
    ["README.md"],
  );
  writeFileSync(join(folder, "spec/other.yaml"), "a neighbour\n");
  writeFileSync(join(folder, "README.md"), "a document\n");
  await vi.waitFor(async () => expect(await told()).toEqual(["README.md"]), 10_000);
});

test("nothing is told once it is closed", async () => {
  const folder = temporaryFolder({ "spec/acme.yaml": "" });
  const told: string[] = [];
  watchSpecs({ specs: [join(folder, "spec")], documents: [], cwd: folder }, (path) =>
    told.push(path),
  ).close();
  writeFileSync(join(folder, "spec/acme.yaml"), "saved\n");
  await sleep(100);
  expect(told).toEqual([]);
});
