/** What is wrong with a file that we made in, the error that ends the run before anything is written out. */

/** A mistake of this program: what was printed does not say what the catalog says. */
export function mismatch(path: string, what: string): Error {
  return new Error(`${path} does not say what the spec says: ${what}`);
}
