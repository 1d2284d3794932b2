/** The JSON Schema of the spec format in, `spec.schema.json` of the output folder out. */
import { jsonHeader } from "../print/header.js";
import { json } from "../print/literal.js";
import type { GeneratedFile } from "./generated-file.js";

export function emitSchema(schema: object): GeneratedFile {
  const text = json({ $comment: jsonHeader(), ...schema });
  return { path: "spec.schema.json", text: `${text}\n`, format: "prettier" };
}
