/** What of prettier needs no parser: how wide a text is, and its documents with their printer. */
import type * as prettier from "prettier";
import { doc as documents, util as texts } from "prettier/standalone";

// They are there, and the declarations forget them.
declare module "prettier/standalone" {
  export const doc: typeof prettier.doc;
  export const util: typeof prettier.util;
}

/** In columns: of an ideograph two, of an accent none. */
export const { getStringWidth } = texts;

export const { builders } = documents;

export const { printDocToString } = documents.printer;
