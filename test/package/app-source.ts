/** An app that uses the package and what it generated, as text: it can be compiled where the package is installed alone. */
export const appSource = `import { scopes as own } from "./generated/acme/index.js";
import { generate, renderDiagnostics, type Diagnostic, type ScopeCatalog } from "scopegen";
import { type RequiredScopes, Scope, scopeDetails, scopes } from "scopegen/smartrecruiters";

declare const process: { stdout: { write(text: string): void } };

const needed: RequiredScopes<"GET /candidates"> = ["candidates_read"];
const prompt: string = scopeDetails[Scope.CandidatesRead].prompt;

async function outcome(specText: string): Promise<ScopeCatalog["title"] | string> {
  const assets = { version: "0.0.0", runtime: [], explorer: { script: "", styles: "" } };
  const result = await generate({ specName: "a", specPath: "a.yaml", specText, assets });
  const diagnostics: readonly Diagnostic[] = result.diagnostics;
  return result.catalog?.title ?? renderDiagnostics(diagnostics, { path: "a.yaml", text: result.text, color: false });
}

const wrong = await outcome("scopegen: 1\\n");
process.stdout.write(JSON.stringify({ own: own.length, needed, prompt, scopes: scopes.length, wrong }));
`;

/** One mistake, in its second line. */
export const wrongSource = `import { Scope } from "scopegen/smartrecruiters";
export const scope: Scope = "misspelt";
`;
