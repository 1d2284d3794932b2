/** A file as its emitter left it in, the file as it is written out: what asks for it is formatted by prettier. */
import type { Options } from "prettier";
import * as babel from "prettier/plugins/babel";
import * as estree from "prettier/plugins/estree";
import { format } from "prettier/standalone";
import type { EncodedText, GeneratedFile } from "../emit/generated-file.js";

/** What generated code looks like, whatever the user's own configuration says. */
export const formatOptions: Options = { parser: "babel-ts", plugins: [babel, estree], printWidth: 100 };

export async function formatFile(file: GeneratedFile): Promise<GeneratedFile> {
  if (file.format === "verbatim") return file;
  const parser = file.path.endsWith(".json") ? "json" : "babel-ts";
  const text = await format(file.text, { ...formatOptions, parser });
  return { ...file, text: text as EncodedText, format: "verbatim" };
}
