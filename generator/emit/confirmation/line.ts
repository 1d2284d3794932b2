/** A line of the confirmation page in, its picture out: a sign, the prompt, the scope, the role, and whether it is new. */
import { fitLines } from "../../print/fit-lines.js";
import { html, htmlJoin, htmlText } from "../../print/html.js";
import type { Html } from "../../print/html.js";
import { directionOf, svgIsolated, svgLine, svgMoved, svgStack, svgText } from "../../print/svg.js";
import type { Direction, Drawn } from "../../print/svg.js";
import type { ConfirmationLine } from "./confirmation.js";
import { textWidth } from "../../print/text-width.js";
import { checkSign, plusSign, roleSign } from "./signs.js";
import type { Theme } from "./theme.js";

export interface LinePlace {
  readonly theme: Theme;
  /** Of the list that the line stands in. */
  readonly width: number;
  /** How round the corners are: those of the list for its first and last line, else 0. */
  readonly top: number;
  readonly bottom: number;
}

/** A line whose prompt is written from right to left is the mirror image of another. */
export function drawLine(line: ConfirmationLine, { theme, width, top, bottom }: LinePlace): Drawn {
  const side = directionOf(line.prompt);
  const remark = remarkWidths[line.state];
  const place: Column = { theme, width, side, left: SIGN, room: width - SIGN - PADDING - remark };
  const wide: Column = { ...place, room: width - SIGN - PADDING };
  const parts = [
    drawPrompt(line, place),
    drawScope(line.scope, line.prompt === "" ? place : wide),
    ...(line.role ? [drawRole(line.role.name, wide)] : []),
  ];
  const body = svgStack(parts);
  const height = body.height + 2 * GAP;
  const behind =
    line.state === "new"
      ? html`<path d="${outline({ width, height, top, bottom })}" fill="${theme.fresh}"/>`
      : html``;
  const sign =
    line.state === "new" ? plusSign(theme) : checkSign(line.state === "granted" ? theme.quiet : theme.accent);
  const content = [
    behind,
    svgMoved(sign, side === "ltr" ? PADDING : width - PADDING - 20, GAP + 1),
    svgMoved(body.content, 0, GAP),
    drawRemark(line, place),
  ];
  return { height, content: htmlJoin(content) };
}

function outline({
  width,
  height,
  top,
  bottom,
}: Record<"width" | "height" | "top" | "bottom", number>): Html {
  const [across, down] = [width - 2 * top, height - top - bottom];
  return html`M${top} 0h${across}q${top} 0 ${top} ${top}v${down}q0 ${bottom} ${-bottom} ${bottom}h${2 * bottom - width}q${-bottom} 0 ${-bottom} ${-bottom}v${-down}q0 ${-top} ${top} ${-top}z`;
}

const GAP = 13;
const PADDING = 16;
/** Where text begins. */
const SIGN = 50;
/** The room that the remark takes beside the prompt. */
const remarkWidths = { requested: 0, new: 62, granted: 112 };

interface Column {
  readonly theme: Theme;
  readonly width: number;
  readonly side: Direction;
  readonly left: number;
  readonly room: number;
}

/** Where text of a direction is held in the column, which is mirrored where the prompt is. */
function held({ side, left, width }: Column, direction: Direction) {
  const anchor = direction === side ? ("start" as const) : ("end" as const);
  return { x: side === "ltr" ? left : width - left, anchor, direction };
}

function drawPrompt({ prompt, state }: ConfirmationLine, column: Column): Drawn {
  const size = 15;
  const shown = prompt === "" ? "No prompt in the table" : prompt;
  const face = prompt === "" || state === "granted" ? "plain" : "bold";
  const { text, quiet } = column.theme;
  const fill = face === "plain" ? quiet : text;
  const lines = fitLines(shown, { face, size, width: column.room, lines: 6 });
  const place = held(column, column.side);
  const content = lines.map((line, index) =>
    svgText(line, { ...place, y: 16 + 21 * index, size, face, fill }),
  );
  return { height: 22 + 21 * (lines.length - 1), content: htmlJoin(content) };
}

function drawScope(scope: string, column: Column): Drawn {
  const size = 12;
  const lines = fitLines(scope, { face: "mono", size, width: column.room, lines: 3 });
  const style = { ...held(column, "ltr"), size, face: "mono" as const, fill: column.theme.quiet };
  const content = lines.map((line, index) => svgText(line, { ...style, y: 14 + 16 * index }));
  return { height: 18 + 16 * (lines.length - 1), content: htmlJoin(content) };
}

/** A label that says whom the line is for. */
function drawRole(name: string, column: Column): Drawn {
  const { theme, side, left, width, room } = column;
  const size = 12;
  const label = "Needs the role ";
  const labelWidth = textWidth(label, "plain") * size;
  const box = { face: "bold" as const, size, lines: 3, width: room - 40, indent: labelWidth };
  const [first = "", ...others] = fitLines(name, box);
  const taken = Math.max(
    labelWidth + textWidth(first, "bold") * size,
    ...others.map((line) => textWidth(line, "bold") * size),
  );
  const boxWidth = Math.min(room, Math.ceil(taken) + 40);
  const height = 24 + 16 * others.length;
  const x = side === "ltr" ? left : width - left - boxWidth;
  const direction = directionOf(name);
  const anchor = direction === "ltr" ? "start" : "end";
  const style = { x: x + 30, size, fill: theme.onRole };
  const content = [
    html`<rect x="${x}" y="7" width="${boxWidth}" height="${height}" rx="7" fill="${theme.role}"/>`,
    svgMoved(roleSign(theme), x + 9, 12),
    svgLine(html`${htmlText(label)}<tspan font-weight="600">${svgIsolated(first, direction)}</tspan>`, {
      ...style,
      face: "plain",
      y: 23,
    }),
    ...others.map((line, index) =>
      svgText(line, { ...style, face: "bold", anchor, direction, y: 39 + 16 * index }),
    ),
  ];
  return { height: height + 7, content: htmlJoin(content) };
}

/** At the end of the line: "New", or that there is nothing new about it. */
function drawRemark({ state }: ConfirmationLine, { theme, width, side }: Column): Html {
  if (state === "requested") return html``;
  const style = { size: 12, y: GAP + 15, direction: "ltr" as const };
  if (state === "granted") {
    const x = side === "ltr" ? width - PADDING : PADDING;
    const anchor = side === "ltr" ? ("end" as const) : ("start" as const);
    return svgText("Already granted", { ...style, x, anchor, face: "plain", fill: theme.quiet });
  }
  const x = side === "ltr" ? width - PADDING - 46 : PADDING;
  const label = svgText("New", { ...style, x: x + 23, anchor: "middle", face: "bold", fill: theme.onAccent });
  return html`<rect x="${x}" y="${GAP + 1}" width="46" height="20" rx="10" fill="${theme.accent}"/>${label}`;
}
