/**
 * Our own words and encoded text in, TypeScript out. A `Code` is what raw text is not, so that no text of a spec
 * reaches a source file but through an encoder: `stringLiteral`, `propertyKey`, `docComment`, `headingComment`, `identifier`.
 */
import { fillTemplate } from "./fill-template.js";

declare const encoded: unique symbol;

/** TypeScript that is the same number of tokens whatever the spec says. */
export type Code = string & { readonly [encoded]: true };

/** Our own code with encoded spec text in it: `` code`const name = ${stringLiteral(name)};` ``. */
export function code(literals: TemplateStringsArray, ...values: readonly (Code | number)[]): Code {
  return fillTemplate(literals, values) as Code;
}

/** Parts with a separator of ours between them. */
export function codeJoin(parts: readonly Code[], separator: " " | ", " | "; " | " | " | "\n" | "\n\n"): Code {
  return parts.join(separator) as Code;
}

/** A name of ours. @throws for what is no identifier, which would be a mistake of this program. */
export function identifier(name: string): Code {
  return checked(name, /^[A-Za-z_$][\w$]*$/);
}

/** What stands between the braces of an import: `a`, `type A`, `a as b`. @throws as `identifier` does. */
export function importName(name: string): Code {
  return checked(name, /^(?:type )?[A-Za-z_$][\w$]*(?: as [A-Za-z_$][\w$]*)?$/);
}

/** Another file of the folder. @throws as `identifier` does. */
export function modulePath(path: string): Code {
  return checked(path, /^\.\/(?:runtime\/)?[a-z-]+\.(?:js|ts)$/);
}

function checked(text: string, pattern: RegExp): Code {
  if (!pattern.test(text)) throw new Error(`${JSON.stringify(text)} is not what the program names its parts`);
  return text as Code;
}
