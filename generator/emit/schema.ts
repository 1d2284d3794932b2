/** The JSON Schema of the spec format in, `spec.schema.json` of the output folder out. */
import { jsonHeader } from "../print/header.js";
import { wrappedJson } from "../print/wrapped-json.js";
import type { GeneratedFile } from "./generated-file.js";

export function emitSchema(schema: object): GeneratedFile {
  return {
    path: "spec.schema.json",
    text: wrappedJson({ $comment: jsonHeader(), ...schema }),
  };
}
