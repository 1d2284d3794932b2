/** The parts of a tagged template in, their text out: what the tags of all encoded texts have in common. */

export function fillTemplate(literals: readonly string[], values: readonly (string | number)[]): string {
  let text = "";
  for (const [index, literal] of literals.entries()) text += `${literal}${values[index] ?? ""}`;
  return text;
}
