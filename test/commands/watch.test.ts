import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { lockFolder } from "../../generator/files/folder-lock.js";
import { project, spec } from "./project.js";
import type { Project, Run } from "./project.js";

const broken = spec.replace("title: Acme\n", "");
const scopesFile = "generated/acme/scopes.ts";

interface Watching extends Project {
  /** Everything printed so far. */
  printed(): string;
  /** Waits until the text was printed since the last wait. */
  says(text: string | RegExp): Promise<void>;
  stop(): Promise<Run["code"]>;
}

const running = new Set<() => Promise<unknown>>();
afterEach(() => Promise.all([...running].map((stop) => stop())));

function watching(acme: Project, ...flags: string[]): Watching {
  const controller = new AbortController();
  let printed = "";
  let seen = 0;
  const output = { write: (text: string) => (printed += text) };
  const ended = acme.runWith(
    { stdout: output, stderr: output, signal: controller.signal },
    "watch",
    ...flags,
  );
  const stop = async () => {
    controller.abort();
    return (await ended).code;
  };
  running.add(stop);
  return {
    ...acme,
    printed: () => printed,
    async says(text) {
      await vi.waitFor(() => expect(printed.slice(seen)).toMatch(text), { timeout: 20_000, interval: 10 });
      seen = printed.length;
    },
    stop,
  };
}

test("generates at once and on every save, and stops cleanly", async () => {
  const acme = watching(project());
  await acme.says("Watching spec: Ctrl-C ends it.");
  expect(acme.files()).toHaveProperty([scopesFile]);
  acme.put("spec/acme.yaml", spec.replace("See things", "Look at things"));
  await acme.says(/\d+ written/);
  expect(acme.files()[scopesFile]).toContain("Look at things");
  expect(await acme.stop()).toBe(0);
});

test("an editor that replaces the file by rename is followed, again and again", async () => {
  const acme = watching(project());
  await acme.says("Watching");
  for (const prompt of ["First", "Second", "Third"]) {
    acme.put("spec/.acme.yaml.swp", spec.replace("See things", prompt));
    renameSync(join(acme.folder, "spec/.acme.yaml.swp"), join(acme.folder, "spec/acme.yaml"));
    await acme.says(/\d+ written/);
    expect(acme.files()[scopesFile]).toContain(prompt);
  }
});

test("a broken spec keeps the last good output, and is said to be good again", async () => {
  const acme = watching(project());
  await acme.says("Watching");
  const good = acme.files()[scopesFile];
  acme.put("spec/acme.yaml", broken);
  await acme.says(/error\[[^]*Nothing was written\.\ngenerated keeps the last good output\.\n/);
  expect(acme.files()[scopesFile]).toBe(good);
  acme.put("spec/acme.yaml", spec);
  await acme.says(/Good again\.\n2 scopes[^]*up to date/);
  expect(await acme.stop()).toBe(0);
});

test("a spec that is broken from the start can be mended", async () => {
  const acme = watching(project({ "spec/acme.yaml": broken }));
  await acme.says("Watching");
  acme.put("spec/acme.yaml", spec);
  await acme.says(/Good again/);
  expect(acme.files()).toHaveProperty([scopesFile]);
});

test("specs that are added and removed are followed", async () => {
  const acme = watching(project());
  await acme.says("Watching");
  acme.put("spec/other.yaml", spec);
  await acme.says("from 2 specs");
  expect(acme.files()).toHaveProperty(["generated/other/scopes.ts"]);
  rmSync(join(acme.folder, "spec/other.yaml"));
  await acme.says("from spec/acme.yaml");
  expect(acme.files()).not.toHaveProperty(["generated/other/scopes.ts"]);
});

test("a folder that goes and comes back, as when branches change, is followed", async () => {
  const acme = watching(project());
  await acme.says("Watching");
  rmSync(join(acme.folder, "spec"), { recursive: true });
  await acme.says("there is no file or folder spec");
  acme.put("spec/acme.yaml", spec.replace("See things", "Back again"));
  await acme.says(/Good again[^]*\d+ written/);
  expect(acme.files()[scopesFile]).toContain("Back again");
});

test("a failure while watching is shown and waited out", async () => {
  const acme = watching(project());
  await acme.says("Watching");
  acme.put("spec/acme.yml", spec);
  await acme.says(/spec\/acme\.yaml and spec\/acme\.yml would both/);
  rmSync(join(acme.folder, "spec/acme.yml"));
  await acme.says("Good again");
  expect(await acme.stop()).toBe(0);
});

test("a spec that --spec names is watched, its neighbours are not", async () => {
  const acme = watching(project(), "--spec", "spec/acme.yaml");
  await acme.says("Watching spec/acme.yaml");
  acme.put("spec/other.yaml", broken);
  acme.put("spec/acme.yaml", spec.replace("See things", "Look at things"));
  await acme.says(/\d+ written/);
  expect(acme.printed()).not.toContain("other");
});

test("documents are followed, and what is written to them starts no other run", async () => {
  const region = "<!-- scopegen:acme:prompts -->\n<!-- /scopegen -->\n";
  const acme = watching(project({ "spec/acme.yaml": spec, "README.md": region }), "--inject", "README.md");
  await acme.says("Watching spec, README.md: Ctrl-C ends it.");
  const filled = acme.files()["README.md"];
  acme.put("README.md", `# Acme\n\n${region}`);
  await acme.says(/1 document, 1 written/);
  expect(acme.files()["README.md"]).toBe(`# Acme\n\n${filled}`);
  acme.put("README.md", region.replace("prompts", "prompt"));
  await acme.says(/README\.md:1:20 error\[unknown-region\]/);
  acme.put("README.md", region);
  await acme.says(/Good again/);
  // Long enough for the news of the last write to have come.
  await sleep(500);
  expect(acme.printed().match(/scopes, /g)).toHaveLength(3);
});

test("--json prints a document a line", async () => {
  const acme = watching(project(), "--json");
  await acme.says('"exitCode":0');
  acme.put("spec/acme.yaml", broken);
  await acme.says('"exitCode":1');
  expect(await acme.stop()).toBe(0);
  const lines = acme.printed().trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { command: "watch", exitCode: 0, files: expect.any(Array) },
    { command: "watch", exitCode: 1, specs: [{ diagnostics: [{ severity: "error" }] }] },
  ]);
});

