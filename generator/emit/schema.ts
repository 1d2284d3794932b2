/** The JSON Schema of the spec format in, `spec.schema.json` of the output folder out. */
import { jsonHeader } from "../print/header.js";
import { json } from "../print/json.js";
import type { GeneratedFile } from "./generated-file.js";

export function emitSchema(schema: object): GeneratedFile {
  return { path: "spec.schema.json", text: json({ $comment: jsonHeader(), ...schema }), format: "prettier" };
}
