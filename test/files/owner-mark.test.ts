/** Whose a temporary file is, and whether he still runs, also where the system tells little of its processes. */
import { readFileSync, readlinkSync, utimesSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { temporaryFolder } from "./temporary-folder.js";

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return {
    ...fs,
    readFileSync: vi.fn<typeof readFileSync>(fs.readFileSync),
    readlinkSync: vi.fn<typeof readlinkSync>(fs.readlinkSync),
  };
});
vi.mock("node:os", async (original) => {
  const os = await original<typeof import("node:os")>();
  return { ...os, hostname: vi.fn<typeof hostname>(os.hostname) };
});

/** What the system tells of itself and of its one process, by the name of the file. */
let told: Readonly<Record<string, string>> = {};
const linux = {
  "/proc/sys/kernel/random/boot_id": "boot 1\n",
  "/proc/self/ns/pid": "pid:[1]",
  [`/proc/${process.pid}/stat`]: statOf("S", 77),
};

/** A line of /proc: the name of a program may be made to look like the rest of it. */
function statOf(state: string, started: number): string {
  const before = Array.from({ length: 18 }, (_, at) => String(at + 100));
  return `${process.pid} (a) S 1 (b)) ${[state, ...before, started, 1, 2].join(" ")}`;
}

function tell(path: unknown): string {
  const text = told[String(path)];
  if (text === undefined) throw Object.assign(new Error("ENOENT"), { code: "ENOENT" });
  return text;
}

beforeEach(() => {
  told = linux;
  vi.mocked(hostname).mockReturnValue("here");
  vi.mocked(readFileSync).mockImplementation(tell as typeof readFileSync);
  vi.mocked(readlinkSync).mockImplementation(tell as typeof readlinkSync);
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const one of [hostname, readFileSync, readlinkSync]) vi.mocked(one).mockReset();
});

/** As in a process of its own: the mark of the machine is made but once in one. */
async function inNewProcess() {
  vi.resetModules();
  return import("../../generator/files/owner-mark.js");
}

async function partsOfMark(): Promise<string[]> {
  const { newMark } = await inNewProcess();
  return newMark().split("-");
}

test("a mark is the process, when it was started, the machine, and what nobody can foresee", async () => {
  const [pid, start, machine, random] = await partsOfMark();
  expect([pid, start]).toEqual([String(process.pid), "77"]);
  expect([machine, random]).toEqual([
    expect.stringMatching(/^[\da-f]{12}$/),
    expect.stringMatching(/^[\da-f]{12}$/),
  ]);
  const [, , same, other] = await partsOfMark();
  expect([same === machine, other === random]).toEqual([true, false]);
});

test.each([
  ["of another name", () => void vi.mocked(hostname).mockReturnValue("there")],
  ["started again", () => void (told = { ...linux, "/proc/sys/kernel/random/boot_id": "boot 2\n" })],
  ["in another container", () => void (told = { ...linux, "/proc/self/ns/pid": "pid:[2]" })],
])("a machine %s is another one", async (_, change) => {
  const [, , machine] = await partsOfMark();
  change();
  expect((await partsOfMark())[2]).not.toBe(machine);
});

test("where the system does not tell, there is a mark all the same, and who runs is believed to run", async () => {
  told = {};
  const { hasEnded, newMark } = await inNewProcess();
  const mark = newMark();
  expect(mark).toMatch(new RegExp(`^${process.pid}-0-[\\da-f]{12}-[\\da-f]{12}$`));
  const [, , machine = ""] = mark.split("-");
  // What came from the name of the machine alone: no other text takes the place of what is not told.
  const { createHash } = await import("node:crypto");
  expect(machine).toBe(createHash("sha256").update("here\n\n").digest("hex").slice(0, 12));
  expect(hasEnded(mark, "/nowhere")).toBe(false);
  expect(hasEnded(mark.replace("-0-", "-77-"), "/nowhere")).toBe(false);
});

test("a process has ended where its number is now that of another one, or where only its number is left", async () => {
  const { hasEnded, newMark } = await inNewProcess();
  const mark = newMark();
  const at = (start: number) => hasEnded(mark.replace("-77-", `-${start}-`), "/nowhere");
  expect([at(77), at(78), at(0), hasEnded(String(process.pid), "/nowhere")]).toEqual([
    false,
    true,
    false,
    false,
  ]);
  for (const [state, ended] of [
    ["Z", true],
    ["X", true],
    ["R", false],
    ["S", false],
  ] as const) {
    told = { ...linux, [`/proc/${process.pid}/stat`]: statOf(state, 77) };
    expect({ state, ended: at(77) }).toEqual({ state, ended });
  }
  told = { ...linux, [`/proc/${process.pid}/stat`]: "cut off" };
  expect(at(77)).toBe(false);
});

test.each([
  ["ESRCH", true],
  ["EPERM", false],
])("what the system answers of a process, %s, tells whether it has ended", async (code, ended) => {
  const { hasEnded, newMark } = await inNewProcess();
  const mark = newMark();
  const kill = vi.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error(code), { code });
  });
  expect(hasEnded(mark, "/nowhere")).toBe(ended);
  expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, 0);
});

test("of a process on another machine the age of its file tells, ten minutes and no more", async () => {
  const folder = temporaryFolder({ "a.ts": "" });
  const file = join(folder, "a.ts");
  const { hasEnded } = await inNewProcess();
  const mark = `${process.pid}-77-000000000000-000000000000`;
  const now = Math.floor(Date.now() / 1000) * 1000;
  vi.spyOn(Date, "now").mockReturnValue(now);
  const isOld = (milliseconds: number) => {
    utimesSync(file, new Date(now - milliseconds), new Date(now - milliseconds));
    return hasEnded(mark, file);
  };
  expect([isOld(0), isOld(599_000), isOld(600_000), isOld(601_000)]).toEqual([false, false, false, true]);
  expect(hasEnded(mark, join(folder, "nothing.ts"))).toBe(false);
});

test.each([
  "",
  "0",
  "012",
  "x",
  "12-",
  "12-3",
  "12-3-000000000000",
  "12-3-000000000000-00000000000g",
  "x12-3-000000000000-000000000000",
  "12-3-000000000000-000000000000x",
])("%j is no mark, and nothing has ended", async (mark) => {
  const { hasEnded } = await inNewProcess();
  expect(hasEnded(mark, "/nowhere")).toBe(false);
});
