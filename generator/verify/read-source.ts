/** The text of a generated source in, its statements by what they declare out. */
import { ts } from "ts-morph";
import { mismatch } from "./mismatch.js";

export interface ReadStatement {
  /** `import ./scopes`, `export const a`, `type B`. */
  readonly title: string;
  readonly node: ts.Statement;
}

/** @throws where the text is no TypeScript, or holds a directive to a compiler. */
export function readSource(path: string, text: string): readonly ReadStatement[] {
  const source = ts.createSourceFile(path, text, {
    languageVersion: ts.ScriptTarget.Latest,
    // Comments are no code for this reader; it is slower where it reads them.
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
  const { parseDiagnostics, commentDirectives } = source as Parsed;
  const [error] = parseDiagnostics ?? [];
  if (error) throw mismatch(path, `it is no TypeScript: ${JSON.stringify(error.messageText)}`);
  const directives = [
    ...(commentDirectives ?? []),
    ...source.referencedFiles,
    ...source.typeReferenceDirectives,
    ...source.libReferenceDirectives,
    ...source.amdDependencies,
    ...("checkJsDirective" in source && source.checkJsDirective ? [source.checkJsDirective] : []),
  ];
  if (directives.length > 0) throw mismatch(path, "a comment in it is a directive");
  return source.statements.map((node) => ({ node, title: titleOf(node, source) }));
}

/** What TypeScript keeps with the tree, outside of its public types. */
type Parsed = ts.SourceFile & {
  readonly parseDiagnostics?: readonly { readonly messageText: unknown }[];
  readonly commentDirectives?: readonly object[];
};

function titleOf(node: ts.Statement, source: ts.SourceFile): string {
  if (ts.isImportDeclaration(node)) return `import ${moduleName(node.moduleSpecifier)}`;
  if (ts.isExportDeclaration(node)) return `export ${moduleName(node.moduleSpecifier)}`;
  const exported =
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return `${exported ? "export " : ""}${declares(node, source)}`;
}

function declares(node: ts.Statement, source: ts.SourceFile): string {
  if (ts.isVariableStatement(node)) {
    const names = node.declarationList.declarations.map(({ name }) => name.getText(source));
    return `${node.declarationList.flags & ts.NodeFlags.Const ? "const" : "let"} ${names.join(", ")}`;
  }
  if (ts.isFunctionDeclaration(node)) return `function ${node.name?.text}`;
  if (ts.isTypeAliasDeclaration(node)) return `type ${node.name.text}`;
  if (ts.isInterfaceDeclaration(node)) return `interface ${node.name.text}`;
  return ts.SyntaxKind[node.kind];
}

function moduleName(specifier: ts.Expression | undefined): string {
  return specifier && ts.isStringLiteral(specifier) ? specifier.text.replace(/\.[jt]s$/, "") : "nothing";
}
