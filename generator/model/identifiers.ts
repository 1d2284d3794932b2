/** A scope-token in, the TypeScript name of its constant out. */

/**
 * The runs of ASCII letters and digits of `token`, each with a capital: `candidates_read` is `CandidatesRead`,
 * `https://a.b/c.read` is `HttpsABCRead`. A leading digit gets `_` before it.
 *
 * @returns undefined for a token without any letter or digit: its author must give an `identifier`.
 */
export function scopeIdentifier(token: string): string | undefined {
  const name = (token.match(/[A-Za-z0-9]+/g) ?? []).map(capitalize).join("");
  if (name === "") return undefined;
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/** Whether `name` can stand as the `identifier` of a scope. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name) && name !== "__proto__";
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
