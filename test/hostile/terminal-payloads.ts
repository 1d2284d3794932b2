/** Texts that drive a terminal which gets them as they are, and what no message may hold. */

export const terminalPayloads: readonly string[] = [
  "\u001b]0;title\u0007",
  "\u001b[2J\u001b[H",
  "\u001b[31mred\u001b[0m",
  "\u009b31mred",
  "\u009d0;title\u009c",
  "\u001bP+q544e\u001b\\",
  "\u0007bell",
  "\u0008\u0008\u0008back",
  "\u007f",
  "one\rtwo",
  "\u202eright to left\u202c",
  "\u2066isolated\u2069",
  "\u200f\u061c",
  "\u2028line\u2029paragraph",
  "\ufeffmark",
  "\u{e0001}\u{e0041}tags",
];

/** Controls but line ends, what turns the direction of writing, other line separators, marks that nobody sees. */
export const UNSAFE_ON_TERMINALS =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/u;
