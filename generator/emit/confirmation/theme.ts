/** The colours of the picture of the confirmation page; text stands out from what is behind it by 4.5 to 1 at least. */
import { html } from "../../print/html.js";
import type { Html } from "../../print/html.js";

export const themeNames = ["light", "dark"] as const;
export type ThemeName = (typeof themeNames)[number];

export interface Theme {
  /** Behind the card. */
  readonly page: Html;
  readonly card: Html;
  readonly border: Html;
  readonly text: Html;
  /** Text that matters less, on the page and on the card. */
  readonly quiet: Html;
  /** The button to press, signs, and the label of what is new. */
  readonly accent: Html;
  readonly onAccent: Html;
  /** Behind what is new. */
  readonly fresh: Html;
  /** Behind what needs a role, and its text. */
  readonly role: Html;
  readonly onRole: Html;
}

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    page: html`#eef1f6`,
    card: html`#ffffff`,
    border: html`#d3dae4`,
    text: html`#18212d`,
    quiet: html`#556071`,
    accent: html`#1d5bc9`,
    onAccent: html`#ffffff`,
    fresh: html`#edf3fe`,
    role: html`#fcf0d4`,
    onRole: html`#6f4600`,
  },
  dark: {
    page: html`#0e131a`,
    card: html`#171e27`,
    border: html`#313c4a`,
    text: html`#e9eef4`,
    quiet: html`#a4b0be`,
    accent: html`#8cb5ff`,
    onAccent: html`#0d1b33`,
    fresh: html`#1c2a42`,
    role: html`#3b2e13`,
    onRole: html`#f3d08c`,
  },
};
