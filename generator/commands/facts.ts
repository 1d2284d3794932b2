/** Named facts in, aligned lines that are safe on a terminal out. */
import { visible } from "../diagnostic/visible.js";
import type { Paint } from "./paint.js";

/** A name and what there is to say under it, line by line; no line, and the fact is left out. */
export type Fact = readonly [name: string, lines: readonly string[]];

export function factLines(facts: readonly Fact[], paint: Paint): string[] {
  const width = Math.max(...facts.map(([name]) => name.length)) + 1;
  return facts.flatMap(([name, lines]) =>
    lines
      .flatMap((line) => line.split("\n"))
      .map((line, index) => {
        const label = (index === 0 ? `${name}:` : "").padEnd(width);
        return `  ${paint("dim", label)} ${visible(line)}`;
      }),
  );
}

/** The text as the only line, or no line where there is none. */
export function lineOf(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

/** "a, b and c" */
export function joined(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
