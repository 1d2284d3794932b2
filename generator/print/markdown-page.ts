/** Encoded pieces in, the blocks of a page out: headings, lists, tables, and the page itself. */
import { htmlText } from "./html.js";
import type { Html } from "./html.js";
import { backticks, markdownJoin, markdownText, oneLine } from "./markdown.js";
import type { Markdown } from "./markdown.js";

/** A block of a page: a paragraph, a heading, a list, a table, a fence. */
export type Block = Markdown;

/** A heading of level 1 to 6. */
export function markdownHeading(level: 1 | 2 | 3 | 4 | 5 | 6, title: Markdown): Block {
  return `${"#".repeat(level)} ${title}` as Block;
}

/** A list with bullets. */
export function markdownList(items: readonly Markdown[]): Block {
  return items.map((item) => `- ${item}`).join("\n") as Block;
}

/** A list with numbers from 1. */
export function markdownNumberedList(items: readonly Markdown[]): Block {
  return items.map((item, index) => `${index + 1}. ${item}`).join("\n") as Block;
}

export interface Column {
  readonly title: string;
  readonly cells: readonly Markdown[];
}

/** A table; a column without anything in its cells is left out, the first one excepted. */
export function markdownTable(columns: readonly [Column, ...Column[]]): Block {
  const shown = shownColumns(columns);
  const rows = columns[0].cells.map((_, row) => tableRow(shown.map((column) => column.cells[row] ?? "")));
  const titles = tableRow(shown.map((column) => markdownText(column.title)));
  return [titles, tableRow(shown.map(() => "---")), ...rows].join("\n") as Block;
}

/** The columns that have something in their cells, and the first one. */
export function shownColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter((column, index) => index === 0 || column.cells.some((cell) => cell !== ""));
}

/** Lines in a block of code. */
export function markdownFence(lines: string | readonly string[], language: "text" | "ts" = "text"): Block {
  const text = [lines].flat().map(indentedLine).join("\n");
  const fence = backticks(text, 3);
  return `${fence}${language}\n${text}\n${fence}` as Block;
}

/** A picture of this folder for light and for dark pages, on lines of its own. */
export function markdownPicture({ light, dark, alt }: Picture): Block {
  const [lightFile, darkFile, text] = [light, dark, alt].map(htmlText);
  return [
    "<picture>",
    `  <source media="(prefers-color-scheme: dark)" srcset="${darkFile}">`,
    `  <img alt="${text}" src="${lightFile}">`,
    "</picture>",
  ].join("\n") as Block;
}

export interface Picture {
  /** Files beside the page. */
  readonly light: string;
  readonly dark: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

/** The text of a page: its header comment and its blocks, the empty ones left out. */
export function markdownPage(header: Html, blocks: readonly Block[]): Markdown {
  return `${header}\n\n${markdownBlocks(blocks)}\n` as Markdown;
}

/** Blocks one below the other, the empty ones left out. */
export function markdownBlocks(blocks: readonly Block[]): Markdown {
  return markdownJoin(
    blocks.filter((block) => block !== ""),
    "\n\n",
  );
}

function indentedLine(line: string): string {
  const [indent = ""] = /^ */.exec(line) ?? [];
  return indent + oneLine(line);
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
