/** The file of a spec, and the bundled stages, in; as a line of JSON, the CPU seconds of every stage that this process took it through, out. */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const [specFile, home, bundle] = process.argv.slice(2);
const { default: stages } = await import(pathToFileURL(bundle));
const out = mkdtempSync(join(tmpdir(), "scopegen-growth-"));
const costs = {};

const bytes = readFileSync(specFile);
const text = step("decode", () => stages.decode(bytes).text);
const { document } = step("parse", () => stages.parse(text));
step("validate", () => stages.validate(document));
const catalog = step("resolve", () => stages.resolve(document, { specName: "api", specPath: "api.yaml" }));
const runtime = stages.readRuntime(home);
const explorer = stages.readExplorer(home);
const files = step("emit", () => stages.emitter()(catalog, { importExtension: "js", runtime, explorer }));
step("verify", () => stages.filesVerifier()(files, catalog, { runtime, explorer }));
step("write", () => {
  for (const { path, text: content } of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
});
rmSync(out, { recursive: true });
process.stdout.write(`${JSON.stringify(costs)}\n`);

function step(name, work) {
  const before = process.cpuUsage();
  const result = work();
  costs[name] = secondsSince(before);
  return result;
}

function secondsSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
