/** What hostile specs are put together from. */

/** A spec without endpoints. */
export const head = "scopegen: 1\ntitle: T\nscopes:\n  a: { description: A, prompt: A, allows: [read] }\n";
/** With one endpoint, and room for more. */
export const things = `${head}endpoints:\n  T:\n    GET /a: a\n`;

/** `line` as often as it fits into `size`; it is told how often it was called before. */
export function fill(size, line) {
  const lines = [];
  for (let length = 0, index = 0; length < size; index += 1) {
    const next = line(index);
    lines.push(next);
    length += next.length;
  }
  return lines.join("");
}

export const repeat = (size, piece) => piece.repeat(Math.ceil(size / piece.length));
export const scope = (name, more = "") =>
  `  ${name}: { description: D, prompt: P${name}, allows: [read]${more} }\n`;
/** A number in letters, so that names of one length sort as their numbers do. */
export const padded = (index) => String(index).padStart(7, "0");
