/** What a run says of one spec, as it is printed and kept in the record. */
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import type { ScopeCatalog } from "../model/catalog.js";
import type { SpecFile } from "../files/find-specs.js";

export interface DiagnosticsReport {
  /** The diagnostics as data, at most a thousand of them. */
  readonly diagnostics: readonly object[];
  /** How many there are beside those. */
  readonly notShown: number;
  /** The diagnostics as text, plain and for a terminal with colours; empty where there are none. */
  readonly text: { readonly plain: string; readonly colored: string };
}

export interface SpecReport extends DiagnosticsReport {
  readonly name: string;
  readonly path: string;
  /** Zero for a spec with errors. */
  readonly scopes: number;
  readonly endpoints: number;
  readonly failed: boolean;
}

export interface ReadResult {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly catalog: ScopeCatalog | undefined;
}

export async function reportSpec(
  { name, shown }: SpecFile,
  { text, diagnostics, catalog }: ReadResult,
): Promise<SpecReport> {
  return {
    name,
    path: shown,
    scopes: catalog?.scopes.length ?? 0,
    endpoints: catalog?.groups.reduce((sum, group) => sum + group.endpoints.length, 0) ?? 0,
    failed: catalog === undefined,
    ...(await reportDiagnostics(diagnostics, { path: shown, text })),
  };
}

/** Of diagnostics as data: a broken file of a million lines would be more than one text can hold. */
const MOST = 1000;

/** What is said of a spec or a document. */
export async function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  spec: { readonly path: string; readonly text: string },
): Promise<DiagnosticsReport> {
  if (diagnostics.length === 0) return { diagnostics: [], notShown: 0, text: { plain: "", colored: "" } };
  const [{ renderDiagnostics }, { diagnosticsToJson }, { mostImportant }] = await Promise.all([
    import("../diagnostic/render.js"),
    import("../diagnostic/json.js"),
    import("../diagnostic/most-important.js"),
  ]);
  const shown = mostImportant(diagnostics, MOST);
  return {
    diagnostics: diagnosticsToJson(shown, spec),
    notShown: diagnostics.length - shown.length,
    text: {
      plain: renderDiagnostics(diagnostics, { ...spec, color: false }),
      colored: renderDiagnostics(diagnostics, { ...spec, color: true }),
    },
  };
}
