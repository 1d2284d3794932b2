/** scopegen as a library: values in, values out, no file is read or written. */

/** Generates everything that stands in `generated/<name>/` from the text of one spec. */
export { generate } from "./generate.js";
/** Reads a spec up to its catalog, with every mistake found. */
export { readSpec } from "./generate.js";
/** Reads a Markdown document up to its regions, for `generate` to fill. */
export { readDocument } from "./generate.js";
/** Generates what stands directly in the output folder: the JSON Schema of the format. */
export { generateShared } from "./generate.js";
/** Renders diagnostics for a terminal, with code frames. */
export { renderDiagnostics } from "./diagnostic/render.js";
/** Renders diagnostics as plain data, with lines and columns. */
export { diagnosticsToJson } from "./diagnostic/json.js";
/** Every diagnostic code with its severity and what it means. */
export { catalogue } from "./diagnostic/catalogue.js";

export type { Assets, GenerateInput, GenerateResult, ReadSpec, SpecInput } from "./generate.js";
export type { DocumentInput, DocumentToFill, FilledDocument, ReadDocument } from "./documents/document.js";
export type { FilledRegion } from "./documents/fill-regions.js";
export type { Region, RegionArgument, RegionName } from "./documents/region.js";
export type { GeneratedFile } from "./emit/generated-file.js";
export type { Diagnostic, Range, RelatedPlace } from "./diagnostic/diagnostic.js";
export type { DiagnosticCode, Severity } from "./diagnostic/catalogue.js";
export type * from "./model/catalog.js";
