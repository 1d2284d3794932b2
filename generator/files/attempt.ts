/** A step that may fail in; whether it went well out. */

export function attempt(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
