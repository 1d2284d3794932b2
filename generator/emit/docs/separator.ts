/** The character between scopes in, what the pages call it out. */

export interface SeparatorName {
  /** "a comma"; undefined for a character without a name of its own. */
  readonly name: string | undefined;
  /** What is to be shown beside the name, or instead of one; undefined for a space, which cannot be seen. */
  readonly character: string | undefined;
}

export function separatorName(separator: string): SeparatorName {
  return { name: names.get(separator), character: separator === " " ? undefined : separator };
}

const names: ReadonlyMap<string, string> = new Map([
  [" ", "a space"],
  [",", "a comma"],
  [";", "a semicolon"],
  [":", "a colon"],
  ["|", "a vertical bar"],
  ["+", "a plus sign"],
]);
