/** A source of generator/ in, the places where it could get text past the encoders out. */
import { ts } from "ts-morph";

/** The files that make encoded text, and so may say of a text that it is encoded. */
export const encoders: readonly string[] = [
  "asset",
  "block-comment",
  "code",
  "header",
  "html",
  "json",
  "layout",
  "markdown",
  "markdown-link",
  "markdown-page",
  "padded-table",
  "plain-text",
  "string-literal",
  "typescript",
  "wrapped-json",
].map((name) => `print/${name}.ts`);

/** What takes the sources that come with the generator, and who may ask for it. */
const assetUsers: ReadonlySet<string> = new Set(["emit/runtime.ts", "emit/explorer.ts"]);

/** Functions that stand before a template, whose own parts are constants: to call one would let any text in. */
const tags: ReadonlyMap<string, string> = new Map([
  ["print/code.js", "code"],
  ["print/html.js", "html"],
  ["print/markdown.js", "prose"],
  ["print/plain-text.js", "plain"],
]);

/** What makes markup of a text, as a property of anything. */
const markupOfText =
  /^(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc)$/;

/** What makes code or markup of a text, as a global; `Reflect` gives an `any`, which passes for encoded text. */
const codeOfText = /^(?:eval|Function|DOMParser|Reflect)$/;

/** One line for every violation. */
export function waysAroundEncoders(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const isEncoder = encoders.includes(path);
  const isOutput = /^(?:emit|print)\//.test(path);
  const found: string[] = [];
  const tagNames = importedTags();
  for (const [comment] of text.matchAll(/@ts-(?:ignore|expect-error|nocheck)/g)) found.push(comment);
  visit(source);
  return found.map((what) => `${path}: ${what}`);

  function visit(node: ts.Node): void {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push("any");
    if (isOutput && !isEncoder && isCast(node)) found.push(`a cast: ${node.getText()}`);
    if (!isEncoder && isCast(node) && node.getText().match(brands))
      found.push(`encoded by a cast: ${node.getText()}`);
    if (!isEncoder && ts.isTypePredicateNode(node)) {
      if (brands.test(node.getText())) found.push(`encoded by a claim: ${node.getText()}`);
    }
    if (ts.isIdentifier(node)) checkName(node);
    if (
      ts.isElementAccessExpression(node) &&
      markupOfText.test(node.argumentExpression.getText().slice(1, -1))
    ) {
      found.push(`${node.getText()} makes markup of a text`);
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) checkCall(node);
    ts.forEachChild(node, visit);
  }

  function checkName(node: ts.Identifier): void {
    const { parent } = node;
    const isTag = ts.isTaggedTemplateExpression(parent) && parent.tag === node;
    const isImport = ts.isImportSpecifier(parent);
    const isProperty =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) || ts.isPropertyAssignment(parent);
    if (tagNames.has(node.text) && !isTag && !isImport && !isProperty) {
      found.push(`${node.text} is only to stand before a template: ${parent.getText()}`);
    }
    const isGlobal = !isProperty || /^(?:globalThis|window|self)\./.test(parent.getText());
    if (markupOfText.test(node.text) || (codeOfText.test(node.text) && isGlobal && !ts.isTypeNode(parent))) {
      found.push(`${node.text} makes code or markup of a text`);
    }
  }

  function checkCall({
    expression,
    arguments: args = ts.factory.createNodeArray(),
  }: ts.CallExpression | ts.NewExpression): void {
    const called = expression.getText();
    const [first] = args;
    if (/(?:^|\.)(?:setTimeout|setInterval)$/.test(called) && first && isTextual(first)) {
      found.push(`${called} of a text: ${first.getText()}`);
    }
    if (called.endsWith(".setAttribute") && first && /^["'`]on/i.test(first.getText())) {
      found.push(`a handler out of a text: ${first.getText()}`);
    }
    if (/(?:^|\.)document\.write(?:ln)?$/.test(called)) found.push("document.write makes markup of a text");
    if (isOutput && called === "JSON.parse") found.push("JSON.parse, whose result is taken for encoded text");
  }

  /** The local names of the tags, and the imports that are refused. */
  function importedTags(): ReadonlySet<string> {
    const names = new Set<string>();
    for (const statement of source.statements) {
      if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
      const from = statement.moduleSpecifier.text.replace(
        /^(?:\.\.?\/)+/,
        path.startsWith("print/") ? "print/" : "",
      );
      if (from === "print/asset.js" && !assetUsers.has(path)) found.push("assets are none of its business");
      const tag = tags.get(from);
      const bindings = statement.importClause?.namedBindings;
      if (!tag || !bindings) continue;
      if (ts.isNamespaceImport(bindings)) found.push(`all of ${from} under a name`);
      else
        for (const { name, propertyName } of bindings.elements) {
          if ((propertyName ?? name).text === tag) names.add(name.text);
        }
    }
    return names;
  }
}

const brands =
  /\b(?:Anchor|Block|Code|EncodedText|GeneratedFile|Html|Json|Markdown|PlainText|Row|Statement)\b/;

/** `x as T` and `<T>x`, but not `x as const`. */
function isCast(node: ts.Node): node is ts.AsExpression | ts.TypeAssertion {
  return (
    (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) && !ts.isConstTypeReference(node.type)
  );
}

function isTextual(node: ts.Expression): boolean {
  return !ts.isArrowFunction(node) && !ts.isFunctionExpression(node) && !ts.isIdentifier(node);
}
