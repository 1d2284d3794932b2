/** Outputs of the process: all of a text is written, at once where that is possible and by Node's stream where not. */
import { afterEach, expect, test, vi } from "vitest";
import { processOutput } from "../../generator/start/process-output.js";

/** What stands at the other end, and how many bytes of a text it takes before it is not ready or gone. */
const other = vi.hoisted(() => ({ kind: "pipe", takes: Infinity, code: "EAGAIN", taken: "" }));

vi.mock("node:fs", () => ({
  fstatSync: () => ({
    isFile: () => other.kind === "file",
    isFIFO: () => other.kind === "pipe",
    isCharacterDevice: () => other.kind === "nothing" || other.kind === "terminal",
    rdev: other.kind === "nothing" ? 259 : 34_816,
  }),
  statSync: () => ({ rdev: 259 }),
  writeSync: (_: number, bytes: Buffer, at: number) => {
    if (other.takes === 0) throw Object.assign(new Error(other.code), { code: other.code });
    // Never more than a few bytes at a time.
    const count = Math.min(3, bytes.length - at, other.takes);
    other.takes -= count;
    other.taken += bytes.toString("utf8", at, at + count);
    return count;
  },
}));

afterEach(() => {
  Object.assign(other, { kind: "pipe", takes: Infinity, code: "EAGAIN", taken: "" });
  vi.restoreAllMocks();
});

function streamed(): string[] {
  const texts: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    texts.push(Buffer.from(chunk).toString("utf8"));
    return true;
  });
  return texts;
}

test.each(["file", "pipe", "nothing"])("to a %s all is written at once, and it is no terminal", (kind) => {
  other.kind = kind;
  const texts = streamed();
  const output = processOutput("stdout");
  output.write("one line\n");
  output.write("");
  output.write("another\n");
  expect(other.taken).toBe("one line\nanother\n");
  expect(texts).toEqual([]);
  expect(output.isTTY).toBe(false);
});

test.each(["terminal", "socket"])("to a %s Node's stream writes", (kind) => {
  other.kind = kind;
  const texts = streamed();
  const listener = vi.fn<(error: Error) => void>();
  const on = vi.spyOn(process.stdout, "on");
  const output = processOutput("stdout");
  output.on("error", listener);
  output.write("one line\n");
  expect(texts).toEqual(["one line\n"]);
  expect(on).toHaveBeenCalledWith("error", listener);
  expect(output.isTTY).toBe(process.stdout.isTTY ?? false);
  process.stdout.off("error", listener);
});

test("what a reader does not take at once, Node's stream writes, and all that follows", () => {
  other.takes = 5;
  const texts = streamed();
  const listener = vi.fn<(error: Error) => void>();
  const on = vi.spyOn(process.stdout, "on");
  const output = processOutput("stdout");
  output.on("error", listener);
  output.write("one line\n");
  other.takes = Infinity;
  output.write("another\n");
  expect(other.taken).toBe("one l");
  expect(texts).toEqual(["ine\n", "another\n"]);
  expect(on).toHaveBeenCalledWith("error", listener);
  process.stdout.off("error", listener);
});

test("that nobody reads any more is an error", () => {
  Object.assign(other, { takes: 0, code: "EPIPE" });
  expect(() => processOutput("stdout").write("one line\n")).toThrow("EPIPE");
});
