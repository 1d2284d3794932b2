/** Colours in, the small signs of the picture out, drawn in a square of 20 unless they say otherwise. */
import { html } from "../../print/html.js";
import type { Html } from "../../print/html.js";
import type { Theme } from "./theme.js";

/** What is asked for, or held already. */
export function checkSign(color: Html): Html {
  return html`<circle cx="10" cy="10" r="9" fill="none" stroke="${color}" stroke-width="1.6"/><path d="M6 10.3l2.7 2.7L14 7.6" fill="none" stroke="${color}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** What comes on top of that. */
export function plusSign({ accent, onAccent }: Theme): Html {
  return html`<circle cx="10" cy="10" r="10" fill="${accent}"/><path d="M10 5.5v9M5.5 10h9" stroke="${onAccent}" stroke-width="2" stroke-linecap="round"/>`;
}

/** A person with a badge, in a square of 14. */
export function roleSign({ onRole }: Theme): Html {
  return html`<circle cx="6" cy="4" r="3" fill="${onRole}"/><path d="M0.5 13.5c0-3.3 2.4-5.3 5.5-5.3s5.5 2 5.5 5.3z" fill="${onRole}"/><path d="M12 1.2l.8 1.7 1.9.2-1.4 1.3.4 1.8-1.7-.9-1.7.9.4-1.8-1.4-1.3 1.9-.2z" fill="${onRole}"/>`;
}

/** Some app, in a square of 52. */
export function appSign({ card, accent, border }: Theme): Html {
  return html`<rect x="0.5" y="0.5" width="51" height="51" rx="14" fill="${card}" stroke="${border}"/><g fill="${accent}"><rect x="14" y="14" width="10.5" height="10.5" rx="3"/><rect x="27.5" y="14" width="10.5" height="10.5" rx="3" opacity="0.55"/><rect x="14" y="27.5" width="10.5" height="10.5" rx="3" opacity="0.55"/><rect x="27.5" y="27.5" width="10.5" height="10.5" rx="3"/></g>`;
}

/** What the app wants to get at, in a square of 52. */
export function lockSign({ accent, onAccent }: Theme): Html {
  return html`<rect width="52" height="52" rx="14" fill="${accent}"/><path d="M19.5 24v-4a6.5 6.5 0 0 1 13 0v4" fill="none" stroke="${onAccent}" stroke-width="2.6"/><rect x="15.5" y="23.5" width="21" height="15.5" rx="3.5" fill="${onAccent}"/><circle cx="26" cy="30" r="2" fill="${accent}"/><path d="M26 30v4" stroke="${accent}" stroke-width="1.8" stroke-linecap="round"/>`;
}
