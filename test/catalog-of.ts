/** A spec as text in, its catalog out, without loading what writes files of it. */
import { parse } from "../generator/language/parse.js";
import { validate } from "../generator/language/rules/index.js";
import type { ScopeCatalog } from "../generator/model/catalog.js";
import { resolve } from "../generator/model/resolve.js";

/** The catalog of `spec/acme.yaml`; `body` is all but the first two keys. */
export function catalogOf(body: string): ScopeCatalog {
  return catalogOfSpec("acme", `scopegen: 1\ntitle: Acme API\n${body}`);
}

/** The catalog of a whole spec. */
export function catalogOfSpec(specName: string, specText: string): ScopeCatalog {
  const { document, diagnostics } = parse(specText);
  const errors = [...diagnostics, ...validate(document)].filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return resolve(document, { specName, specPath: `spec/${specName}.yaml` });
}
