/** Errors of the file system, in words: what could not be done, why, and what to do about it. */
import { expect, test } from "vitest";
import { diskFailure, errorCode, Failure, writingFailure } from "../../generator/files/failure.js";

const errorOf = (code: string) => Object.assign(new Error(`${code}: in the words of Node`), { code });
const mend = "Mend that and run scopegen again.";

test.each([
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EROFS", "the file system is read-only"],
  ["ENOENT", "no such file or folder"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a file stands where a folder should be"],
  ["EEXIST", "something else stands there"],
  ["ENOSPC", "no space left on the disk", "Make room and run scopegen again."],
  ["EBUSY", "it is in use"],
  ["ELOOP", "too many symbolic links"],
  [
    "EMFILE",
    "too many files are open",
    "Close programs or raise the limit (ulimit -n), and run scopegen again.",
  ],
  ["ENFILE", "too many files are open on the whole machine", "Close programs, and run scopegen again."],
  ["EXDEV", "it is on another disk than the files beside it"],
  ["EIO", "the disk reports an error"],
  ["EDQUOT", "the quota of the disk is used up", "Make room and run scopegen again."],
  ["EFBIG", "the file would be too large"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ESTALE", "the network drive has lost it"],
  ["EUNHEARDOF", "EUNHEARDOF: in the words of Node"],
])("%s", (code, reason, hint = mend) => {
  expect(diskFailure("read a.yaml", errorOf(code))).toMatchObject({
    exitCode: 74,
    message: `cannot read a.yaml: ${reason}`,
    hint,
  });
  expect(writingFailure("write a.ts", errorOf(code))).toMatchObject({
    exitCode: 74,
    message: `cannot write a.ts: ${reason}`,
    hint: `Nothing was written. ${hint}`,
  });
});

test.each([
  [new Error("a message"), "a message"],
  ["a text", "a text"],
  [Object.assign(new Error("a number"), { code: 5 }), "a number"],
  [{ code: "ENOENT" }, "[object Object]"],
])("what has no code, such as %j", (error, reason) => {
  expect(errorCode(error)).toBeUndefined();
  expect(diskFailure("read a.yaml", error)).toMatchObject({
    message: `cannot read a.yaml: ${reason}`,
    hint: mend,
  });
});

test("a failure is told from a bug, and may have nothing to advise", () => {
  const failure = new Failure(2, "no such command");
  expect([failure instanceof Error, failure.exitCode, failure.message, failure.hint]).toEqual([
    true,
    2,
    "no such command",
    undefined,
  ]);
});
