/** Declarations in, the text of a TypeScript file out, built by ts-morph: of code alone, never of raw text. */
import {
  IndentationText,
  Project,
  StructureKind,
  VariableDeclarationKind,
  type ExportDeclarationStructure,
  type ImportDeclarationStructure,
  type StatementStructures,
} from "ts-morph";
import type { GeneratedFile } from "../emit/generated-file.js";
import { docComment } from "./block-comment.js";
import { code, identifier, importName, modulePath } from "./code.js";
import type { Code } from "./code.js";

/** A declaration as this module's own functions return it, or the text of one in its final shape. */
export type Statement = StatementStructures | Code;

/** `lines` of its doc comment may be of any text; types, values and statements are code. */
export interface Declaration {
  /** An identifier; whatever else it is is refused. */
  readonly name: string;
  readonly docs: readonly string[];
}

export interface Parameter {
  readonly name: Code;
  readonly type: Code;
  readonly initializer?: Code;
  readonly hasQuestionToken?: true;
}

export function importTypes(names: readonly string[], from: string): Statement {
  return { ...imports(names, from), isTypeOnly: true };
}

export function importValues(names: readonly string[], from: string): Statement {
  return imports(names, from);
}

export function exportAll(from: string): Statement {
  return { kind: StructureKind.ExportDeclaration, moduleSpecifier: modulePath(from) };
}

export function exportValues(names: readonly string[], from: string): Statement {
  return exports(names, from);
}

export function exportTypes(names: readonly string[], from: string): Statement {
  return { ...exports(names, from), isTypeOnly: true };
}

export function typeAlias({
  name,
  docs,
  type,
  parameters = [],
}: Declaration & { type: Code; parameters?: Code[] }): Statement {
  return {
    kind: StructureKind.TypeAlias,
    leadingTrivia: leading(docs),
    isExported: true,
    name: identifier(name),
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
}: Declaration & { type?: Code; value: Code; isExported?: boolean }): Statement {
  return {
    kind: StructureKind.VariableStatement,
    leadingTrivia: leading(docs),
    isExported,
    declarationKind: VariableDeclarationKind.Const,
    declarations: [{ name: identifier(name), initializer: value, ...(type !== undefined && { type }) }],
  };
}

export function functionDeclaration({
  name,
  docs,
  typeParameters = [],
  parameters,
  returnType,
  statements,
  isExported = true,
}: Declaration & {
  typeParameters?: readonly Code[];
  parameters: readonly Parameter[];
  returnType: Code;
  statements: readonly Code[];
  isExported?: boolean;
}): Statement {
  return {
    kind: StructureKind.Function,
    leadingTrivia: leading(docs),
    isExported,
    name: identifier(name),
    typeParameters: [...typeParameters],
    parameters: [...parameters],
    returnType,
    statements: [...statements],
  };
}

/** A declaration in its final shape, under its doc comment. */
export function declared(docs: readonly string[], declaration: Code): Statement {
  return code`\n${docComment(docs)}\n${declaration}`;
}

/**
 * Large tables are written as they are: ts-morph would take every character of them for a place to go on from, and what
 * is written is read back by `verify/` in any case.
 * @throws if the other statements are no TypeScript, which would be a mistake of this program.
 */
export function typescriptFile({
  path,
  header,
  statements,
  format,
}: Pick<GeneratedFile, "path" | "format"> & {
  header: Code;
  statements: readonly Statement[];
}): GeneratedFile {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, useTrailingCommas: true },
  });
  const sections = sectionsOf(statements).map((section, index) => {
    if (typeof section === "string") return section;
    const file = project.createSourceFile(`${index}/${path}`, { statements: section });
    const [error] = syntaxErrors(file.compilerNode);
    if (error) throw new Error(`${path} would not be TypeScript: ${JSON.stringify(error.messageText)}`);
    return file.getFullText().trimEnd();
  });
  // Only TypeScript's own line ends stand between statements: texts hold none of their own.
  const text = `${header}\n\n${sections.join("\n")}\n`.replace(/\n{3,}/g, "\n\n");
  return { path, text: text as Code, format };
}

/** Characters of a statement that is printed by itself. */
const LARGE = 10_000;

/** In order: large texts, and what stands between them. */
function sectionsOf(statements: readonly Statement[]): (Code | Statement[])[] {
  const sections: (Code | Statement[])[] = [];
  for (const statement of statements) {
    const last = sections.at(-1);
    if (typeof statement === "string" && statement.length > LARGE) sections.push(statement);
    else if (typeof last === "object") last.push(statement);
    else sections.push([statement]);
  }
  return sections;
}

function imports(names: readonly string[], from: string): ImportDeclarationStructure {
  const [namedImports, moduleSpecifier] = [names.map(importName), modulePath(from)];
  return { kind: StructureKind.ImportDeclaration, namedImports, moduleSpecifier };
}

function exports(names: readonly string[], from: string): ExportDeclarationStructure {
  const [namedExports, moduleSpecifier] = [names.map(importName), modulePath(from)];
  return { kind: StructureKind.ExportDeclaration, namedExports, moduleSpecifier };
}

function leading(docs: readonly string[]): Code {
  return code`\n${docComment(docs)}\n`;
}

/** What the parser found while ts-morph built the file; it keeps the list with the tree, outside its public types. */
function syntaxErrors(tree: object): readonly { readonly messageText: unknown }[] {
  return (tree as { parseDiagnostics?: readonly { messageText: unknown }[] }).parseDiagnostics ?? [];
}
