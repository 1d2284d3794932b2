/** A path template as written in, its segments out, or the place in it that no request could ever match. */

export type TemplatePart =
  /** In the canonical percent-encoded form of `canonicalLiteral`. */
  { readonly kind: "literal"; readonly text: string } | { readonly kind: "parameter"; readonly name: string };

/** Literals and parameters in turn, at least one part; never two of a kind side by side. */
export type TemplateSegment = readonly TemplatePart[];

export interface Template {
  readonly kind: "template";
  /** What stands between the slashes; none for `/`. */
  readonly segments: readonly TemplateSegment[];
}

export interface TemplateProblem {
  readonly kind: "problem";
  readonly message: string;
  readonly hint: string;
  /** Offsets into the template, in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Reads a template such as `/candidates/{id}`, or says why no request can match it. */
export function parseTemplate(template: string): Template | TemplateProblem {
  if (!template.startsWith("/")) {
    return problem("A path starts with a slash", startHint(template), 0, template.length);
  }
  const segments: TemplateSegment[] = [];
  if (template === "/") return { kind: "template", segments };
  let start = 1;
  for (const text of template.slice(1).split("/")) {
    const segment = parseSegment(text, start, template);
    if ("kind" in segment) return segment;
    segments.push(segment);
    start += text.length + 1;
  }
  return { kind: "template", segments };
}

function startHint(template: string): string {
  if (/^[a-z][a-z+.-]*:/i.test(template))
    return "Write the path alone: where it begins belongs to `servers`.";
  return /^[\w{]/.test(template) ? `Write /${template}.` : "Begin it with a slash.";
}

function parseSegment(text: string, offset: number, template: string): TemplateSegment | TemplateProblem {
  if (text === "") return emptySegment(offset, template);
  if (text === "." || text === "..") {
    const hint = "Clients and servers remove dot segments; leave it out.";
    return problem(`The segment ${text} can never be matched`, hint, offset, offset + text.length);
  }
  const parts: TemplatePart[] = [];
  for (const { 0: piece, index } of text.matchAll(/\{[^{}]*\}|[^{}]+|[{}]/gu)) {
    const start = offset + index;
    const part =
      piece.startsWith("{") || piece === "}" ? parameter(piece, parts, start) : literal(piece, start);
    if (part.kind === "problem") return part;
    parts.push(part);
  }
  return parts;
}

function emptySegment(offset: number, template: string): TemplateProblem {
  return offset === template.length
    ? problem("A path must not end with a slash", `Write ${template.slice(0, -1)}.`, offset - 1, offset)
    : problem("A path must not hold an empty segment", "Write one slash.", offset - 1, offset + 1);
}

function parameter(
  piece: string,
  before: readonly TemplatePart[],
  start: number,
): TemplatePart | TemplateProblem {
  const end = start + piece.length;
  if (piece.length === 1) {
    return problem(
      "This brace has no partner",
      "Write a parameter as {name}; encode other braces.",
      start,
      end,
    );
  }
  const name = piece.slice(1, -1);
  if (name.trim() === "") return problem("A parameter needs a name", "Write {id}, for example.", start, end);
  if (CONTROL.test(name)) {
    return problem("A parameter's name must not hold control characters", "Remove them.", start, end);
  }
  if (before.at(-1)?.kind === "parameter") {
    const hint = "Nothing tells where one ends and the next begins; put a literal between them.";
    return problem("Two parameters must not touch", hint, start, end);
  }
  return { kind: "parameter", name };
}

function literal(piece: string, start: number): TemplatePart | TemplateProblem {
  for (const { pattern, message, hint } of UNMATCHABLE) {
    const found = pattern.exec(piece);
    if (found) return problem(message, hint, start + found.index, start + found.index + found[0].length);
  }
  return { kind: "literal", text: canonicalLiteral(piece) };
}

/**
 * The one percent-encoded form in which literals are compared: escapes of `ALPHA DIGIT - _ ~` decoded, other escapes
 * in upper case, and what RFC 3986 does not allow in a path segment (spaces, non-ASCII) encoded.
 */
function canonicalLiteral(text: string): string {
  return text
    .replace(/%([0-9A-Fa-f]{2})/g, (escape, hex: string) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16));
      return /[A-Za-z0-9\-_~]/.test(character) ? character : escape.toUpperCase();
    })
    .replace(/[^A-Za-z0-9\-._~!$&'()*+,=:@%]+/gu, encodeURIComponent);
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/u;

/** What the matching rules never accept in a request, so that a literal with it would be a dead row. */
const UNMATCHABLE: readonly { readonly pattern: RegExp; readonly message: string; readonly hint: string }[] =
  [
    {
      pattern: CONTROL,
      message: "A path must not hold control characters",
      hint: "Remove them.",
    },
    {
      pattern: /\?.*/su,
      message: "A path template has no query",
      hint: "Remove everything from the question mark on: scopes belong to the path alone.",
    },
    {
      pattern: /#.*/su,
      message: "A path template has no fragment",
      hint: "Remove everything from the # on: it never reaches a server.",
    },
    {
      pattern: /%(?![0-9A-Fa-f]{2})/u,
      message: "A percent sign must be followed by two hexadecimal digits",
      hint: "Requests with a broken escape are refused; remove it.",
    },
    {
      pattern: /%(?:2[FfEe5]|5[Cc]|00)/u,
      message: "This escape can never be matched",
      hint: "Requests with %2F, %5C, %2E, %25 or %00 are refused in literal text; use a parameter there.",
    },
    {
      pattern: /[\\;]/u,
      message: "A path with \\ or ; can never be matched",
      hint: "Requests with a raw backslash or semicolon are refused, as servers disagree on them.",
    },
    {
      pattern: /[\ud800-\udfff]/u,
      message: "A path must not hold half a surrogate pair",
      hint: "Remove it.",
    },
  ];

function problem(message: string, hint: string, start: number, end: number): TemplateProblem {
  return { kind: "problem", message, hint, start, end };
}
