/** The text of a generated TypeScript file in, the rules of the output that it breaks out. */
import { ts } from "ts-morph";

/** One line a fault: what is wrong, and the code that it is wrong with. */
export function typescriptFaults(text: string): string[] {
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest, true);
  return file.statements.flatMap((statement) =>
    [
      ...importFaults(statement),
      ...shapeFaults(statement),
      ...(isExported(statement) ? [...annotationFaults(statement), ...docFaults(statement)] : []),
    ].map((fault) => `${fault}: ${firstLine(statement)}`),
  );
}

function importFaults(statement: ts.Statement): string[] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
  const from = statement.moduleSpecifier;
  return from && ts.isStringLiteral(from) && /^\.\/[\w/-]+\.js$/.test(from.text) ? [] : ["import"];
}

/** Only declarations, no enums, and values that a bundler can leave out. */
function shapeFaults(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    const isConst = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
    const values = statement.declarationList.declarations.map(({ initializer }) => initializer);
    return isConst && values.every((value) => value && isPure(value)) ? [] : ["value"];
  }
  const isAllowed =
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement);
  return isAllowed ? [] : ["statement"];
}

function isPure(value: ts.Expression): boolean {
  if (ts.isAsExpression(value)) return isPure(value.expression);
  if (ts.isNewExpression(value) || ts.isCallExpression(value)) {
    const before = value.getSourceFile().text.slice(value.getFullStart(), value.getStart());
    return before.trim() === "/* @__PURE__ */";
  }
  if (ts.isArrayLiteralExpression(value)) return value.elements.every(isPure);
  if (ts.isObjectLiteralExpression(value)) {
    return value.properties.every(
      (member) =>
        ts.isShorthandPropertyAssignment(member) ||
        (ts.isPropertyAssignment(member) && isPure(member.initializer)),
    );
  }
  return (
    ts.isStringLiteral(value) ||
    ts.isNumericLiteral(value) ||
    ts.isRegularExpressionLiteral(value) ||
    ts.isIdentifier(value) ||
    value.kind === ts.SyntaxKind.TrueKeyword
  );
}

/** What `isolatedDeclarations` asks for, and no less on an older compiler. */
function annotationFaults(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) {
    return statement.type && statement.parameters.every(({ type }) => type) ? [] : ["annotation"];
  }
  if (ts.isClassDeclaration(statement)) {
    const isTyped = statement.members.every((member) => isPrivate(member) || isAnnotated(member));
    return isTyped ? [] : ["annotation"];
  }
  if (!ts.isVariableStatement(statement)) return [];
  const { declarations } = statement.declarationList;
  const isTyped = declarations.every(
    ({ type, initializer }) => type ?? (initializer && ts.isAsExpression(initializer)),
  );
  return isTyped ? [] : ["annotation"];
}

function isAnnotated(member: ts.ClassElement): boolean {
  if (ts.isPropertyDeclaration(member)) {
    return (
      member.type !== undefined || (member.initializer !== undefined && ts.isAsExpression(member.initializer))
    );
  }
  const isFunction =
    ts.isConstructorDeclaration(member) || ts.isMethodDeclaration(member) || ts.isGetAccessor(member);
  return (
    isFunction &&
    (ts.isConstructorDeclaration(member) || member.type !== undefined) &&
    member.parameters.every(({ type }) => type)
  );
}

function isPrivate(member: ts.ClassElement): boolean {
  return member.name !== undefined && ts.isPrivateIdentifier(member.name);
}

/** Exports and their members have doc comments; the members of a constant whose type says nothing of them too. */
function docFaults(statement: ts.Statement): string[] {
  if (ts.isExportDeclaration(statement)) return [];
  const members = ts.isInterfaceDeclaration(statement)
    ? [...statement.members]
    : ts.isClassDeclaration(statement)
      ? statement.members.filter((member) => !isPrivate(member))
      : constantMembers(statement);
  return [statement, ...members].filter((node) => !isDocumented(node)).map(() => "doc comment");
}

function constantMembers(statement: ts.Statement): ts.Node[] {
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ initializer }) =>
    initializer && ts.isAsExpression(initializer) && ts.isObjectLiteralExpression(initializer.expression)
      ? [...initializer.expression.properties]
      : [],
  );
}

function isDocumented(node: ts.Node): boolean {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return comments.some(({ comment }) => comment !== undefined && comment.length > 0);
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.isExportDeclaration(statement) ||
    (ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
  );
}

function firstLine(statement: ts.Statement): string {
  return statement.getText().split("\n")[0] ?? "";
}
