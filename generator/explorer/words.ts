/** Requirements and numbers in, the words of the page out: the same as on the other pages. */
import type { Requirement } from "../runtime/requirement.js";

/** What an access token must carry, such as "one of: a; b together with c". */
export function requirementWords(requirement: Requirement): string {
  if (requirement === "public") return "no access token";
  if (requirement === "unknown") return "not documented";
  const options = requirement.map(togetherWords);
  if (options.length < 2) return options[0] ?? "not documented";
  return requirement.every((scopes) => scopes.length === 1)
    ? `one of ${options.join(", ")}`
    : `one of: ${options.join("; ")}`;
}

/** "a, b and c". */
export function listWords(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** "1 endpoint", "2,000 endpoints". */
export function countWords(count: number, noun: string): string {
  return `${numberWords(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** With commas, whatever the language of the browser. */
export function numberWords(count: number): string {
  return count.toLocaleString("en");
}

function togetherWords([first, ...others]: readonly string[]): string {
  if (first === undefined) return "any valid access token";
  return others.length === 0 ? first : `${first} together with ${listWords(others)}`;
}
