/**
 * What was printed and the catalog in, nothing out: it is read back before anything is written, by parsers that know
 * nothing of the encoders, and whatever it says that the catalog does not is thrown. That would be a mistake of this
 * program, and a run that ends so leaves everything as it was.
 */
import type { ScopeCatalog } from "../model/catalog.js";
import { verifyExplorer } from "./explorer.js";
import { mismatch } from "./mismatch.js";
import { sourceVerifier } from "./sources.js";

export { verifyManifest } from "./manifest.js";

export interface PrintedFile {
  readonly path: string;
  readonly text: string;
}

export interface Originals {
  /** The helpers' sources; `path` is relative to `runtime/`. */
  readonly runtime: readonly PrintedFile[];
  readonly explorer: { readonly script: string };
}

/** `files` are all but the manifest. */
export type VerifyFiles = (
  files: readonly PrintedFile[],
  catalog: ScopeCatalog,
  originals: Originals,
) => void;

/** Verifies again and again, and of the sources only those of which not the very same was found right last time. */
export function filesVerifier(): VerifyFiles {
  const verifySources = sourceVerifier();
  return (files, catalog, originals) => {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    const sources = [...texts].filter(([path]) => path.endsWith(".ts"));
    verifySources(new Map(sources.filter(([path]) => !path.startsWith("runtime/"))), catalog);
    verifyHelpers(new Map(sources.filter(([path]) => path.startsWith("runtime/"))), originals.runtime);
    verifyExplorer(texts.get("docs/explorer.html") ?? "", originals.explorer.script, catalog);
  };
}

/** They are copies under a header, in which nothing but the ends of imports may differ. */
function verifyHelpers(texts: ReadonlyMap<string, string>, originals: readonly PrintedFile[]): void {
  if (texts.size !== originals.length) throw mismatch("runtime", "there are other helpers than ours");
  for (const { path, text } of originals) {
    const [header = "", blank, ...lines] = (texts.get(`runtime/${path}`) ?? "").split("\n");
    const isCopy = blank === "" && sameImports(lines.join("\n")) === sameImports(text);
    if (!isCopy || !/^\/\/ [^\r\u2028\u2029]*$/.test(header)) {
      throw mismatch(`runtime/${path}`, "it is not the helper that comes with the program");
    }
  }
}

function sameImports(text: string): string {
  return text.replace(/^(.*from "\.\/[a-z-]+)\.ts";$/gm, '$1.js";');
}
