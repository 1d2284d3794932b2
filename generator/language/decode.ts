/** The bytes of a spec file in, its text out, or the place where it is no UTF-8 text. */
import { diagnose } from "../diagnostic/diagnose.js";
import type { Diagnostic } from "../diagnostic/diagnostic.js";
import { sizeProblem } from "./limits.js";

export interface Decoded {
  /** Without a byte order mark. After an error what could be read, so that the place can be shown. */
  readonly text: string;
  /** Empty when the text is good. */
  readonly diagnostics: readonly Diagnostic[];
}

const HINT = "Save the file as UTF-8.";

/** `whenTooLarge` is what to do then, where the file is no spec. */
export function decode(bytes: Uint8Array, whenTooLarge?: string): Decoded {
  const tooLarge = sizeProblem(bytes.length, whenTooLarge);
  if (tooLarge) return { text: "", diagnostics: [tooLarge] };
  if (startsAsUtf16(bytes)) return refused("", 0, "The file is UTF-16");

  const text = new TextDecoder("utf-8").decode(bytes);
  const nul = text.indexOf("\0");
  if (nul !== -1)
    return refused(text, nul, "The file holds a NUL character, so it is no text file or no UTF-8");
  if (!isUtf8(bytes)) {
    return refused(text, textBeforeBrokenByte(bytes).length, "This byte is broken UTF-8");
  }
  return { text, diagnostics: [] };
}

function refused(text: string, start: number, message: string): Decoded {
  const range = { start, end: Math.min(start + 1, text.length) };
  return { text, diagnostics: [diagnose({ code: "invalid-encoding", range, message, hint: HINT })] };
}

function startsAsUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The longest beginning that is good, found by halving: a broken byte breaks every longer beginning too. */
function textBeforeBrokenByte(bytes: Uint8Array): string {
  const begins = (length: number) =>
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    try {
      begins(middle);
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return begins(good);
}
