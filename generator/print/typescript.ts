/** Declarations in, the text of a TypeScript file out, built by ts-morph. */
import {
  IndentationText,
  Project,
  StructureKind,
  VariableDeclarationKind,
  type FunctionDeclarationStructure,
  type ImportDeclarationStructure,
  type StatementStructures,
} from "ts-morph";
import type { GeneratedFile } from "../emit/generated-file.js";
import { docComment } from "./literal.js";

/** A declaration as this module's own functions return it, or the text of one in its final shape. */
export type Statement = StatementStructures | string;

/** `lines` of its doc comment may be of any text; types, values and statements are code. */
export interface Declaration {
  readonly name: string;
  readonly docs: readonly string[];
}

export function importTypes(names: readonly string[], from: string): ImportDeclarationStructure {
  return { ...importValues(names, from), isTypeOnly: true };
}

export function importValues(names: readonly string[], from: string): ImportDeclarationStructure {
  return { kind: StructureKind.ImportDeclaration, namedImports: [...names], moduleSpecifier: from };
}

export function exportAll(from: string): Statement {
  return { kind: StructureKind.ExportDeclaration, moduleSpecifier: from };
}

export function exportValues(names: readonly string[], from: string): Statement {
  return { kind: StructureKind.ExportDeclaration, namedExports: [...names], moduleSpecifier: from };
}

export function exportTypes(names: readonly string[], from: string): Statement {
  const namedExports = [...names];
  return { kind: StructureKind.ExportDeclaration, isTypeOnly: true, namedExports, moduleSpecifier: from };
}

export function typeAlias({
  name,
  docs,
  type,
  parameters = [],
}: Declaration & { type: string; parameters?: string[] }): Statement {
  return {
    kind: StructureKind.TypeAlias,
    leadingTrivia: leading(docs),
    isExported: true,
    name,
    typeParameters: parameters,
    type,
  };
}

/** Without a `type` for a plain `as const` literal. */
export function constant({
  name,
  docs,
  type,
  value,
  isExported = true,
}: Declaration & { type?: string; value: string; isExported?: boolean }): Statement {
  return {
    kind: StructureKind.VariableStatement,
    leadingTrivia: leading(docs),
    isExported,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name, initializer: value, ...(type !== undefined && { type }) }],
  };
}

export function functionDeclaration({
  docs,
  ...structure
}: Declaration & Omit<FunctionDeclarationStructure, "kind" | "docs">): Statement {
  return { kind: StructureKind.Function, leadingTrivia: leading(docs), isExported: true, ...structure };
}

/** @throws if the statements are no TypeScript, which would be a mistake of this program. */
export function typescriptFile({
  path,
  header,
  statements,
  format,
}: Pick<GeneratedFile, "path" | "format"> & {
  header: string;
  statements: readonly Statement[];
}): GeneratedFile {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, useTrailingCommas: true },
  });
  const file = project.createSourceFile(path, { statements: [...statements] });
  const [error] = syntaxErrors(file.compilerNode);
  if (error) throw new Error(`${path} would not be TypeScript: ${JSON.stringify(error.messageText)}`);
  // Only TypeScript's own line ends stand between statements: texts hold none of their own.
  const text = `${header}\n\n${file.getFullText()}`.replace(/\n{3,}/g, "\n\n");
  return { path, text, format };
}

function leading(docs: readonly string[]): string {
  return `\n${docComment(docs)}\n`;
}

/** What the parser found while ts-morph built the file; it keeps the list with the tree, outside its public types. */
function syntaxErrors(tree: object): readonly { readonly messageText: unknown }[] {
  return (tree as { parseDiagnostics?: readonly { messageText: unknown }[] }).parseDiagnostics ?? [];
}