test("Ctrl-C ends it, and leaves no listener behind", async () => {
  const before = process.listenerCount("SIGINT");
  const acme = project();
  let printed = "";
  const output = { write: (text: string) => (printed += text) };
  const ended = acme.runWith({ stdout: output, stderr: output }, "watch");
  await vi.waitFor(() => expect(printed).toContain("Watching"), { timeout: 20_000 });
  process.emit("SIGINT");
  expect((await ended).code).toBe(0);
  expect(process.listenerCount("SIGINT")).toBe(before);
});

test("Ctrl-C ends it while it waits for another run to end, and nothing is written", async () => {
  const acme = project({ "spec/acme.yaml": spec, "generated/LICENSE": "" });
  const lock = await lockFolder(join(acme.folder, "generated"), "generated");
  const before = acme.files();
  const first = watching(acme);
  expect(await first.stop()).toBe(0);
  expect(first.printed()).toBe(
    "scopegen: stopped while another run of scopegen was writing to generated\nNothing was written.\n",
  );
  expect(acme.files()).toEqual(before);
  lock.release();

  const second = watching(acme);
  await second.says("Watching");
  const written = acme.files()[scopesFile];
  const other = await lockFolder(join(acme.folder, "generated"), "generated");
  acme.put("spec/acme.yaml", spec.replace("See things", "Look at things"));
  await sleep(500);
  expect(await second.stop()).toBe(0);
  other.release();
  expect(acme.files()[scopesFile]).toBe(written);
});

test("a reader that closes standard output ends it with the next word", async () => {
  let closed = false;
  const acme = project();
  let printed = "";
  const write = (text: string) => {
    if (closed) throw Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    return (printed += text);
  };
  const stderr = { write: (text: string) => (printed += text) };
  const ended = acme.runWith({ stdout: { write }, stderr }, "watch");
  await vi.waitFor(() => expect(printed).toContain("Watching"), { timeout: 20_000 });
  closed = true;
  acme.put("spec/acme.yaml", spec.replace("See things", "Look at things"));
  expect((await ended).code).toBe(0);
  expect(acme.files()[scopesFile]).toContain("Look at things");
});

test("one that is stopped before it watches does not say that it does", async () => {
  const run = await project().runWith({ signal: AbortSignal.abort() }, "watch");
  expect(run).toMatchObject({ code: 0, stderr: "" });
});

test("what the first run cannot do ends it", async () => {
  expect((await project({}).run("watch")).code).toBe(2);
  for (const flags of [[], ["--jsn"]]) {
    const { code, stdout } = await project({}).run("watch", "--json", ...flags);
    expect(code).toBe(2);
    expect(stdout).toMatch(/^\{"command":"watch","exitCode":2,"error":\{.*\}\}\n$/);
  }
  expect((await project({ "spec/acme.yaml": spec, generated: "a file" }).run("watch")).code).toBe(74);
});

const manyGroups = `${spec}  Places:
    GET /places: things_read
    PUT /places: { anyOf: [things_read, things_write] }
  People:
    GET /people: things_read
`;

test.each([
  ["a requirement", "GET /people: things_read", "GET /people: token"],
  ["an endpoint more", "  People:\n", "    POST /places: things_write\n  People:\n"],
  ["a group more", "  Places:\n", "  Plans:\n    GET /plans: things_read\n  Places:\n"],
  ["a scope's name", /things_write/g, "things_change"],
  ["a prompt", "See things", "Look at things"],
  ["a misspelt keyword", "GET /people: things_read", "GET /people: tokn"],
  ["a word for nothing", "GET /people: things_read", "GET /people: none"],
  ["a quote too many", "GET /places: things_read", "GET /places: 'things_read"],
])("after %s is saved, watch has said and written what generate does", async (_name, from, to) => {
  const acme = watching(project({ "spec/acme.yaml": manyGroups }));
  await acme.says("Watching");
  let good = acme.files();
  for (const text of [manyGroups.replace(from, to), manyGroups, manyGroups.replace(from, to)]) {
    const before = acme.printed().length;
    acme.put("spec/acme.yaml", text);
    await acme.says(/\d+ written|keeps the last good output|up to date/);
    const fresh = project({ "spec/acme.yaml": text });
    const { code, stderr } = await fresh.run("generate");
    if (code === 0) good = fresh.files();
    expect(acme.files()).toEqual({ ...good, "spec/acme.yaml": text });
    expect(acme.printed().slice(before)).toContain(stderr);
  }
});
