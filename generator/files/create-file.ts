/** A path and a text in; a new file out, or a failure if something stands there already. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { diskFailure, errorCode, Failure } from "./failure.js";

/** `shown` is the path as messages show it. */
export function createFile(path: string, shown: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw diskFailure(`write ${shown}`, error);
    throw new Failure(
      2,
      `there is a ${shown} already`,
      "It was left as it is. Give another name, or delete it first.",
    );
  }
}

/** With those that it stands in. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw diskFailure(`make the folder ${folder}`, error);
  }
}
