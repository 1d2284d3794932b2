/**
 * What the confirmation page says in, a picture of it out: SVG that needs no script, no style sheet and nothing from
 * outside, so that it can be an image on any page.
 */
import { fitLines } from "../../print/fit-lines.js";
import { htmlHeader } from "../../print/header.js";
import { html, htmlJoin, htmlText } from "../../print/html.js";
import type { Html } from "../../print/html.js";
import { directionOf, svgDocument, svgMoved, svgStack, svgText } from "../../print/svg.js";
import type { Drawn } from "../../print/svg.js";
import { drawLine } from "./line.js";
import { asShown } from "./shown.js";
import type { ShownConfirmation } from "./shown.js";
import { appSign, lockSign } from "./signs.js";
import { themes } from "./theme.js";
import type { Theme, ThemeName } from "./theme.js";
import { confirmationWords, illustrationWords, otherRolesWords } from "./words.js";
import type { Confirmation } from "./confirmation.js";

/** The whole file, with its header. */
export function confirmationPicture(confirmation: Confirmation, themeName: ThemeName): Html {
  const theme = themes[themeName];
  const shown = asShown(confirmation);
  const card = svgStack(
    [
      drawHead(shown.title, theme),
      drawList(shown, theme),
      ...drawOtherRoles(shown, theme),
      drawButtons(theme),
    ],
    22,
  );
  const height = card.height + 2 * PADDING;
  const foot = svgText(illustrationWords, {
    x: WIDTH / 2,
    y: MARGIN + height + 26,
    size: 12,
    face: "plain",
    anchor: "middle",
    fill: theme.quiet,
  });
  const total = height + MARGIN + 46;
  const { title, description } = confirmationWords(shown);
  const parts = [
    html`<title>${htmlText(title)}</title>`,
    html`<desc>${htmlText(description)}</desc>`,
    html`<rect width="${WIDTH}" height="${total}" rx="16" fill="${theme.page}"/>`,
    html`<rect x="${MARGIN + 0.5}" y="${MARGIN + 0.5}" width="${CARD - 1}" height="${height - 1}" rx="14" fill="${theme.card}" stroke="${theme.border}"/>`,
    svgMoved(card.content, MARGIN + PADDING, MARGIN + PADDING),
    foot,
  ];
  const svg = svgDocument(htmlJoin(parts, "\n"), { width: WIDTH, height: total });
  return html`${htmlHeader(confirmation.specPath)}\n${svg}\n`;
}

const WIDTH = 560;
const MARGIN = 24;
const CARD = WIDTH - 2 * MARGIN;
const PADDING = 30;
const INNER = CARD - 2 * PADDING;
/** Of the corners of the list. */
const RADIUS = 10;
/** What wants to get at what, in signs and words. */
function drawHead(title: string, theme: Theme): Drawn {
  const middle = INNER / 2;
  const style = { x: middle, anchor: "middle" as const };
  const signs = html`${svgMoved(appSign(theme), middle - 88, 0)}<path d="M${middle - 22} 26h44" stroke="${theme.quiet}" stroke-width="2.4" stroke-dasharray="0.1 8.7" stroke-linecap="round"/>${svgMoved(lockSign(theme), middle + 36, 0)}`;
  const names = {
    ...style,
    size: 14,
    face: "plain" as const,
    fill: theme.quiet,
    direction: directionOf(title),
  };
  const lines = fitLines(title, { ...names, width: INNER, lines: 3 });
  const y = 90 + 19 * lines.length;
  const asks = svgText("Your app would like to:", { ...style, y, size: 20, face: "bold", fill: theme.text });
  const content = [
    signs,
    ...lines.map((line, index) => svgText(line, { ...names, y: 79 + 19 * index })),
    asks,
  ];
  return { height: y + 6, content: htmlJoin(content) };
}

/** A frame around the lines, with rules between them. */
function drawList({ lines, rest }: ShownConfirmation, theme: Theme): Drawn {
  const parts = [
    ...lines.map((line, index) =>
      drawLine(line, {
        theme,
        width: INNER,
        top: index === 0 ? RADIUS : 0,
        bottom: rest === undefined && index === lines.length - 1 ? RADIUS : 0,
      }),
    ),
    ...(rest === undefined ? [] : [drawRest(rest, theme)]),
  ];
  const { height, content } = svgStack(parts.map((part, index) => (index === 0 ? part : ruled(part, theme))));
  const frame = html`<rect x="0.5" y="0.5" width="${INNER - 1}" height="${height - 1}" rx="${RADIUS}" fill="none" stroke="${theme.border}"/>`;
  return { height, content: html`${content}\n${frame}` };
}

function ruled({ height, content }: Drawn, { border }: Theme): Drawn {
  return { height, content: html`${content}<path d="M0 0.5h${INNER}" stroke="${border}"/>` };
}

function drawRest(words: string, { quiet }: Theme): Drawn {
  return { height: 44, content: svgText(words, { x: 50, y: 27, size: 14, face: "plain", fill: quiet }) };
}

function drawOtherRoles({ otherRoles }: ShownConfirmation, theme: Theme): Drawn[] {
  if (otherRoles.length === 0) return [];
  const style = {
    x: INNER / 2,
    anchor: "middle" as const,
    size: 13,
    face: "plain" as const,
    fill: theme.text,
  };
  const lines = fitLines(otherRolesWords(otherRoles), { ...style, width: INNER, lines: 4 });
  const content = lines.map((line, index) => svgText(line, { ...style, y: 12 + 18 * index }));
  return [{ height: 18 * lines.length, content: htmlJoin(content) }];
}

/** Two buttons, as far as a picture has any. */
function drawButtons(theme: Theme): Drawn {
  const width = (INNER - 12) / 2;
  const right = INNER - width;
  const style = { y: 27, size: 15, face: "bold" as const, anchor: "middle" as const };
  const content: Html[] = [
    html`<rect x="0.5" y="0.5" width="${width - 1}" height="43" rx="10" fill="${theme.card}" stroke="${theme.quiet}"/>`,
    svgText("Deny", { ...style, x: width / 2, fill: theme.text }),
    html`<rect x="${right}" width="${width}" height="44" rx="10" fill="${theme.accent}"/>`,
    svgText("Allow", { ...style, x: right + width / 2, fill: theme.onAccent }),
  ];
  return { height: 44, content: htmlJoin(content) };
}
