/** The pipeline on one screen: a spec's text in, the files of its folder and its diagnostics out. Touches no disk. */
import { createHash } from "node:crypto";
import type { Diagnostic } from "./diagnostic/diagnostic.js";
import type { GeneratedFile } from "./emit/generated-file.js";
import type { DocumentInput, DocumentToFill, FilledDocument, ReadDocument } from "./documents/document.js";
import { decode } from "./language/decode.js";
import { specJsonSchema } from "./language/json-schema.js";
import { parser } from "./language/parse-again.js";
import { parse } from "./language/parse.js";
import { validate } from "./language/rules/index.js";
import { memoizeLast } from "./memory/memoize-last.js";
import type { ScopeCatalog } from "./model/catalog.js";
import { resolve } from "./model/resolve.js";

/** What comes with the generator rather than with the spec. */
export interface Assets {
  /** The released version, for manifests. */
  readonly version: string;
  /** The helpers' sources; `path` is relative to `runtime/`. */
  readonly runtime: readonly { readonly path: string; readonly text: string }[];
  /** What `docs/explorer.html` holds beside its data: a script and a style sheet. */
  readonly explorer: { readonly script: string; readonly styles: string };
}

export interface SpecInput {
  /** The stem of the spec file: `acme`. */
  readonly specName: string;
  /** The spec file as headers show it: relative to the nearest package.json, with `/`. */
  readonly specPath: string;
  /** The bytes of the file, or its text. */
  readonly specText: string | Uint8Array;
}

export interface GenerateInput extends SpecInput {
  readonly assets: Assets;
  /** Markdown of the user's, as `readDocument` returns it, in which the regions of this spec are to be filled. */
  readonly documents?: readonly DocumentToFill[];
  /** How relative imports of generated files end: `js` when left out. */
  readonly importExtension?: "js" | "ts";
}

export interface ReadSpec {
  /** The decoded text, which the diagnostics' ranges refer to. */
  readonly text: string;
  /** Every mistake and warning, in the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined when the spec has an error. */
  readonly catalog: ScopeCatalog | undefined;
}

export interface GenerateResult extends ReadSpec {
  /** `manifest.json` last; none when the spec or a document has an error. */
  readonly files: readonly GeneratedFile[];
  /** In the order given; as they were when the spec or a document has an error. */
  readonly documents: readonly FilledDocument[];
}

export type Generate = (input: GenerateInput) => Promise<GenerateResult>;

/** Everything that stands in `generated/<name>/`, and the documents with what is shown in them of the spec. */
export const generate: Generate = (input) => generator()(input);

/** The same for a spec that changes again and again: what is as it was last time is not made and verified again. */
export function generator(): Generate {
  const parseAgain = parser();
  const kept = memoizeLast((catalog: ScopeCatalog) => catalog);
  let known: OutputSteps | undefined;
  const steps = async () => (known ??= await outputSteps());
  return async (input) => {
    const found = readWith(parseAgain, input);
    const read = { ...found, catalog: found.catalog && kept(found.catalog) };
    const documents = await filledDocuments(input.documents ?? [], read.catalog, steps);
    const failed = documents.some(({ diagnostics }) => diagnostics.length > 0);
    if (!read.catalog || failed) return { ...read, files: [], documents };

    const { emit, emitManifest, verifyFiles, verifyManifest } = await steps();
    const options = { importExtension: input.importExtension ?? "js" };
    const { runtime, explorer, version } = input.assets;
    const files = emit(read.catalog, { ...options, runtime, explorer });
    verifyFiles(files, read.catalog, { runtime, explorer });
    const manifest = emitManifest({
      specPath: input.specPath,
      specHash: createHash("sha256").update(read.text.replaceAll("\r\n", "\n")).digest("hex"),
      options,
      version,
      files,
      documents,
    });
    verifyManifest(manifest, files);
    return { ...read, files: [...files, manifest], documents };
  };
}

/** A Markdown document up to its regions: every marker read, and every mistake in them found. */
export async function readDocument({ path, text: input, specNames }: DocumentInput): Promise<ReadDocument> {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const { text, diagnostics } = decode(bytes, "Split the document into several.");
  if (diagnostics.length > 0) return { path, text, byteOrderMark: "", regions: [], diagnostics };

  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "\uFEFF" : "";
  const { scanRegions } = await import("./documents/scan-regions.js");
  return { path, text, byteOrderMark, ...scanRegions(text, specNames) };
}

async function filledDocuments(
  documents: readonly DocumentToFill[],
  catalog: ScopeCatalog | undefined,
  steps: () => Promise<OutputSteps>,
): Promise<readonly FilledDocument[]> {
  if (documents.length === 0) return [];
  const { fillDocuments, unfilled } = await import("./documents/fill-documents.js");
  if (!catalog) return documents.map(unfilled);
  const { regionsOf } = await steps();
  return fillDocuments(documents, catalog, regionsOf(catalog));
}

/** A spec's text up to its catalog: parse, validate, resolve. */
export function readSpec(input: SpecInput): ReadSpec {
  return readWith(parse, input);
}

function readWith(parseText: typeof parse, { specName, specPath, specText }: SpecInput): ReadSpec {
  const bytes = typeof specText === "string" ? new TextEncoder().encode(specText) : specText;
  const { text, diagnostics: undecodable } = decode(bytes);
  if (undecodable.length > 0) return { text, diagnostics: undecodable, catalog: undefined };

  const { document, diagnostics: unreadable } = parseText(text);
  const diagnostics = [...unreadable, ...validate(document)].toSorted(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return { text, diagnostics, catalog: failed ? undefined : resolve(document, { specName, specPath }) };
}

/** What stands directly in the output folder, whatever the specs: the JSON Schema of the format and a manifest. */
export async function generateShared({ assets }: { assets: Assets }): Promise<readonly GeneratedFile[]> {
  const { manifestEmitter, emitSchema } = await output();
  const files = [emitSchema(specJsonSchema())];
  return [...files, manifestEmitter()({ version: assets.version, files })];
}

type OutputSteps = Awaited<ReturnType<typeof outputSteps>>;

async function outputSteps() {
  const { docsPlanner, emitter, regionEmitter, manifestEmitter, filesVerifier, verifyManifest } =
    await output();
  const plannedOf = docsPlanner();
  return {
    emit: emitter(plannedOf),
    regionsOf: (catalog: ScopeCatalog) => regionEmitter(catalog, plannedOf),
    verifyFiles: filesVerifier(),
    emitManifest: manifestEmitter(),
    verifyManifest,
  };
}

/** The larger half of the program, which a spec with an error does not come to. */
async function output() {
  return {
    ...(await import("./emit/index.js")),
    ...(await import("./verify/index.js")),
  };
}
