/** The specs whose output is compiled and run: the real ones, and those that are out of the ordinary. */
import { filesBelow } from "../architecture/repository.js";

/** Name to the text of its spec. */
export const tables: ReadonlyMap<string, string> = new Map(
  ["spec", "test/fixtures/compile"].flatMap((folder) =>
    filesBelow(folder, ".yaml").map(({ path, text }) => [path.replace(/\.yaml$/, ""), text] as const),
  ),
);
