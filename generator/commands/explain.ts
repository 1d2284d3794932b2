/** `scopegen explain`: shows what a scope unlocks or what an endpoint needs, and how that is known. */
import { Failure } from "../files/failure.js";
import type { ScopeCatalog } from "../model/catalog.js";
import { endpointJson, endpointText } from "./explain-endpoint.js";
import { scopeJson, scopeText } from "./explain-scope.js";
import { askableNames, findAnswers } from "./find-answers.js";
import type { Answer } from "./find-answers.js";
import type { Invocation } from "./invocation.js";
import type { Io } from "./io.js";
import { painter } from "./paint.js";
import { printDiagnostics, printJson, specJson } from "./print-outcome.js";
import { readCatalogs } from "./read-catalogs.js";
import { settingsOf } from "./settings.js";

export async function explainCommand({ flags, words }: Invocation, io: Io): Promise<number> {
  const { catalogs, reports } = await readCatalogs(settingsOf(flags, io), "shown", io);
  if (reports.some(({ failed }) => failed)) {
    if (flags.json)
      printJson({ command: "explain", exitCode: 1, specs: reports.map(specJson), answers: [] }, io);
    else printDiagnostics(reports, io);
    return 1;
  }
  const question = words.join(" ").trim().replace(/\s+/g, " ");
  const answers = catalogs.flatMap((catalog) => findAnswers(catalog, question));
  if (answers.length === 0) throw await notFound(question, catalogs);

  const { scopeUnlocks } = await import("../emit/docs/unlocks.js");
  if (flags.json) {
    printJson({ command: "explain", exitCode: 0, answers: answers.map((answer) => answerJson(answer)) }, io);
    return 0;
  }
  const paint = painter(io.stdout, io.env);
  io.stdout.write(`${answers.map((answer) => answerLines(answer).join("\n")).join("\n\n")}\n`);
  return 0;

  function answerJson(answer: Answer): object {
    return answer.kind === "scope" ? scopeJson(answer, scopeUnlocks(answer.catalog)) : endpointJson(answer);
  }

  function answerLines(answer: Answer): string[] {
    if (answer.kind === "endpoint") return endpointText(answer, paint);
    return scopeText(answer, scopeUnlocks(answer.catalog), paint);
  }
}

async function notFound(question: string, catalogs: readonly ScopeCatalog[]): Promise<Failure> {
  const [{ closestName }, { suggester }] = await Promise.all([
    import("../language/closest-name.js"),
    import("../language/suggest.js"),
  ]);
  const names = catalogs.flatMap(askableNames);
  const closest = closestName(question, names, suggester(names));
  const where = catalogs.map(({ specPath }) => specPath).join(", ");
  return new Failure(
    2,
    `there is no scope, endpoint or operationId ${JSON.stringify(question)} in ${where}`,
    closest === undefined
      ? 'Ask for a scope, for an endpoint such as "GET /things/{id}", or for an operationId, as the spec writes it.'
      : `Did you mean ${JSON.stringify(closest)}?`,
  );
}
