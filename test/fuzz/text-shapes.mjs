/** A size in bytes in, hostile files of about that size by name out, as a reader of YAML sees them. */
import { fill, head, padded, repeat, scope, things } from "./shape-parts.mjs";

/** `size => text`. */
export const textShapes = {
  // Characters
  "nothing but tabs": (size) => repeat(size, "\t"),
  "nothing but spaces": (size) => repeat(size, " "),
  "nothing but line feeds": (size) => repeat(size, "\n"),
  "nothing but carriage returns": (size) => repeat(size, "\r"),
  "blank lines before a mistake": (size) => `${repeat(size, "\n")}"`,
  "braces before a mistake": (size) => `${repeat(size, "{\n")}"`,
  "one line of letters": (size) => repeat(size, "a"),
  "one word behind a key": (size) => `${head}x: ${repeat(size, "a")}\n`,
  "a spec with line ends of carriage returns": (size) => fill(size, (index) => `k${index}: v\r`),
  "tabs behind a colon": (size) => `${head}x:${repeat(size, "\t")}v\n`,
  "a tab on each line": (size) => `${head}${repeat(size, "\tx: y\n")}`,
  "byte order marks": (size) => `${head}${repeat(size, "\uFEFF")}`,
  "lines of byte order marks": (size) => `${head}${repeat(size, "\uFEFFx: y\n")}`,
  "slashes in a line with a mistake": (size) => `${head}x: [${repeat(size, "/")} ,, ]\n`,
  "slashes and braces in a line with a mistake": (size) => `${head}x: [${repeat(size, "/{a")} ,, ]\n`,
  colons: (size) => `${head}${repeat(size, ": ")}`,
  "colons without spaces": (size) => `${head}${repeat(size, ":")}`,
  "question marks": (size) => `${head}${repeat(size, "? ")}`,
  "lines of question marks": (size) => `${head}${repeat(size, "? a\n")}`,
  commas: (size) => `${head}x: [${repeat(size, ",")}]\n`,
  "commas on lines": (size) => `${head}x: [${repeat(size, ",\n")}]\n`,
  "closing brackets": (size) => `${head}x: ${repeat(size, "]")}\n`,
  "closing braces on lines": (size) => `${head}${repeat(size, "}\n")}`,
  pipes: (size) => `${head}${repeat(size, "|")}`,
  "lines of pipes": (size) => `${head}${repeat(size, "x: |\n")}`,
  "percent signs": (size) => repeat(size, "%\n"),
  directives: (size) => `${repeat(size, "%YAML 1.1\n")}---\n${head}`,
  "document starts": (size) => `${head}${repeat(size, "---\n")}`,
  "document ends": (size) => `${head}${repeat(size, "...\n")}`,
  documents: (size) => fill(size, () => `---\n${head}`),

  // Nesting
  "opening brackets": (size) => `${head}x: ${repeat(size, "[")}`,
  "opening braces": (size) => `${head}x: ${repeat(size, "{")}`,
  "brackets and braces": (size) => `${head}x: ${repeat(size, "[{a: ")}`,
  dashes: (size) => `${head}x:\n${repeat(size, "- ")}`,
  "lines of dashes": (size) => `${head}x:\n${repeat(size, "-\n")}`,
  "three dashes": (size) => `${head}x:\n${repeat(size, "- - -\n")}`,
  "60 levels again and again": (size) =>
    `${head}x:\n${fill(size, () => `${Array.from({ length: 60 }, (_, at) => `${" ".repeat(at + 1)}k:\n`).join("")}`)}`,
  "60 brackets again and again": (size) =>
    `${head}x: [${repeat(size, `${"[".repeat(60)}${"]".repeat(60)},`)}]`,
  "a key behind spaces": (size) => `${head}${repeat(size, " ")}x: y\n`,
  "each line one space deeper": (size) => fill(size, (index) => `${" ".repeat(index)}a: b\n`),
  "each line one space less deep": (size) => {
    const levels = Math.floor(Math.sqrt(size * 2));
    return `x:\n${Array.from({ length: levels }, (_, at) => `${" ".repeat(levels - at)}a: b\n`).join("")}`;
  },

  // Quotes and texts
  "an open quote": (size) => `${head}x: "${repeat(size, "a b\n")}`,
  "an open apostrophe": (size) => `${head}x: '${repeat(size, "a ''b\n  ")}`,
  "quotes side by side": (size) => `${head}x: ${repeat(size, '""')}\n`,
  "quotes on lines": (size) => `${head}${repeat(size, '"\n')}`,
  escapes: (size) => `${head}x: "${repeat(size, "\\u0041")}"\n`,
  "wrong escapes": (size) => `${head}x: "${repeat(size, "\\q")}"\n`,
  "wrong escapes on lines": (size) => `${head}${fill(size, (index) => `k${index}: "\\q"\n`)}`,
  "a block text": (size) => `${head}x: |\n${repeat(size, "  a\n")}`,
  "a folded text": (size) => `${head}x: >\n${repeat(size, "  a\n\n   b\n")}`,
  "a block text of blank lines": (size) => `${head}x: |\n${repeat(size, "\n")}`,
  "a plain text of lines": (size) => `${head}x: a\n${repeat(size, "  b\n")}`,
  "a plain text of blank lines": (size) => `${head}x: a\n${repeat(size, "\n")}  b\n`,
  "a description": (size) => head.replace("description: A", `description: "${repeat(size, "many words ")}"`),
  "a description in lines": (size) =>
    `scopegen: 1\ntitle: T\nscopes:\n  a:\n    prompt: A\n    allows: [read]\n    description: |\n${repeat(size, "      words\n")}`,
  "descriptions of 90,000 characters": (size) =>
    `scopegen: 1\ntitle: T\nscopes:\n${fill(size, (index) => scope(`s${index}`).replace("D,", `${repeat(90_000, "words ")},`))}`,
  "a title": (size) => head.replace("title: T", `title: ${repeat(size, "many words ")}`),
  "a name of a scope": (size) => head.replace(" a:", ` ? ${repeat(size, "a")}\n  :`),
  "a name of a group": (size) => `${head}endpoints:\n  ? ${repeat(size, "a b ")}\n  : { GET /a: a }\n`,
  "a path of letters": (size) => `${head}endpoints:\n  T:\n    ? GET /${repeat(size, "a")}\n    : a\n`,
  "a path of segments": (size) => `${head}endpoints:\n  T:\n    ? GET ${repeat(size, "/a")}\n    : a\n`,
  "two paths of segments": (size) =>
    `${head}endpoints:\n  T:\n    ? GET ${repeat(size / 2, "/{a}b")}\n    : a\n    ? GET ${repeat(size / 2, "/b{a}")}\n    : a\n`,
  "a path of parameters": (size) =>
    `${head}endpoints:\n  T:\n    ? "GET /${repeat(size, "{a}-")}"\n    : a\n`,
  "two paths of parameters": (size) =>
    `${head}endpoints:\n  T:\n    ? "GET /a${repeat(size / 2, "{a}-")}b"\n    : a\n    ? "GET /c${repeat(size / 2, "{a}-")}"\n    : a\n`,
  "a path of short segments with parameters": (size) =>
    `${head}endpoints:\n  T:\n${fill(size, (index) => `    "GET /${padded(index)}${"/{a}".repeat(200)}": a\n`)}`,
  "a URL": (size) => `${head}servers: ["https://a.example/${repeat(size, "a/")}"]\n`,
  URLs: (size) => `${head}servers:\n${fill(size, (index) => `  - https://a.example/${index}\n`)}`,
  links: (size) => `${head}links:\n${fill(size, (index) => `  l${index}: https://a.example/${index}\n`)}`,
  "several scopes in one text": (size) => `${things}    GET /b: ${repeat(size, "a ")}\n`,
  "a text for a list": (size) => head.replace("[read]", `${repeat(size, "read ")}`),

  // Keys and values
  keys: (size) => head + fill(size, (index) => `k${index}: v\n`),
  "keys in braces": (size) => `${head}x: { ${fill(size, (index) => `k${index}: v, `)} }\n`,
  "keys without values in braces": (size) => `${head}x: { ${fill(size, (index) => `k${index}, `)} }\n`,
  "one key": (size) => head + repeat(size, "k: v\n"),
  "one key of a spec": (size) => head + repeat(size, "title: v\n"),
  "one key in braces": (size) => `${head}x: { ${repeat(size, "k: v, ")} }\n`,
  "a list": (size) => `${head}x:\n${repeat(size, "- a\n")}`,
  "a list in brackets": (size) => `${head}x: [${repeat(size, "a, ")}]\n`,
  "a list of servers": (size) => `${head}servers: [${repeat(size, "a, ")}]\n`,
  "pairs in brackets": (size) => `${head}x: [${repeat(size, "a: b, ")}]\n`,
  "single pairs": (size) => `${head}x:\n${repeat(size, "- a: b\n")}`,
  "explicit keys": (size) => head + fill(size, (index) => `? k${index}\n: v\n`),
  "merge keys": (size) => head + repeat(size, "<<: v\n"),
  "complex keys": (size) => head + repeat(size, "? [a]\n: v\n"),
  comments: (size) => head + repeat(size, "# c\n"),
  "comments alone": (size) => repeat(size, "#\n"),
  "comments between a key and its value": (size) => `${head}x:\n${repeat(size, "# c\n")}  y\n`,
  "comments between keys": (size) => head + fill(size, (index) => `k${index}:\n# c\n  v\n\n# d\n`),
  "comments in brackets": (size) => `${head}x: [\n${repeat(size, " # c\n")}]\n`,
  "comments deeper than their neighbours": (size) =>
    `${head}x:\n  - a\n${repeat(size, "   # c\n  # d\n")}y: z\n`,
  "a comment": (size) => `${head}# ${repeat(size, "c ")}\n`,
  "comments without a space": (size) => head + fill(size, (index) => `k${index}: "v"#c\n`),
  tags: (size) => head + repeat(size, "- !t x\n"),
  "tags side by side": (size) => `${head}x: ${repeat(size, "!a ")}\n`,
  "tags of keys": (size) => head + fill(size, (index) => `!t k${index}: !!str v\n`),
  anchors: (size) => `${head}x:\n${fill(size, (index) => `- &a${index} x\n`)}`,
  "anchors side by side": (size) => `${head}x: ${repeat(size, "&a ")}\n`,
  aliases: (size) => `${head}x:\n- &a b\n${repeat(size, "- *a\n")}`,
  "aliases without an anchor": (size) => `${head}x:\n${repeat(size, "- *a\n")}`,
  "9,000 aliases of a long text": (size) =>
    `${head.replace("[read]", `&long ${repeat(size, "x")}`)}${Array.from({ length: 9000 }, (_, index) => `  s${index}: { description: *long, prompt: *long, allows: *long }\n`).join("")}`,
  "aliases of aliases": () =>
    `${head}x0: &x0 [a]\n${Array.from({ length: 60 }, (_, at) => `x${at + 1}: &x${at + 1} [${`*x${at}, `.repeat(9)}]\n`).join("")}`,
  "requirements of aliases of aliases": () =>
    `${things}    GET /x0: &x0 { anyOf: [a] }\n${Array.from({ length: 60 }, (_, at) => `    GET /x${at + 1}: &x${at + 1} { anyOf: [${`*x${at}, `.repeat(9)}] }\n`).join("")}`,
  "aliases of a large group": (size) =>
    `${head}endpoints:\n  T: &t\n${fill(size, (index) => `    GET /${index}: a\n`)}  U: *t\n  V: *t\n`,
};
