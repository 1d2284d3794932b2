/** The helpers' sources in, every name of a member that is written or read anywhere in them out. */
import { Node, Project, SyntaxKind } from "ts-morph";

/** With these, `Object.defineProperty` fails for everybody, helpers or not. */
const DESCRIPTOR = new Set(["get", "set", "value", "writable", "enumerable", "configurable"]);

/** In order; of types, of literals, of patterns and of accesses, so that no option and no field is forgotten. */
export function memberNames(): string[] {
  const project = new Project({ skipAddingFilesFromTsConfig: true });
  const names = project
    .addSourceFilesAtPaths("generator/runtime/*.ts")
    .flatMap((file) => file.getDescendantsOfKind(SyntaxKind.Identifier))
    .filter(isMember)
    .map((identifier) => identifier.getText());
  return [...new Set(names)]
    .filter((name) => !(name in Object.prototype) && !DESCRIPTOR.has(name))
    .toSorted();
}

function isMember(identifier: Node): boolean {
  const parent = identifier.getParent();
  if (Node.isBindingElement(parent)) {
    return (parent.getPropertyNameNode() ?? parent.getNameNode()) === identifier;
  }
  return (
    (Node.isPropertySignature(parent) ||
      Node.isPropertyDeclaration(parent) ||
      Node.isPropertyAssignment(parent) ||
      Node.isShorthandPropertyAssignment(parent) ||
      Node.isPropertyAccessExpression(parent)) &&
    parent.getNameNode() === identifier
  );
}
