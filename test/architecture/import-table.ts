/** What each module of generator/ may import, and the imports that the table does not allow. */
import { posix } from "node:path";
import { sourceImports } from "./source-imports.js";

interface ImportRule {
  /** The files it speaks of: a path or a folder below generator/; the first rule that fits a file holds. */
  readonly files: readonly string[];
  /** Project files and folders that they may import, beside their own folder. */
  readonly project?: readonly string[];
  /** The same for `import type`. */
  readonly types?: readonly string[];
  /** The same for `await import()`. */
  readonly dynamic?: readonly string[];
  readonly packages?: readonly string[];
  /** Not even the own folder. */
  readonly alone?: true;
}

export const importTable: readonly ImportRule[] = [
  { files: ["bin.ts"], project: ["start/"], types: ["commands/main.ts"] },
  { files: ["start/"], project: ["files/checksum.ts"], packages: ["node:"] },
  {
    files: ["index.ts"],
    project: ["generate.ts", "diagnostic/"],
    types: ["model/catalog.ts", "emit/generated-file.ts", "documents/"],
  },
  {
    files: ["generate.ts"],
    project: ["language/", "model/", "emit/", "print/", "verify/", "diagnostic/", "documents/", "memory/"],
    packages: ["node:crypto"],
  },
  {
    files: [
      "model/catalog.ts",
      "model/identifiers.ts",
      "model/implied.ts",
      "model/template.ts",
      "print/hidden-characters.ts",
      "explorer/short-names.ts",
      "files/checksum.ts",
      "diagnostic/catalogue.ts",
    ],
    alone: true,
  },
  { files: ["runtime/"] },
  { files: ["memory/"] },
  // What runs in the explorer is the very code that lands in generated folders.
  { files: ["explorer/"], project: ["runtime/", "print/hidden-characters.ts"] },
  { files: ["diagnostic/"], packages: ["@babel/code-frame"] },
  {
    files: ["language/"],
    project: ["diagnostic/", "memory/", "model/identifiers.ts", "model/implied.ts", "model/template.ts"],
    packages: ["yaml", "zod", "leven"],
  },
  {
    files: ["documents/"],
    project: ["diagnostic/", "language/suggest.ts", "language/closest-name.ts", "language/wording.ts"],
    types: ["model/catalog.ts"],
    packages: ["micromark", "micromark-extension-gfm"],
  },
  { files: ["model/"], project: ["memory/"], types: ["language/document.ts", "runtime/"] },
  { files: ["print/"], types: ["emit/generated-file.ts"], packages: ["ts-morph", "prettier"] },
  {
    files: ["emit/"],
    project: ["model/", "runtime/", "print/", "memory/", "explorer/short-names.ts"],
    types: ["explorer/data.ts"],
    packages: ["node:crypto"],
  },
  // Never print/: what is read back is compared with the catalog, not with what the encoders meant.
  {
    files: ["verify/"],
    project: ["model/", "runtime/requirement-table.ts", "memory/", "explorer/short-names.ts"],
    types: ["explorer/data.ts"],
    packages: ["ts-morph"],
  },
  { files: ["files/"], packages: ["node:"] },
  {
    files: ["commands/"],
    project: ["files/", "diagnostic/"],
    types: ["generate.ts", "model/catalog.ts", "emit/generated-file.ts", "documents/"],
    dynamic: ["generate.ts", "diagnostic/", "language/", "model/", "emit/", "documents/"],
    packages: ["node:", "commander", "diff"],
  },
];

/** One line for every import of `path` (below generator/) that the table does not allow. */
export function forbiddenImports(path: string, text: string): string[] {
  const rule = importTable.find(({ files }) => files.some((place) => covers(place, path)));
  if (!rule) return [`${path} stands in no row of the import table`];
  return sourceImports(text)
    .filter(({ from, kind }) => !isAllowed(rule, path, from, kind))
    .map(({ from, kind }) => `${path} must not import ${from} (${kind})`);
}

function isAllowed(
  rule: ImportRule,
  path: string,
  from: string,
  kind: "static" | "type" | "dynamic",
): boolean {
  if (!from.startsWith(".")) {
    return (rule.packages ?? []).some((name) =>
      name.endsWith(":") ? from.startsWith(name) : from === name || from.startsWith(`${name}/`),
    );
  }
  const target = posix.join(posix.dirname(path), from).replace(/\.js$/, ".ts");
  const own = rule.alone || posix.dirname(path) === "." ? [] : [`${path.split("/")[0]}/`];
  const extra = kind === "static" ? [] : kind === "type" ? (rule.types ?? []) : (rule.dynamic ?? []);
  return [...own, ...(rule.project ?? []), ...extra].some((place) => covers(place, target));
}

function covers(place: string, path: string): boolean {
  return place.endsWith("/") ? path.startsWith(place) : path === place;
}
