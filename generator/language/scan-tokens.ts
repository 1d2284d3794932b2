/** The text of a spec in, its YAML tokens out, or why it is not safe or not wanted to build a tree from them. */
import { CST, Lexer, Parser } from "yaml";
import { diagnose } from "../diagnostic/diagnose.js";
import type { Diagnostic, Range } from "../diagnostic/diagnostic.js";
import { ALIASES, DEPTH, TOKENS } from "./limits.js";

export interface TokenScan {
  /** What the composer takes; undefined when a limit was passed. */
  readonly tokens: readonly CST.Token[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Quoted scalars without a closing quote. */
  readonly openQuotes: readonly Range[];
  /** How many tokens, and how many aliases among them. */
  readonly count: number;
  readonly aliases: number;
}

/**
 * The parser keeps a stack of its own, while the composer recurses: text nested too deep must not come that far, since
 * it ends the process.
 */
export function scanTokens(text: string): TokenScan {
  const tokens: CST.Token[] = [];
  const diagnostics: Diagnostic[] = [];
  const openQuotes: Range[] = [];
  const parser = new Parser();
  let count = 0;
  let aliases = 0;
  let scalarNext = false;

  const result = (): TokenScan => ({ tokens, diagnostics, openQuotes, count, aliases });
  const stop = (problem: Diagnostic): TokenScan => ({
    ...result(),
    tokens: undefined,
    diagnostics: [problem],
  });

  for (const lexeme of new Lexer().lex(text)) {
    const range = { start: parser.offset, end: parser.offset + lexeme.length };
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (++count > TOKENS) return stop(tooMany(range));
    if (parser.stack.length > DEPTH && depth(parser.stack) > DEPTH) return stop(tooDeep(range));
    if (!scalarNext) {
      if (lexeme[0] === "!") diagnostics.push(tag(range, lexeme));
      else if (lexeme[0] === "*" && ++aliases > ALIASES) return stop(tooManyAliases(range));
      else if (isOpenQuote(lexeme)) openQuotes.push(range);
    }
    scalarNext = lexeme === CST.SCALAR;
  }
  for (const token of parser.end()) tokens.push(token);
  return { ...result(), diagnostics: [...diagnostics, ...tokens.flatMap(directive)] };
}

function depth(stack: readonly CST.Token[]): number {
  return stack.filter((token) => CST.isCollection(token)).length;
}

function isOpenQuote(lexeme: string): boolean {
  const quote = lexeme[0];
  return (quote === '"' || quote === "'") && (lexeme.length === 1 || !lexeme.endsWith(quote));
}

function tooMany(range: Range): Diagnostic {
  return diagnose({
    code: "too-large",
    range,
    message: `The file has more than ${TOKENS} YAML tokens`,
    hint: "Split the table into several specs.",
  });
}

function tooDeep(range: Range): Diagnostic {
  return diagnose({
    code: "too-deep",
    range,
    message: `Mappings and lists are nested more than ${DEPTH} deep here`,
    hint: "A spec needs no more than seven.",
  });
}

function tooManyAliases(range: Range): Diagnostic {
  return diagnose({
    code: "too-many-aliases",
    range,
    message: `The file has more than ${ALIASES} aliases`,
    hint: "Write the values out, or use `defaults`.",
  });
}

function tag(range: Range, source: string): Diagnostic {
  return diagnose({
    code: "unsupported-yaml",
    range,
    message: `A spec has no YAML tags such as ${source}`,
    hint: "Remove it, or put the value in quotes if it begins with an exclamation mark: every value is text.",
  });
}

function directive(token: CST.Token): Diagnostic[] {
  if (token.type !== "directive") return [];
  const range = { start: token.offset, end: token.offset + token.source.length };
  const message = "A spec has no YAML directives";
  return [diagnose({ code: "unsupported-yaml", range, message, hint: "Remove this line." })];
}
