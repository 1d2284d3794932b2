/**
 * TypeScript as ts-morph brings it in; the part of it that reads syntax out. The checker, the emitter and the language
 * service, three quarters of it, are for programs, of which this one makes none; yet each run would read them.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { rolldown } from "rolldown";

const tsMorph = createRequire(import.meta.url).resolve("ts-morph");

export function typescriptSyntax() {
  return {
    name: "typescript-syntax",
    transform: {
      filter: { id: /@ts-morph[\\/]common[\\/]dist[\\/]typescript\.js$/ },
      handler: (source) => shaken(syntaxOf(source, usedNames())),
    },
  };
}

/** What is asked of TypeScript when a file is printed, parsed and looked through, by the names of its own sources. */
const keptSources = new Set(
  Object.entries({
    compiler:
      "corePublic core debug semver performanceCore performance tracing types sys path diagnosticInformationMap.generated scanner utilitiesPublic utilities parser commandLineParser moduleNameResolver visitorPublic",
    "compiler/_namespaces": "ts.performance ts.moduleSpecifiers",
    "compiler/factory":
      "baseNodeFactory parenthesizerRules nodeConverters nodeFactory emitNode emitHelpers nodeTests nodeChildren utilities utilitiesPublic",
    services: "types utilities documentRegistry services",
  }).flatMap(([folder, names]) => names.split(" ").map((name) => `src/${folder}/${name}.ts`)),
);

/** What ts-morph and we name of it. */
function usedNames() {
  const files = [
    tsMorph,
    createRequire(tsMorph).resolve("@ts-morph/common"),
    ...["read-source", "same-value", "sources"].map((name) => `generator/verify/${name}.ts`),
  ];
  const texts = files.map((file) => readFileSync(file, "utf8"));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/\bts(?:__namespace)?\.(\w+)/g)].map(([, name]) => name)),
  );
}

/** An ES module of the kept sources, which exports those of the used names that they declare. */
function syntaxOf(source, used) {
  const body = between(source, '((module) => {\n"use strict";', "// Annotate the CommonJS export names");
  const [helpers, ...sections] = body.split(/^(?=\/\/ src\/)/m);
  const kept = sections.filter((section) => keptSources.has(/^\/\/ (.*)/.exec(section)?.[1]));
  if (kept.length !== keptSources.size) throw new Error("TypeScript keeps its syntax in other files now");
  const text = withoutLanguageService(withoutUnusedMessages(helpers + kept.join("")));
  const exported = [...used].filter((name) => new RegExp(`^(?:var|function) ${name}\\b`, "m").test(text));
  return `${text}\nexport { ${exported.join(", ")} };\n`;
}

/** ts-morph makes one for each project. */
function withoutLanguageService(text) {
  return replaced(
    text,
    /^function createLanguageService\([\s\S]*?^}$/m,
    () => "function createLanguageService() { return {}; }",
  );
}

function withoutUnusedMessages(text) {
  const named = new Set([...text.matchAll(/\bDiagnostics\.(\w+)/g)].map(([, name]) => name));
  return replaced(text, /^ {2}(\w+): diag\(.*\),?\n/gm, (line, name) => (named.has(name) ? line : ""));
}

/** Without what nothing refers to any more. */
async function shaken(code) {
  const id = "typescript-syntax";
  const bundler = await rolldown({
    input: id,
    platform: "node",
    plugins: [{ name: id, resolveId: (name) => (name === id ? id : undefined), load: () => code }],
  });
  const { output } = await bundler.generate({ format: "cjs" });
  await bundler.close();
  return output[0].code;
}

function between(text, start, end) {
  const [from, to] = [text.indexOf(start), text.lastIndexOf(end)];
  if (from < 0 || to < from) throw new Error("ts-morph wraps TypeScript in another way now");
  return text.slice(from + start.length, to);
}

function replaced(text, pattern, by) {
  const result = text.replace(pattern, by);
  if (result === text) throw new Error(`TypeScript has nothing like ${pattern} now`);
  return result;
}
