/** What goes wrong outside of specs and is not a bug: a text for the user, what to do, and the exit code. */

export class Failure extends Error {
  /** 2: scopegen was called wrongly. 74: a file could not be read or written, and nothing was changed. */
  readonly exitCode: 2 | 74;
  /** What to do about it: one sentence. */
  readonly hint: string | undefined;

  constructor(exitCode: 2 | 74, message: string, hint?: string) {
    super(message);
    this.exitCode = exitCode;
    this.hint = hint;
  }
}

/** What is said of the disk after a failure, unless more is to be said. */
export const unchanged = "Nothing was written.";

/** The failure for an error that the file system threw, in words: "cannot read a.yaml: permission denied". */
export function diskFailure(doing: string, error: unknown): Failure {
  return new Failure(74, `cannot ${doing}: ${reason(error)}`, advice(error));
}

/** The same where something was to be written. */
export function writingFailure(doing: string, error: unknown): Failure {
  return new Failure(74, `cannot ${doing}: ${reason(error)}`, `${unchanged} ${advice(error)}`);
}

/** The code of a file system error, such as `ENOENT`; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

const reasons = new Map([
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EROFS", "the file system is read-only"],
  ["ENOENT", "no such file or folder"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a file stands where a folder should be"],
  ["EEXIST", "something else stands there"],
  ["ENOSPC", "no space left on the disk"],
  ["EBUSY", "it is in use"],
  ["ELOOP", "too many symbolic links"],
  ["EMFILE", "too many files are open"],
  ["ENFILE", "too many files are open on the whole machine"],
  ["EXDEV", "it is on another disk than the files beside it"],
  ["EIO", "the disk reports an error"],
  ["EDQUOT", "the quota of the disk is used up"],
  ["EFBIG", "the file would be too large"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ESTALE", "the network drive has lost it"],
]);

const advices = new Map([
  ["ENOSPC", "Make room and run scopegen again."],
  ["EDQUOT", "Make room and run scopegen again."],
  ["EMFILE", "Close programs or raise the limit (ulimit -n), and run scopegen again."],
  ["ENFILE", "Close programs, and run scopegen again."],
]);

function advice(error: unknown): string {
  return advices.get(errorCode(error) ?? "") ?? "Mend that and run scopegen again.";
}

function reason(error: unknown): string {
  return reasons.get(errorCode(error) ?? "") ?? (error instanceof Error ? error.message : String(error));
}
