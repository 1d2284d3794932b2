/** Two texts in; a unified diff of bounded time and length out, as lines that are safe on a terminal. */
import { structuredPatch } from "diff";
import { visible } from "../diagnostic/visible.js";

const linesShown = 20;
const longestLine = 160;
const milliseconds = 500;
/** Above that a diff takes long and says little. */
const largest = 2_000_000;

/** From what is on the disk (`-`) to what should be (`+`). */
export function shortDiff(found: string, wanted: string): string[] {
  if (found.length + wanted.length > largest) return ["(too large to compare here)"];
  const patch = structuredPatch("", "", found, wanted, "", "", { context: 1, timeout: milliseconds });
  if (!patch) return ["(too different to compare here)"];
  const lines = patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: rows }) =>
    [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`].concat(rows.map(shownLine)),
  );
  const hidden = lines.length - linesShown;
  return hidden > 0 ? [...lines.slice(0, linesShown), `… ${hidden} more lines`] : lines;
}

function shownLine(line: string): string {
  const text = visible(line);
  return text.length > longestLine ? `${text.slice(0, longestLine)}…` : text;
}
