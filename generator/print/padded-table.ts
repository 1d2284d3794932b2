/** The columns of a table in, the table with cells as wide as their column out: what prettier makes of it, is it already. */
import { shownColumns } from "./markdown-page.js";
import type { Block, Column } from "./markdown-page.js";
import { markdownText } from "./markdown.js";
import { getStringWidth } from "./prettier.js";

/** Characters of a table up to which it is padded, however much of it is padding. */
const small = 1_000_000;
/** Of a larger table at most this many times its text. */
const mostPadding = 4;

/** A column without anything in its cells is left out, the first one excepted. */
export function paddedTable(columns: readonly [Column, ...Column[]]): Block {
  const shown = shownColumns(columns).map(({ title, cells }) => [markdownText(title), ...cells]);
  const widths = shown.map((cells) => cells.map((cell) => getStringWidth(cell)));
  const widest = widths.map((column) => column.reduce((most, width) => Math.max(most, width), 3));
  const rows = columns[0].cells.length + 1;
  const text = shown.flat().reduce((sum, cell) => sum + cell.length, 0);
  const padded = widest.reduce((sum, width) => sum + width, 0) * rows;
  // One text of 50,000 characters would make as much of every row.
  const pads = padded <= Math.max(small, text * mostPadding);
  const line = (row: number) =>
    tableLine(
      shown.map((cells, column) => {
        const missing = pads ? (widest[column] ?? 0) - (widths[column]?.[row] ?? 0) : 0;
        return `${cells[row] ?? ""}${" ".repeat(missing)}`;
      }),
    );
  const rule = tableLine(widest.map((width) => "-".repeat(pads ? width : 3)));
  const body = Array.from({ length: rows - 1 }, (_, row) => line(row + 1));
  return [line(0), rule, ...body].join("\n") as Block;
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
