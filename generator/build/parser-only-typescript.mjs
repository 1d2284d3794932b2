/**
 * ts-morph and the TypeScript inside it in, ES modules out that the bundler can take apart: what builds and parses a
 * file is kept, the checker and the language service are not. They make up four fifths of the text, and reading it
 * would cost every run more than its own work.
 */
import { replaceOnce, toEsModule } from "./commonjs-to-es.mjs";

/** Stands for all that ts-morph finds and reads files by: ours are in memory. */
const noFiles = "scopegen:no-files";

/** A plugin of the bundler. */
export function parserOnlyTypescript() {
  return {
    name: "parser-only-typescript",
    transform: {
      filter: { id: /[\\/](?:@ts-morph[\\/]common|ts-morph)[\\/]dist[\\/]/ },
      handler: (code, id) => transforms[id.split(/[\\/]/).at(-1)]?.(code),
    },
    resolveId: { filter: { id: new RegExp(noFiles) }, handler: () => noFiles },
    load: {
      filter: { id: new RegExp(noFiles) },
      handler: () => "export const glob = undefined, globSync = undefined, minimatch = undefined;",
    },
  };
}

const transforms = {
  "typescript.js": (code) => withoutEntryPoints(flatTypescript(code)),
  "ts-morph-common.js": (code) => withoutLibTexts(withCompilerNamespace(code)),
  "ts-morph.js": toEsModule,
};

/** What the checker, the language service and measurements start by; no file is built or parsed through these. */
const entryPoints = [
  "createLanguageService",
  "createProgram",
  "formatDiagnosticsWithColorAndContext",
  "getDocumentationComment",
  "getJsDocTagsOfDeclarations",
  "getPreEmitDiagnostics",
  "parseConfigFileTextToJson",
  "parseJsonConfigFileContent",
  "resolveModuleName",
  "transform",
  "tryGetPerformanceHooks",
];

function withoutEntryPoints(code) {
  return entryPoints.reduce(
    (rest, name) =>
      replaceOnce(
        rest,
        new RegExp(`^function ${name}\\([\\s\\S]*?^\\}$`, "m"),
        `function ${name}() { return {}; }`,
      ),
    code,
  );
}

/** One function around all of TypeScript becomes a module; what only fills a table of features becomes removable. */
function flatTypescript(code) {
  const [, helpers, table, body] =
    /^var ts = \{\}; \(\(module\) => \{\n"use strict";\n([\s\S]*?)^\/\/ src\/typescript[\s\S]*?^__export\(typescript_exports, \{\n([\s\S]*?)^\}\);\n^module\.exports = .*\n([\s\S]*)^\/\/ Annotate the CommonJS export names/m.exec(
      code,
    ) ?? fail("typescript.js");
  const names = [...table.matchAll(/^ {2}(\w+): \(\) => (\w+),?$/gm)].map(
    ([, name, local]) => `${local} as ${name}`,
  );
  const features = withSeparateMessages(body)
    .replaceAll(/^var (\w+_exports\d*) = \{\};\n+__export\(\1, /gm, "var $1 = /* @__PURE__ */ __exported(")
    .replaceAll(/^(?=register(?:CodeFix|Refactor)\()/gm, "/* @__PURE__ */ ")
    .replaceAll(/^(var \w+ = )(?=(?:new )?[\w.]+\()/gm, "$1/* @__PURE__ */ ")
    .replaceAll(
      /^var (\w+);\n\(\((\w+)\) => \{\n([\s\S]*?)^\}\)\(\1 \|\| \(\1 = \{\}\)\);/gm,
      "var $1 = /* @__PURE__ */ (($2) => {\n$3return $2;\n})({});",
    )
    .replaceAll(
      /^_(?:\w+Project|ProjectService|ScriptVersionCache|TypingsInstallerAdapter)\.\w+ = (?:\{[\s\S]*?^\}|.*);$/gm,
      "",
    );
  const exported = "var __exported = (all) => { var target = {}; __export(target, all); return target; };";
  return `${helpers}\n${exported}\n${features}\nexport { ${names.join(", ")} };\n`;
}

/** The table of all messages becomes a variable for each, so that those of the checker can go. */
function withSeparateMessages(code) {
  const [table] = /^var Diagnostics = \{\n[\s\S]*?^\};\n/m.exec(code) ?? fail("the table of messages");
  const messages = table
    .replace(/^var .*/, "var Diagnostics = {};")
    .replaceAll(/^ {2}(\w+): (diag\((?:\n[\s\S]*?^ {2}|.*)\)),?$/gm, "var message_$1 = /* @__PURE__ */ $2;")
    .replace(/^\};/m, "");
  return code.replace(table, () => messages).replaceAll(/\bDiagnostics\.(\w+)/g, "message_$1");
}

function withCompilerNamespace(code) {
  const linked = replaceOnce(code, "require('./typescript')", "require('./typescript.js')").replaceAll(
    /require\('(?:minimatch|node:fs\/promises|tinyglobby)'\)/g,
    `require('${noFiles}')`,
  );
  return toEsModule(replaceOnce(linked, /^var ts__namespace = .*$/m, "").replaceAll("ts__namespace", "ts"));
}

/** Declarations of the standard library, of use to a checker alone. */
function withoutLibTexts(code) {
  return replaceOnce(code, /^const libFiles = \[[\s\S]*?^ {4}\}\];$/m, "const libFiles = [];");
}

function fail(what) {
  throw new Error(`${what} is not laid out as the build knows it`);
}
