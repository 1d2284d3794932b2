/** Names and texts of a spec in, the way that messages quote and list them out. */

const LONGEST = 60;

/** To be asked where a requirement names no scope. */
export const WHICH_KEYWORD =
  "Is it unknown (not documented), token (any access token, no scope) or public (no access token)?";

/** `text` between backticks, cut where it is too long to read. */
export function quoted(text: string): string {
  return `\`${shortened(text, LONGEST)}\``;
}

/** Its first `most` characters, and a sign that there are more. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** "a, b or c" */
export function either(names: readonly string[], word: "or" | "and" = "or"): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
}

/** The first few of many, and how many are left out. */
export function few(names: readonly string[], most = 8): string {
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}
