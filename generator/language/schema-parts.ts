/** Nothing in, what several parts of the spec format are made of out. */
import { array, enum as oneOf, string, type ZodType } from "zod";
import { warningCodes } from "../diagnostic/catalogue.js";
import { SCOPE_TOKEN } from "./patterns.js";

/** A schema with what editors show for it. */
export const described = <Schema extends ZodType>(
  schema: Schema,
  description: string,
  ...examples: unknown[]
): Schema => schema.meta({ description, examples });

/** Free text: never blank, without the white space around it. */
export const text = () => string().trim().regex(/\S/);
/** A list is left out rather than empty. */
export const list = <Item extends ZodType>(item: Item) => array(item).min(1);

/** A scope where it is named. */
export const scopeName = described(
  string().regex(SCOPE_TOKEN),
  "The name of a declared scope.",
  "things_read",
);

/** The warnings that a scope or an endpoint accepts. */
export const allow = described(
  list(
    string().meta({
      enum: warningCodes,
      description: "The code of a warning, as it stands in brackets in the message.",
      examples: ["unused-scope"],
    }),
  ),
  "Warnings not to be given here.",
  ["unused-scope"],
).optional();

/** What else there is to say. */
export const note = described(
  text(),
  "What a reader should know beside: why this is believed, for example. May have several lines.",
  "Found by trying it.",
).optional();

/** Where something is from. */
export const source = described(
  text(),
  "Where this is from: plain text, shown as a link if it is an https URL.",
  "https://example.com/page",
).optional();

/** What an endpoint may say beside its requirement, and `defaults` for endpoints that do not. */
export const provenance = {
  evidence: described(
    oneOf(["documented", "inferred"]),
    "How the requirement is known: `documented` (when nothing says otherwise) by its source, `inferred` from it.",
    "inferred",
  ).optional(),
  source,
  note,
};
