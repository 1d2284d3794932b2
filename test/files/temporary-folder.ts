/** Files by path in; a new folder that holds them out, removed when the test is over. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { listFiles } from "../../generator/files/list-files.js";

export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "scopegen-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) putFile(folder, path, text);
  return folder;
}

export function putFile(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Every file below the folder with its text. */
export function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
}

/** The code and message of what `work` throws. */
export function failureOf(work: () => unknown): { exitCode: unknown; message: string } {
  try {
    work();
  } catch (error) {
    const { exitCode, message } = error as { exitCode: unknown; message: string };
    return { exitCode, message };
  }
  throw new Error("nothing was thrown");
}
