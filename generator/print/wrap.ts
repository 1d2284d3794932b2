/** Text of any length in, lines for a doc comment out. */

/** The lines of `text`, none longer than `width` where a space allows it; its own line ends stay. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width));
}

/** `text` as an item of a Markdown list. */
export function bullet(text: string, width: number): string[] {
  return wrap(text, width - 2).map((line, index) => `${index === 0 ? "- " : "  "}${line}`.trimEnd());
}

/** `text` as a Markdown code span, whatever backticks it holds. */
export function code(text: string): string {
  const runs = (text.match(/`+/g) ?? []).map((run) => run.length);
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return fence + pad + text + pad + fence;
}

function wrapLine(line: string, width: number): string[] {
  const [first = "", ...words] = line.split(/[ \t]+/).filter((word) => word !== "");
  const lines = [first];
  for (const word of words) {
    const current = lines.at(-1) ?? "";
    const fits = current.length + 1 + word.length <= width;
    if (fits || STARTS_A_BLOCK.test(word)) lines[lines.length - 1] = `${current} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A word that Markdown would take for a heading, a list, a quotation … at the start of a line. */
const STARTS_A_BLOCK = /^(?:[-+*=_#>|~`]|\d+[.)])/;
