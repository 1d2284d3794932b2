/** Two texts in, the one place in the first that is another in the second out. */
import type { Range } from "../diagnostic/diagnostic.js";

/** Everything before `start` and everything from `end` on is the same in both, as far as these do not overlap in either. */
export function changeOf(before: string, after: string): Range {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { start, end: before.length - same };
}
