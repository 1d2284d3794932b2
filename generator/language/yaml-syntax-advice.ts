/** Nothing in, a table out: the messages of the YAML reader, and what to tell people instead. */
import type { DiagnosticCode } from "../diagnostic/catalogue.js";

export interface SyntaxAdvice {
  /** Fits the reader's message. */
  readonly pattern: RegExp;
  readonly message: string;
  readonly hint: string;
  /** The tree is what the author meant all the same. */
  readonly harmless?: true;
  /** Of several in one line the one with the highest is shown. */
  readonly prefer?: number;
  /** Behind a mistake in the line before it is a mere consequence. */
  readonly followsOn?: true;
  readonly code?: DiagnosticCode;
}

export const SYNTAX_ADVICE: readonly SyntaxAdvice[] = [
  {
    pattern: /^Tabs are not allowed/,
    message: "A tab is used as indentation",
    hint: "Indent with spaces: YAML allows no tabs there.",
    prefer: 3,
  },
  {
    pattern: /^Missing closing/,
    message: "This quote is never closed",
    hint: "Add the closing quote; inside single quotes an apostrophe is written twice.",
    prefer: 3,
  },
  {
    pattern: /^Unexpected [a-z-]+ at node end/,
    message: "Something follows a value that has ended",
    hint: "Put the whole value in quotes; inside single quotes an apostrophe is written twice.",
  },
  {
    pattern: /^Nested mappings are not allowed/,
    message: "A second colon makes this a mapping within a line",
    hint: 'Put a text that holds ": " in quotes; begin a nested mapping on a line of its own.',
  },
  {
    pattern: /^Implicit keys (of flow sequence pairs )?need to be on a single line/,
    message: "Several lines are read as one key",
    hint: "Is a colon missing, or the space after it, or is a line indented too far?",
    prefer: 1,
    followsOn: true,
  },
  {
    pattern: /^Implicit map keys need to be followed/,
    message: "A key without a colon",
    hint: "Write a colon and a space after the key.",
  },
  {
    pattern: /^(All (mapping|sequence) items must start|A block sequence may not be used as)/,
    message: "This line is indented unlike its neighbours",
    hint: "What belongs together starts in the same column.",
    prefer: 2,
  },
  {
    pattern: /^Unexpected block-seq-ind on same line/,
    message: "A list must not begin on the line of its key",
    hint: "Begin it on the next line, or write it in brackets: [a, b].",
    prefer: 2,
  },
  {
    pattern: /^Plain value cannot start with/,
    message: "An unquoted text must not begin with this character",
    hint: "Put the text in quotes.",
    harmless: true,
  },
  {
    pattern: /must (be sufficiently indented and )?end with a/,
    message: "The bracket that closes a { or [ is missing before this",
    hint: "Close it; every line in between must be indented further than its key.",
  },
  {
    pattern: /^Unexpected flow-(map|seq)-end/,
    message: "This bracket closes nothing",
    hint: "Remove it, or put the text in quotes.",
  },
  {
    pattern: /^Missing , /,
    message: "A comma is missing before this",
    hint: "Inside { } and [ ] put a comma between two items, and quotes around texts with brackets or commas.",
  },
  {
    pattern: /^Unexpected (,|empty item) in/,
    message: "A comma too many",
    hint: "Remove it.",
    harmless: true,
  },
  {
    pattern: /^Block collections are not allowed within flow/,
    message: "A mapping or a list without brackets begins inside { } or [ ]",
    hint: "Is a comma missing? If not, put brackets around all of it, and quotes around a text with a colon.",
  },
  {
    pattern: /^Invalid escape sequence/,
    message: "This is no escape of YAML",
    hint: "Inside double quotes a backslash is written twice; inside single quotes it stands for itself.",
    harmless: true,
  },
  {
    pattern: /^Comments must be separated/,
    message: "A comment needs a space before it",
    hint: "Put a space before the #, or the text in quotes.",
    harmless: true,
  },
  {
    pattern: /^Block scalar header/,
    message: "Nothing may follow | or > on its line",
    hint: "Begin the text on the next line.",
  },
  {
    pattern: /^Block scalar (values|lines|lines must)/,
    message: "A line of this text is indented too little",
    hint: "Indent every line of a text further than its key.",
  },
  {
    pattern: /^Sequence item without - indicator/,
    message: "An item of this list has no dash",
    hint: "Begin every item with a dash and a space.",
  },
  {
    pattern: /^(Anchors and tags|Tags and anchors) must/,
    message: "An anchor stands in the wrong place",
    hint: "Write it behind the colon, with a space on either side.",
  },
  {
    pattern: /^Unexpected : in flow/,
    message: "A colon that belongs to no key",
    hint: "Put texts with colons in quotes.",
  },
  {
    pattern: /^(Unexpected .* token|Not a YAML token)/,
    message: "This does not belong here",
    hint: "Check the quotes, brackets and indentation before it.",
  },
  {
    pattern: /^The : indicator must be at most 1024/,
    message: "A key is longer than the 1024 characters that YAML allows",
    hint: "Shorten it.",
    harmless: true,
  },
  {
    pattern: /^With stringKeys, all keys must be strings/,
    message: "A key must be a text",
    hint: "Put the key in quotes if it begins with { [ * or &.",
    code: "unsupported-yaml",
    harmless: true,
  },
];
