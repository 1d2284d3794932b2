/** The text of a TypeScript file in, what it imports out. */
import { ts } from "ts-morph";

export interface SourceImport {
  /** As written: `./render.js`, `node:fs`, `zod`. */
  readonly from: string;
  /** `type`: gone at run time; `dynamic`: `await import()`; `static`: all others, re-exports too. */
  readonly kind: "static" | "type" | "dynamic";
}

export function sourceImports(text: string): SourceImport[] {
  const found: SourceImport[] = [];
  const source = ts.createSourceFile("source.ts", text, ts.ScriptTarget.Latest, true);
  visit(source);
  return found;

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments;
      found.push({ from: from && ts.isStringLiteralLike(from) ? from.text : "(computed)", kind: "dynamic" });
    }
    if (ts.isImportTypeNode(node)) {
      const { argument } = node;
      if (ts.isLiteralTypeNode(argument)) add(argument.literal, true);
    }
    ts.forEachChild(node, visit);
  }

  function add(from: ts.Node, typeOnly: boolean): void {
    if (ts.isStringLiteralLike(from)) found.push({ from: from.text, kind: typeOnly ? "type" : "static" });
  }
}
