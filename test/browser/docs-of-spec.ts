/** A spec in, its catalog and the files of its docs folder out. */
import { emitter } from "../../generator/emit/index.js";
import { readSpec } from "../../generator/generate.js";
import type { ScopeCatalog } from "../../generator/model/catalog.js";
import { explorer } from "../catalog-fixture.js";
import type { SiteFiles } from "./docs-site.js";

export interface Docs {
  readonly catalog: ScopeCatalog;
  readonly files: SiteFiles;
}

export function docsOf(specText: string): Docs {
  const { catalog, diagnostics } = readSpec({ specName: "acme", specPath: "spec/acme.yaml", specText });
  if (!catalog) throw new Error(`not a spec: ${JSON.stringify(diagnostics)}`);
  return docsOfCatalog(catalog);
}

export function docsOfCatalog(catalog: ScopeCatalog): Docs {
  const files = emitter()(catalog, { importExtension: "js", runtime: [], explorer });
  const docs = files.filter(({ path }) => path.startsWith("docs/"));
  return { catalog, files: new Map(docs.map(({ path, text }) => [path.replace("docs/", ""), text])) };
}
