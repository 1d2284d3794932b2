/** What the system refuses is said, and what is not there is waited for. */
import { watch } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { Failure } from "../../generator/files/failure.js";
import { pathWatchers } from "../../generator/files/path-watchers.js";
import { failureOf, temporaryFolder } from "./temporary-folder.js";

vi.mock("node:fs", { spy: true });

test.each(["ENOSPC", "EMFILE", "ENFILE"])("%s says what can be done, and leaves nothing watched", (code) => {
  const folder = temporaryFolder();
  const watchers = pathWatchers();
  vi.mocked(watch).mockImplementationOnce(() => {
    throw Object.assign(new Error(code), { code });
  });
  watchers.follow(join(folder, "other"), () => undefined);
  // What can be watched afterwards does not make up for it.
  watchers.follow(folder, () => undefined);
  const followed = vi.mocked(watch).mock.results.at(-1)?.value as ReturnType<typeof watch>;
  const closed = vi.spyOn(followed, "close");
  const { exitCode, message } = failureOf(() => watchers.mustBeAllowed());
  expect([exitCode, message]).toEqual([
    74,
    "cannot watch the specs: too many files are watched on this machine",
  ]);
  expect(closed).toHaveBeenCalledOnce();
  expect(() => watchers.mustBeAllowed()).toThrow(Failure);
});

test("what is not there is no failure, and an error of a watcher ends that one alone", () => {
  const folder = temporaryFolder();
  const watchers = pathWatchers();
  watchers.follow(join(folder, "nothing"), () => undefined);
  watchers.follow(folder, () => undefined);
  watchers.mustBeAllowed();
  const watcher = vi.mocked(watch).mock.results.at(-1)?.value as ReturnType<typeof watch>;
  const closed = vi.spyOn(watcher, "close");
  watcher.emit("error", new Error("EPERM"));
  expect(closed).toHaveBeenCalledOnce();
  watchers.close();
});
