/**
 * The bytes of a spec in, what it ended as out: `output`, or `errors` that are clean: each has a code that there is, a
 * place in the text, one hint at most, and ten lines in which file, line and column stand and no trace of a stack.
 */

/** More of one document are all alike. */
const JUDGED = 30;

/** `tools` is what `generator/index.ts` exports, and `everything` whether valid specs are generated, not only read. */
export async function judge(specText, { tools, assets, everything }) {
  const spec = { specName: "x", specPath: "spec/x.yaml", specText };
  const { text, diagnostics, catalog } = tools.readSpec(spec);
  const problems = [];
  for (const diagnostic of diagnostics.slice(0, JUDGED)) {
    const problem = problemOf(diagnostic, text, tools);
    if (problem !== undefined) problems.push(`${problem}: ${JSON.stringify(diagnostic)}`);
  }
  const failed = diagnostics.some(({ severity }) => severity === "error");
  if (failed === (catalog !== undefined)) problems.push("a catalog beside errors, or neither");
  if (!failed && everything) {
    const { files } = await tools.generate({ ...spec, assets });
    if (files.at(-1)?.path !== "manifest.json") problems.push("nothing was generated");
  }
  return { end: failed ? "errors" : "output", problems };
}

function problemOf({ code, severity, message, hint, range, related }, text, tools) {
  if (tools.catalogue[code]?.severity !== severity) return "no such code";
  for (const place of [range, ...related.map((other) => other.range)]) {
    if (!(place.start >= 0 && place.start <= place.end && place.end <= text.length)) return "no such place";
  }
  if (message === "" || hint === "") return "nothing is said";
  const one = { code, severity, message, range, related, ...(hint === undefined ? {} : { hint }) };
  const shown = tools.renderDiagnostics([one], { path: "x.yaml", text, color: false });
  return problemShown(shown.split("\n\n")[0] ?? "", `${severity}[${code}]: `);
}

function problemShown(shown, label) {
  const lines = shown.split("\n");
  if (lines.length > 9) return `${lines.length} lines`;
  const [, behind] = /^x\.yaml:[1-9]\d*:[1-9]\d* (.*)$/u.exec(lines[0]) ?? [];
  if (!behind?.startsWith(label)) return "no file:line:column";
  if (lines.filter((line) => line.startsWith("  hint: ")).length > 1) return "two hints";
  if (lines.some((line) => /^\s+at /.test(line))) return "a stack trace";
  return /(?!\n)\p{Cc}/u.test(shown) ? "a control character" : undefined;
}
