/** A file as its emitter left it in, the file as it is written out: what asks for it is formatted by prettier. */
import type { Options } from "prettier";
import * as babel from "prettier/plugins/babel";
import * as estree from "prettier/plugins/estree";
import { format } from "prettier/standalone";
import type { EncodedText, GeneratedFile } from "../emit/generated-file.js";

/** What generated code looks like, whatever the user's own configuration says. */
export const formatOptions: Options = { parser: "babel-ts", plugins: [babel, estree], printWidth: 100 };

/** The same text gives the same text, so that `watch` formats again only what a save has changed. */
const formatted = new Map<string, EncodedText>();
/** How many texts are remembered: those of the last runs over some specs. */
const MOST_TEXTS = 200;

export async function formatFile(file: GeneratedFile): Promise<GeneratedFile> {
  if (file.format === "verbatim") return file;
  const parser = file.path.endsWith(".json") ? "json" : "babel-ts";
  const key = `${parser} ${file.text}`;
  const text = formatted.get(key) ?? ((await format(file.text, { ...formatOptions, parser })) as EncodedText);
  remember(key, text);
  return { ...file, text, format: "verbatim" };
}

/** The oldest of too many are forgotten. */
function remember(key: string, result: EncodedText): void {
  formatted.delete(key);
  formatted.set(key, result);
  for (const [oldest] of formatted) {
    if (formatted.size <= MOST_TEXTS) break;
    formatted.delete(oldest);
  }
}
