/** Declarations in, the text of a TypeScript file out, built by ts-morph: of code alone, never of raw text. */
import {
  IndentationText,
  Project,
  StructureKind,
  type ExportDeclarationStructure,
  type ImportDeclarationStructure,
  type StatementStructures,
  type WriterFunction,
} from "ts-morph";
import type { GeneratedFile } from "../emit/generated-file.js";
import { docComment } from "./block-comment.js";
import { code, codeJoin, identifier, importName, modulePath } from "./code.js";
import type { Code } from "./code.js";
import { assignment, laidOut, layout, WIDTH } from "./layout.js";
import type { Layout } from "./layout.js";

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
  return { ...imports("import type", names, from), isTypeOnly: true };
}

export function importValues(names: readonly string[], from: string): Statement {
  return imports("import", names, from);
}

export function exportAll(from: string): Statement {
  return { kind: StructureKind.ExportDeclaration, moduleSpecifier: modulePath(from) };
}

export function exportValues(names: readonly string[], from: string): Statement {
  return exports("export", names, from);
}

export function exportTypes(names: readonly string[], from: string): Statement {
  return { ...exports("export type", names, from), isTypeOnly: true };
}

export function typeAlias({
  name,
  docs,
  type,
  parameters = [],
}: Declaration & { type: Layout; parameters?: Code[] }): Statement {
  const left = code`export type ${identifier(name)}${typeParameterList(parameters)}`;
  return declared(docs, laidOut(layout`${assignment(left, " =", type)};`));
}

/** Without a `type` for a plain `as const` literal. */
export function constant({
  name,
  docs,
  type,
  value,
  isExported = true,
}: Declaration & { type?: Code; value: Layout; isExported?: boolean }): Statement {
  const start = isExported ? code`export const ${identifier(name)}` : code`const ${identifier(name)}`;
  const left = type === undefined ? start : code`${start}: ${type}`;
  return declared(docs, laidOut(layout`${assignment(left, " =", value)};`));
}

/** The statements are in their final shape. */
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
  const texts = parameters.map(parameterText);
  const start = code`${identifier(name)}${typeParameterList(typeParameters)}`;
  const line = code`function ${start}(${codeJoin(texts, ", ")}): ${returnType} {`;
  const fits = line.length + (isExported ? "export ".length : 0) <= WIDTH;
  return {
    kind: StructureKind.Function,
    leadingTrivia: leading(docs),
    isExported,
    name: start,
    // To ts-morph all of them are one, since it ends no line between them.
    parameters: texts.length === 0 ? [] : [{ name: fits ? codeJoin(texts, ", ") : aLineEach(texts) }],
    returnType,
    statements: [...statements],
  };
}

function parameterText({ name, type, initializer, hasQuestionToken }: Parameter): Code {
  const typed = hasQuestionToken ? code`${name}?: ${type}` : code`${name}: ${type}`;
  return initializer === undefined ? typed : code`${typed} = ${initializer}`;
}

function typeParameterList(parameters: readonly Code[]): Code {
  return parameters.length === 0 ? code`` : code`<${codeJoin(parameters, ", ")}>`;
}

/** A declaration in its final shape, under its doc comment. */
export function declared(docs: readonly string[], declaration: Code): Statement {
  return code`${leading(docs)}${declaration}`;
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
}: Pick<GeneratedFile, "path"> & {
  header: Code;
  statements: readonly Statement[];
}): GeneratedFile {
  const sections = sectionsOf(statements).map((section) =>
    typeof section === "string" ? section : built(path, section),
  );
  // Only TypeScript's own line ends stand between statements: texts hold none of their own.
  const text = `${header}\n\n${sections.join("\n")}\n`.replace(/\n{3,}/g, "\n\n");
  return { path, text: text as Code };
}

function built(path: string, statements: Statement[]): string {
  const file = sources().createSourceFile(path, { statements });
  try {
    const [error] = syntaxErrors(file.compilerNode);
    if (error) throw new Error(`${path} would not be TypeScript: ${JSON.stringify(error.messageText)}`);
    return file.getFullText().trimEnd();
  } finally {
    file.forget();
  }
}

/** Where files are built, one at a time; it is made once, since that takes longer than a file does. */
function sources(): Project {
  project ??= new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, useTrailingCommas: true },
  });
  return project;
}

let project: Project | undefined;

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

function imports(
  start: "import" | "import type",
  names: readonly string[],
  from: string,
): ImportDeclarationStructure {
  const namedImports = specifiers(start, names, from);
  return { kind: StructureKind.ImportDeclaration, namedImports, moduleSpecifier: modulePath(from) };
}

function exports(
  start: "export" | "export type",
  names: readonly string[],
  from: string,
): ExportDeclarationStructure {
  const namedExports = specifiers(start, names, from);
  return { kind: StructureKind.ExportDeclaration, namedExports, moduleSpecifier: modulePath(from) };
}

/** What stands in the braces. One name stays on the line. */
function specifiers(start: string, names: readonly string[], from: string): string[] | WriterFunction {
  const checked = names.map(importName);
  const line = `${start} { ${codeJoin(checked, ", ")} } from "${from}";`;
  if (names.length === 1 || line.length <= WIDTH) return checked;
  return (writer) => writer.write(aLineEach(checked));
}

/** As they stand in brackets; what writes them indents them. */
function aLineEach(parts: readonly Code[]): Code {
  return code`\n${codeJoin(
    parts.map((part) => code`${part},`),
    "\n",
  )}\n`;
}

/** A doc comment under an empty line. */
function leading(docs: readonly string[]): Code {
  return code`\n${docComment(docs)}\n`;
}

/** What the parser found while ts-morph built the file; it keeps the list with the tree, outside its public types. */
function syntaxErrors(tree: object): readonly { readonly messageText: unknown }[] {
  return (tree as { parseDiagnostics?: readonly { messageText: unknown }[] }).parseDiagnostics ?? [];
}
