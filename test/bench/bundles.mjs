/** What an app imports of a table in, the bytes that it adds to a bundle out: minified and gzipped. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { compiledOutput } from "./compiled-output.mjs";
import { entryOf } from "./entry.mjs";

const smartRecruiters = fileURLToPath(new URL("../../dist/smartrecruiters/", import.meta.url));

const matchCode = 'export { endpointMatcher } from "./runtime/match-endpoint.js";';
const accessCode = `
export { accessOf } from "./runtime/access.js";
export { accessTable } from "./runtime/access-table.js";
export { memberOf } from "./runtime/member.js";
export { rowAddition } from "./runtime/row-addition.js";`;
const code = matchCode + accessCode;
const codeAndTables = 'export { matchEndpoint, checkAccess } from "./index.js";';

/** In the order of the table. */
export const bundleFigures = [
  { name: "formatScopes", asked: 600, bytes: () => bytesOf('export { formatScopes } from "./index.js";') },
  { name: "the code of match", bytes: () => bytesOf(matchCode) },
  { name: "the code of access", bytes: () => bytesOf(accessCode) },
  { name: "the code of match and access", asked: 1500, bytes: () => bytesOf(code) },
  {
    name: "the tables of match and access",
    asked: 2000,
    bytes: async () => (await bytesOf(codeAndTables)) - (await bytesOf(code)),
  },
  {
    name: "a type",
    asked: 0,
    bytes: () => bytesOf('import type { Scope } from "./index.js"; export type S = Scope;'),
  },
  {
    name: "match and access of L, code and tables",
    asked: 50_000,
    bytes: async (project) => bytesOf(codeAndTables, await compiledOutput(project, "L")),
  },
].map(({ name, bytes, ...figure }) => ({
  name: `bundle, ${name}`,
  unit: "B",
  rounds: 1,
  measure: bytes,
  ...figure,
}));

/** Of the text of a module that stands in the folder of an API. */
async function bytesOf(text, folder = smartRecruiters) {
  const entry = join(folder, "entry.ts");
  const bundle = await rolldown({
    input: entry,
    plugins: [entryOf(entry, text)],
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  const minified = output
    .map((chunk) => chunk.code)
    .join("")
    .trim();
  // Nothing at all is 20 bytes long when it is gzipped.
  return minified === "" ? 0 : gzipSync(minified, { level: 9 }).length;
}
