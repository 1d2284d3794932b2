/** Which sources are mutated together, against which tests, and what part of the mutants these must find. */
import { readdirSync } from "node:fs";

/** Where a mistake lets somebody in, executes something or tears a file. */
export const CRITICAL = 95;
const OTHER = 85;

/**
 * A source belongs to the first group that has it. The tests of a group may share what they import if none of them
 * puts anything in the place of a module: then it is loaded once for a mutant.
 */
export const groups = [
  {
    name: "matching",
    threshold: CRITICAL,
    sources: /^runtime\/match-/,
    tests: ["test/matching/{tricks,places,tree,random-tables}.test.ts", "test/runtime/match-*.test.ts"],
  },
  {
    name: "requirements",
    threshold: CRITICAL,
    sources:
      /^runtime\/(access|access-table|grant|believed-grant|needed-scopes|least-addition|part-addition|row-addition|least-hitting-set|hitting-set|hitting-set-bound|hitting-set-parts|preference|independent-parts|step-up|scope-index|scope-reasons|requirement|requirement-table|agreed-endpoint)\.ts$/,
    tests: [
      "test/runtime/{access,grant,believed-grant,independent-parts,part-*,row-*,hitting-*,least-*,needed-*,step-up,scope-*,agreed-*,requirement*,guard-decisions}.test.ts",
    ],
    isShared: true,
  },
  {
    name: "memory",
    threshold: CRITICAL,
    sources: /^(memory\/.*|language\/(parse-again|group-lines|moved|text-change))\.ts$/,
    tests: [
      "test/memory/*.test.ts",
      "test/language/{parse-again,parse-again-limits,group-lines,moved,text-change}.test.ts",
    ],
  },
  { name: "model", threshold: CRITICAL, sources: /^model\//, tests: ["test/model/*.test.ts"] },
  {
    name: "facts",
    threshold: CRITICAL,
    sources: /^language\/facts\//,
    tests: ["test/language/{ambiguities,ranges,facts}.test.ts"],
  },
  {
    name: "scope-strings-and-urls",
    threshold: CRITICAL,
    sources:
      /^runtime\/(authorization-url|url-rules|scope-string|scope-list|client-url|client-target|server-url|challenge|bearer-challenge|pkce|request-line)\.ts$/,
    tests: [
      "test/runtime/{authorization-url,url-*,scope-*,client-url,client-target,client-origin,challenge*,bearer-*,pkce,request-line,server-url}.test.ts",
    ],
  },
  {
    name: "encoders",
    threshold: CRITICAL,
    sources:
      /^print\/(string-literal|block-comment|json|code|fill-template|asset|hidden-characters|html|markdown|markdown-link|plain-text|header|svg|values)\.ts$/,
    tests: [
      "test/print/{encode*,code,string-literal,literal-token,block-comment,comment-directives,plain-text,hidden-characters,html,markdown*,header,svg,values}.test.ts",
    ],
    isShared: true,
  },
  {
    name: "writer",
    threshold: CRITICAL,
    sources:
      /^files\/(?!find-|watch-|read-assets|read-package|ignore-lines|compare-documents|found-file|spec-header|shown-path|list-files|output-tree)/,
    tests: ["test/files/!(find-specs|hostile-files).test.ts"],
  },
  { name: "runtime", threshold: OTHER, sources: /^runtime\//, tests: ["test/runtime/*.test.ts"] },
  { name: "print", threshold: OTHER, sources: /^print\//, tests: ["test/print/*.test.ts"], isShared: true },
  {
    name: "files",
    threshold: OTHER,
    sources: /^files\//,
    tests: ["test/files/*.test.ts", "test/commands/{generate,watch}.test.ts"],
  },
  {
    name: "language",
    threshold: OTHER,
    sources: /^language\//,
    tests: ["test/language/*.test.ts", "test/diagnostic/pairs.test.ts"],
    isShared: true,
  },
  {
    name: "diagnostic",
    threshold: OTHER,
    sources: /^diagnostic\//,
    tests: ["test/diagnostic/*.test.ts"],
  },
  {
    name: "documents",
    threshold: OTHER,
    sources: /^documents\//,
    tests: ["test/documents/*.test.ts"],
    isShared: true,
  },
  {
    name: "emit",
    threshold: OTHER,
    sources: /^(emit\/|generate\.ts)/,
    tests: ["test/emit/**/!(environment).test.ts", "test/documents/fill-*.test.ts", "test/generate*.test.ts"],
    isShared: true,
  },
  { name: "verify", threshold: OTHER, sources: /^verify\//, tests: ["test/verify/*.test.ts"] },
  { name: "commands", threshold: OTHER, sources: /^commands\//, tests: ["test/commands/*.test.ts"] },
  { name: "explorer", threshold: OTHER, sources: /^explorer\//, tests: ["test/explorer/*.test.ts"] },
];

/** The sources of each group; what only starts the program or a page is loaded by no test of these. */
export function sourcesOf(group) {
  const all = readdirSync("generator", { recursive: true }).map((path) => path.replaceAll("\\", "/"));
  return all
    .filter(
      (path) =>
        path.endsWith(".ts") &&
        !path.endsWith(".d.ts") &&
        !/^(start\/|build\/|bin\.ts|index\.ts|explorer\/main\.ts)/.test(path),
    )
    .filter((path) => groups.find(({ sources }) => sources.test(path)) === group)
    .map((path) => `generator/${path}`)
    .toSorted();
}
