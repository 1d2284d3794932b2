/** `scopegen generate`: writes the files of every spec, those that changed only. */
import type { GenerateOutcome } from "./generate-in-full.js";
import { generateOnce } from "./generate-once.js";
import type { Invocation } from "./invocation.js";
import type { Io } from "./io.js";
import { documentJson, printGenerated, printJson, specJson } from "./print-outcome.js";
import { settingsOf } from "./settings.js";

export async function generateCommand({ flags }: Invocation, io: Io): Promise<number> {
  const settings = settingsOf(flags, io);
  const outcome = await generateOnce(settings, io);
  if (flags.json) printJson({ command: "generate", ...generatedJson(outcome, settings.shownOut) }, io);
  else printGenerated(outcome, settings.shownOut, io);
  return outcome.exitCode;
}

/** The outcome as data, with paths as messages show them. */
export function generatedJson(outcome: GenerateOutcome, shownOut: string): object {
  const { exitCode, specs, files, reports, documents } = outcome;
  return {
    exitCode,
    specs: specs.map(specJson),
    files: files.map(({ path, action }) => ({ path: `${shownOut}/${path}`, action })),
    documents: exitCode === 0 ? documents : reports.map(documentJson),
  };
}
