import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withProgress } from "../../generator/commands/progress.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is on the terminal after `milliseconds`, and once the step is over. */
async function check(milliseconds: number, isTTY: boolean, expected: readonly [string, string]) {
  let printed = "";
  let finish: (value: string) => void = () => undefined;
  const output = { write: (text: string) => (printed += text), isTTY };
  const io = { stdout: output, stderr: output, cwd: "", env: {}, build: "", version: "", home: "" };
  const result = withProgress(io, "thinking", () => new Promise<string>((done) => (finish = done)));
  await vi.advanceTimersByTimeAsync(milliseconds);
  const during = printed;
  finish("result");
  expect(await result).toBe("result");
  expect([during, printed.slice(during.length)]).toEqual(expected);
}

test("a step says what it is, and wipes the line once it is over", () =>
  check(900, true, ["\r\u001B[Kthinking …", "\r\u001B[K"]));

test("a step of over a second says how long it takes", () =>
  check(1100, true, ["\r\u001B[Kthinking …\r\u001B[Kthinking … 1 s", "\r\u001B[K"]));

test("a step that only computes has said what it is before it begins", async () => {
  let printed = "";
  const output = { write: (text: string) => (printed += text), isTTY: true };
  const io = { stdout: output, stderr: output, cwd: "", env: {}, build: "", version: "", home: "" };
  expect(await withProgress(io, "thinking", () => Promise.resolve(printed))).toContain("thinking");
});

test("it says nothing where there is no terminal", () => check(5000, false, ["", ""]));
