/** The sources of the explorer in; its script and its style sheet, each as it stands in the page, out. */
import { readFile } from "node:fs/promises";
import { rolldown } from "rolldown";

/** Members that are ours alone: no data, no fragment of a URL, no text and no browser calls anything so. */
const ownNames = `access added addition allowed alternatives announce answer burdens change codeChallenge
  codeVerifier consent controls cost count detail element endpoint forbidden grantOf group hasUrl held included index
  inferred isCalled isHeading isNew isTicked leave limit missing needed needs notAllowed noun places positions
  preference prompts proved reasons requested required requirement rolesRequired rowOf scope setGrant store
  strangers summary suppliers tables undeclared undocumented unknown update ways weights`.split(/\s+/);

/** The same on every machine: no path, no comment, no date is in it. */
export async function bundleExplorer() {
  const bundler = await rolldown({
    input: "generator/explorer/main.ts",
    platform: "browser",
    tsconfig: "generator/explorer/tsconfig.json",
    transform: { target: "es2022" },
    onLog: (level, log) => {
      if (level === "warn") throw new Error(log.message);
    },
  });
  const { output } = await bundler.generate({
    format: "iife",
    minify: {
      compress: true,
      mangle: true,
      mangleProps: { include: new RegExp(`^(${ownNames.join("|")})$`) },
    },
    comments: false,
    charset: "ascii",
  });
  await bundler.close();
  if (output.length !== 1) throw new Error("the explorer is one script");
  const [{ code: script, moduleIds }] = output;
  const styles = withoutSpace(await readFile("generator/explorer/styles.css", "utf8"));
  // Nothing in them may end the element that they stand in, or make it end elsewhere.
  if (/<\/script|<script|<!--/i.test(script)) throw new Error("the script of the explorer holds a tag");
  if (/</.test(styles)) throw new Error("the style sheet of the explorer holds a tag");
  if (/[^\n -~]/.test(script + styles)) throw new Error("the explorer is not pure ASCII");
  return { script: script.trim(), styles, moduleIds };
}

/** Without comments and indentation, which no string in the style sheet holds, and with short names of variables. */
function withoutSpace(css) {
  const names = [...new Set(css.match(/--[a-z-]+/g))];
  return css
    .replace(/--[a-z-]+/g, (name) => `--${names.indexOf(name).toString(36)}`)
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/(?<=[ :(,-])0\./g, ".")
    .replaceAll(";}", "}")
    .trim();
}
