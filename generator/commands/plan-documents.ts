/** Documents in; what each of them should be, and a report on each, out. In memory only. */
import type { FilledDocument, ReadDocument } from "../documents/document.js";
import type { WantedDocument } from "../files/compare-documents.js";
import type * as pipeline from "../generate.js";
import type { DocumentBytes } from "./prepare-run.js";
import { reportDiagnostics } from "./spec-report.js";
import type { DiagnosticsReport } from "./spec-report.js";

/** What a run says of one document. */
export interface DocumentReport extends DiagnosticsReport {
  readonly path: string;
  readonly failed: boolean;
}

export interface DocumentToPlan {
  readonly document: DocumentBytes;
  readonly read: ReadDocument;
}

/** `specNames` are all that there are; undefined where there may be others. */
export async function readDocuments(
  documents: readonly DocumentBytes[],
  specNames: readonly string[] | undefined,
  { readDocument }: Pick<typeof pipeline, "readDocument">,
): Promise<DocumentToPlan[]> {
  const planned: DocumentToPlan[] = [];
  for (const document of documents) {
    const read = await readDocument({ path: document.path, text: document.bytes, specNames });
    planned.push({ document, read });
  }
  return planned;
}

/** `filled` is what each spec makes of the documents. */
export async function planDocuments(
  documents: readonly DocumentToPlan[],
  filled: readonly { readonly specName: string; readonly documents: readonly FilledDocument[] }[],
): Promise<{ reports: DocumentReport[]; wanted: WantedDocument[] }> {
  const reports: DocumentReport[] = [];
  const wanted: WantedDocument[] = [];
  if (documents.length === 0) return { reports, wanted };
  const { fillRegions } = await import("../documents/fill-regions.js");
  for (const [index, { document, read }] of documents.entries()) {
    const { shown, file, bytes } = document;
    const bySpec = filled.flatMap(({ specName, documents: all }) => {
      const own = all[index];
      return own ? [{ specName, ...own }] : [];
    });
    const found = bySpec.flatMap(({ diagnostics }) =>
      diagnostics.filter((one) => !read.diagnostics.includes(one)),
    );
    const diagnostics = [...read.diagnostics, ...found].toSorted((a, b) => a.range.start - b.range.start);
    reports.push({
      path: shown,
      failed: diagnostics.length > 0,
      ...(await reportDiagnostics(diagnostics, { path: shown, text: read.text })),
    });
    const { text, byteOrderMark } = read;
    const regions = bySpec.flatMap(({ specName, regions: own }) =>
      own.map((region) => ({ specName, ...region })),
    );
    wanted.push({
      file,
      shown,
      bytes,
      found: byteOrderMark + text,
      wanted: byteOrderMark + fillRegions(text, regions),
      regions: regions.map(({ specName, content, text: own }) => ({
        specName,
        found: text.slice(content.start, content.end),
        wanted: own,
      })),
    });
  }
  return { reports, wanted };
}
