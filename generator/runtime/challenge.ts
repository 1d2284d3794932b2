/** The header WWW-Authenticate in, its challenges (RFC 9110, section 11.6.1) out. */

/** How a server wants to be convinced. */
export interface Challenge {
  /** The scheme, in lower case: `"bearer"`. */
  readonly scheme: string;
  /** What some schemes have instead of parameters. */
  readonly token68?: string;
  /** The parameters by their names in lower case, without the quotes around their values. */
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * The challenges of a header: one text, in which several may be joined by commas, or one text a header.
 *
 * Nothing is repaired and nothing throws: a challenge with a mistake in it, such as a parameter that stands there
 * twice, is left out, the others stay. A quote that does not end takes the rest of its text with it.
 */
export function parseChallenges(
  header: string | readonly string[] | null | undefined,
): readonly Challenge[] {
  const texts: readonly unknown[] = Array.isArray(header) ? header : [header];
  return texts.flatMap((text) => (typeof text === "string" ? challengesOf(text) : []));
}

interface Draft {
  readonly scheme: string;
  token68: string | undefined;
  readonly parameters: Map<string, string>;
}

function challengesOf(text: string): Challenge[] {
  const found: Draft[] = [];
  let last: Draft | undefined;
  for (const element of elementsOf(text)) {
    const [, scheme, afterScheme = ""] = OPENING.exec(element) ?? [];
    if (scheme !== undefined) {
      last = { scheme: scheme.toLowerCase(), token68: undefined, parameters: new Map() };
      found.push(last);
    }
    const rest = scheme === undefined ? element : afterScheme;
    if (!last || rest === "") continue;
    if (scheme !== undefined && TOKEN68.test(rest)) {
      last.token68 = rest;
    } else if (last.token68 !== undefined || !addParameter(last.parameters, rest)) {
      found.pop();
      last = undefined;
    }
  }
  return found.map(({ scheme, token68, parameters }) =>
    token68 === undefined ? { scheme, parameters } : { scheme, token68, parameters },
  );
}

/** What stands between commas outside quotes, without white space around it. */
function elementsOf(text: string): string[] {
  const elements: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === "\\" && isQuoted) at++;
    else if (character === "," && !isQuoted) {
      elements.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...elements, text.slice(start).trim()];
}

/** Whether it was one, and a new one. */
function addParameter(parameters: Map<string, string>, text: string): boolean {
  const [, name = "", token, quoted = ""] = PARAMETER.exec(text) ?? [];
  const value = token ?? unquoted(quoted);
  const key = name.toLowerCase();
  if (key === "" || value === undefined || parameters.has(key)) return false;
  parameters.set(key, value);
  return true;
}

/** Undefined for what cannot stand between quotes: a quote, controls. */
function unquoted(text: string): string | undefined {
  const isWrong = /[^\t -~\u0080-\uffff]/.test(text) || /["\\]/.test(text.replace(/\\[^]/g, ""));
  return isWrong ? undefined : text.replace(/\\([^])/g, "$1");
}

/** A scheme and what follows it; a name before `=` is none. Each of these reads a text of n characters in O(n). */
const OPENING = /^([\w!#$%&'*+.^`|~-]+)(?: +(?![ =])([^]*))?$/;
const TOKEN68 = /^[\w.~+/-]+=*$/;
const PARAMETER = /^([\w!#$%&'*+.^`|~-]+)[ \t]*=[ \t]*(?:([\w!#$%&'*+.^`|~-]+)|"([^]*)")$/;
