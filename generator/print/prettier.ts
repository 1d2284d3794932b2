/** What of prettier needs no parser: how wide a text is, and its documents with their printer. */
import type { doc, util } from "prettier";
import * as standalone from "prettier/standalone";

// They are there, and the declarations forget them.
const parts = standalone as unknown as { readonly doc: typeof doc; readonly util: typeof util };

/** In columns: of an ideograph two, of an accent none. */
export const { getStringWidth } = parts.util;

export const { builders } = parts.doc;

export const { printDocToString } = parts.doc.printer;
