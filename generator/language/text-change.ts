/** Two texts in, the one place in the first that is another in the second out. */
import type { Range } from "../diagnostic/diagnostic.js";

/** Everything before `start` and everything from `end` on is the same in both, as far as these do not overlap in either. */
export function changeOf(before: string, after: string): Range {
  let start = 0;
  // Behind its end a text has no character, which is equal to none.
  while (before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = before.length;
  const by = after.length - before.length;
  while (end > start && end + by > start && before.charCodeAt(end - 1) === after.charCodeAt(end + by - 1)) {
    end -= 1;
  }
  return { start, end };
}
