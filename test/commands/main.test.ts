import { expect, test } from "vitest";
import { commandNames } from "../../generator/commands/invocation.js";
import { readPlainArguments } from "../../generator/commands/plain-arguments.js";
import { readArguments } from "../../generator/commands/program.js";
import { project } from "./project.js";

test.each([
  [["generat"], "unknown command 'generat'", "Did you mean generate?"],
  [["generate", "--jsn"], "unknown option '--jsn'", "Did you mean --json?"],
  [["check", "--ful"], "unknown option '--ful'", "Did you mean --full?"],
  [["generate", "--full"], "unknown option '--full'", "See `scopegen generate --help`."],
  [["generate", "spec"], "too many arguments", "See `scopegen generate --help`."],
  [["generate", "--spec"], "argument missing", "See `scopegen generate --help`."],
  [["generate", "--out", ""], "must not be empty", "See `scopegen generate --help`."],
  [
    ["generate", "--import-extension", "mjs"],
    "Allowed choices are js, ts",
    "See `scopegen generate --help`.",
  ],
  [["explain"], "missing required argument", "See `scopegen explain --help`."],
  [["init", "a", "b"], "too many arguments", "See `scopegen init --help`."],
  [["--jsn"], "unknown option", "See `scopegen --help`."],
])("%j is wrong use", async (argv, complaint, suggestion) => {
  const { code, stdout, stderr } = await project().run(...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  const [first, second, ...rest] = stderr.split("\n");
  expect(first).toMatch(/^scopegen: /);
  expect(first).toContain(complaint);
  expect(second).toBe(suggestion);
  expect(rest).toEqual([""]);
  const [command = "", ...flags] = argv;
  const asData = await project().run(command, "--json", ...flags);
  expect(asData).toMatchObject({ code: 2, stderr: "" });
  expect(JSON.parse(asData.stdout)).toEqual({
    ...(commandNames.some((name) => name === command) && { command }),
    exitCode: 2,
    error: { message: expect.any(String), hint: expect.any(String) },
  });
});

test("nothing asked: the help, as wrong use", async () => {
  const { code, stdout, stderr } = await project().run();
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("Usage: scopegen");
});

test.each([[["--help"]], [["-h"]], [["help"]], [["generate", "--help"]]])("%j is help", async (argv) => {
  const { code, stdout, stderr } = await project().run(...argv);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("Usage: scopegen");
});

test("the help names every command, exit code and flag", async () => {
  const { stdout } = await project().run("--help");
  for (const word of ["generate", "check", "watch", "init", "explain", "preview", " 70 ", " 74 "])
    expect(stdout).toContain(word);
  const flags = (await project().run("check", "--help")).stdout;
  for (const flag of ["--spec", "--out", "--cwd", "--json", "--full", "--import-extension"]) {
    expect(flags).toContain(flag);
  }
});

test("--version prints the version", async () => {
  expect(await project().run("--version")).toEqual({ code: 0, stdout: "1.2.3\n", stderr: "" });
});

test.each([
  [["generate"]],
  [["check", "--full", "--json"]],
  [["generate", "--spec", "a", "--spec", "b.yaml", "--out", "x", "--cwd", "y", "--import-extension", "ts"]],
])("%j is read the same with and without the argument parser", (argv) => {
  const io = { stdout: { write: () => true }, stderr: { write: () => true } };
  const read = readArguments(argv, { ...io, cwd: "", env: {}, build: "", version: "", home: "" });
  expect(readPlainArguments(argv)).toEqual(read);
});

test.each([
  [["generate", "--out=x"]],
  [["generate", "--spec", "--json"]],
  [["generate", "--"]],
  [["generate", "--full"]],
  [["check", "--out", ""]],
  [["check", "--import-extension", "mjs"]],
  [["watch"]],
  [["--json", "generate"]],
  [[]],
])("%j is left to the argument parser", (argv) => expect(readPlainArguments(argv)).toBeUndefined());

test("a bug is exit code 70, with a short text, and a stack only where one is asked for", async () => {
  const acme = project();
  const broken = { cwd: undefined as unknown as string };
  const { code, stdout, stderr } = await acme.runWith(broken, "generate");
  expect({ code, stdout }).toEqual({ code: 70, stdout: "" });
  expect(stderr).toMatch(
    /^scopegen: unexpected error: .*\nThis is a bug in scopegen 1\.2\.3: please report it.*\n$/,
  );
  const debug = await acme.runWith({ ...broken, env: { SCOPEGEN_DEBUG: "1" } }, "generate");
  expect(debug.stderr).toMatch(/\n {4}at /);
  const json = await acme.runWith(broken, "generate", "--json");
  expect(json.stderr).toBe("");
  expect(JSON.parse(json.stdout)).toMatchObject({ exitCode: 70, error: {} });
});

test("wrong use found while running is data with --json", async () => {
  const { code, stdout, stderr } = await project({}).run("generate", "--json");
  expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
  expect(JSON.parse(stdout)).toEqual({
    command: "generate",
    exitCode: 2,
    error: { message: "there is no file or folder spec", hint: expect.stringContaining("npx scopegen init") },
  });
});

test("a missing spec folder is wrong use, with the way out", async () => {
  const { code, stderr } = await project({}).run("generate");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^scopegen: there is no file or folder spec\n.*npx scopegen init.*\n$/);
});

test("a reader that closes the pipe early is no error", async () => {
  const closed = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
  const listeners: ((error: Error) => void)[] = [];
  const stdout = {
    write: () => {
      throw closed;
    },
    on: (_: "error", listener: (error: Error) => void) => listeners.push(listener),
  };
  expect((await project().runWith({ stdout }, "generate")).code).toBe(0);
  expect(listeners).toHaveLength(1);
  expect(() => listeners[0]?.(closed)).not.toThrow();
});

test("standard output that cannot be written is exit code 74, without a stack", async () => {
  const full = Object.assign(new Error("write ENOSPC"), { code: "ENOSPC" });
  const throwing = { write: () => expect.fail() as never };
  let fail: (error: Error) => void = () => undefined;
  const telling = {
    write: () => setImmediate(() => fail(full)),
    on: (_: "error", listener: (error: Error) => void) => (fail = listener),
  };
  throwing.write = () => {
    throw full;
  };
  for (const stdout of [throwing, telling]) {
    expect(await project().runWith({ stdout }, "generate")).toEqual({
      code: 74,
      stdout: "",
      stderr:
        "scopegen: cannot write to standard output: no space left on the disk\nMake room and run scopegen again.\n",
    });
  }
});

test("colour is for terminals, and NO_COLOR turns it off", async () => {
  const colored = async (isTTY: boolean, env: Record<string, string>) => {
    const texts: string[] = [];
    await project().runWith({ stdout: { write: (text) => texts.push(text), isTTY }, env }, "generate");
    return texts.join("").includes("\u001B[");
  };
  expect(await colored(true, {})).toBe(true);
  expect(await colored(true, { NO_COLOR: "1" })).toBe(false);
  expect(await colored(true, { TERM: "dumb" })).toBe(false);
  expect(await colored(false, {})).toBe(false);
});
