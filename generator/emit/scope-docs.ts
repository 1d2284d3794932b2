/** A scope in, the lines of its doc comment out: description, prompt, access, role, aliases, implied scopes, deprecation. */
import type { CatalogScope, Deprecation, Role } from "../model/catalog.js";
import { docComment } from "../print/block-comment.js";
import type { Code } from "../print/code.js";
import { bullet, code, wrap } from "../print/wrap.js";

/** The comment over a scope's constant. */
export function scopeDocs(scope: CatalogScope, roles: readonly Role[]): Code {
  const role = roles.find(({ key }) => key === scope.role);
  const facts = [
    `Prompt: ${scope.prompt}`,
    `Allows: ${scope.allows.join(", ")}`,
    ...(role ? [`Role: ${role.name}${role.note === undefined ? "" : ` (${role.note})`}`] : []),
    ...(scope.aliases.length > 0 ? [`Also granted as: ${codes(scope.aliases)}`] : []),
    ...(scope.implied.length > 0 ? [`Implies: ${codes(scope.implied)}`] : []),
  ];
  return docComment(
    [...wrap(scope.description, WIDTH), "", ...facts.flatMap((fact) => bullet(fact, WIDTH))],
    { tags: scope.deprecated ? [["deprecated", deprecationLines(scope.deprecated)]] : [] },
  );
}

const WIDTH = 95;

/** In one paragraph: a blank line would end what editors show of the tag. */
function deprecationLines({ since, use, note }: Deprecation): string[] {
  const sentences = [
    ...(since === undefined ? [] : [`Since ${since}.`]),
    ...(use.length > 0 ? [`Use ${codes(use)}.`] : []),
    ...(note === undefined ? [] : [note.replace(/\s+/g, " ")]),
  ];
  const text = sentences.length > 0 ? sentences.join(" ") : "Not to be requested any more.";
  return wrap(text, WIDTH - "@deprecated ".length);
}

function codes(tokens: readonly string[]): string {
  return tokens.map(code).join(", ");
}
