/** The generated sources and the catalog in, nothing out: whatever the sources say that the catalog does not is thrown. */
import { ts } from "ts-morph";
import { memoizeEach } from "../memory/memoize-last.js";
import type { Requirement, ScopeCatalog } from "../model/catalog.js";
import { requirementTable } from "../runtime/requirement-table.js";
import { catalogTables } from "./catalog-tables.js";
import type { Table } from "./catalog-tables.js";
import { mismatch } from "./mismatch.js";
import { ownCode } from "./own-code.js";
import type { OwnCode } from "./own-code.js";
import { readSource } from "./read-source.js";
import { isShape, isValue } from "./same-value.js";

/** `texts` are the sources by path, those of the helpers left out. */
export type VerifySources = (texts: ReadonlyMap<string, string>, catalog: ScopeCatalog) => void;

/** Verifies again and again: a text that was found right is not read again as long as the same is expected of it. */
export function sourceVerifier(): VerifySources {
  const tablesOf = catalogTables();
  const verify = memoizeEach((path) => path, verifySource);
  return (texts, catalog) => {
    const own = ownCode(catalog);
    const tables = tablesOf(catalog);
    const wanted = [...own.keys()].toSorted().join(", ");
    const there = [...texts.keys()].toSorted().join(", ");
    if (there !== wanted) throw mismatch(there, `the sources are to be ${wanted}`);
    verify([...own].map(([path, expected]) => [path, texts.get(path) ?? "", expected, tables[path] ?? {}]));
  };
}

function verifySource(
  path: string,
  text: string,
  own: OwnCode,
  tables: Readonly<Record<string, Table>>,
): void {
  const statements = readSource(path, text);
  const titles = statements.map(({ title }) => title);
  if (titles.join("\n") !== own.statements.join("\n")) {
    throw mismatch(path, `its statements are ${titles.join(", ")}`);
  }
  const texts: string[] = [];
  for (const { title, node } of statements) {
    const table = Object.hasOwn(tables, title) ? tables[title] : undefined;
    const held = table && tableNode(node);
    if (table && !(held && holds(held, table))) throw mismatch(path, `${title} is not as the catalog has it`);
    verifyRest(path, { node, title, held }, own, texts);
  }
  if (JSON.stringify(texts) !== JSON.stringify(own.texts)) {
    throw mismatch(path, `the texts outside of its tables are ${JSON.stringify(texts)}`);
  }
}

/** What a statement gives its name to. */
function tableNode(statement: ts.Statement): ts.Node | undefined {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0]?.initializer;
  return ts.isTypeAliasDeclaration(statement) ? statement.type : statement;
}

function holds(node: ts.Node, table: Table): boolean {
  if ("shape" in table) return isShape(node, table.shape);
  if ("requirements" in table) return isRequirementTable(node, table.requirements);
  if (!table.isConst) return isValue(node, table.value);
  return (
    ts.isAsExpression(node) && ts.isConstTypeReference(node.type) && isValue(node.expression, table.value)
  );
}

/** Read as it is when it is run: what stands in the text is what apps decide by. */
function isRequirementTable(
  node: ts.Node,
  requirements: readonly (readonly [endpoint: string, requirement: Requirement])[],
): boolean {
  if (!ts.isCallExpression(node) || node.arguments.length !== 2) return false;
  const [first, second] = node.arguments;
  return (
    ts.isIdentifier(node.expression) &&
    node.expression.text === "requirementTable" &&
    first !== undefined &&
    ts.isNoSubstitutionTemplateLiteral(first) &&
    second !== undefined &&
    ts.isNoSubstitutionTemplateLiteral(second) &&
    JSON.stringify(Object.entries(requirementTable(first.text, second.text))) === JSON.stringify(requirements)
  );
}

interface Statement {
  readonly title: string;
  readonly node: ts.Statement;
  /** The table in it, which is known to be right. */
  readonly held: ts.Node | undefined;
}

/** Beside the tables there are names of ours, a few texts, and functions that return something. */
function verifyRest(path: string, { title, node, held }: Statement, own: OwnCode, texts: string[]): void {
  const specifier =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : undefined;
  visit(node);

  function visit(part: ts.Node): void {
    if (part === specifier) return;
    if (part === held) {
      if (ts.isInterfaceDeclaration(part)) visit(part.name);
      return;
    }
    if (ts.isStringLiteral(part)) texts.push(part.text);
    else if (ts.isIdentifier(part)) check(own.names.has(part.text), part.text);
    else if (ts.isLiteralExpression(part) || ts.isTemplateHead(part)) check(false, part.text);
    else if (ts.isBlock(part)) check(returns(part.statements), "more than what is returned");
    ts.forEachChild(part, visit);
  }

  function check(isOwn: boolean, what: string): void {
    if (!isOwn) throw mismatch(path, `${title} holds ${JSON.stringify(what)}`);
  }
}

/** Constants, and then what is returned. */
function returns(statements: readonly ts.Statement[]): boolean {
  return statements.every((statement, index) =>
    index === statements.length - 1 ? ts.isReturnStatement(statement) : ts.isVariableStatement(statement),
  );
}
