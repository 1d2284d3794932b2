/** A size in bytes in, hostile specs of about that size by name out: each of a shape that something may be slow on. */

const head = "scopegen: 1\ntitle: T\nscopes:\n  a: { description: A, prompt: A, allows: [read] }\n";
const things = `${head}endpoints:\n  T:\n    GET /a: a\n`;

/** `line` as often as it fits into `size`; it is told how often it was called before. */
function fill(size, line) {
  const lines = [];
  for (let length = 0, index = 0; length < size; index += 1) {
    const next = line(index);
    lines.push(next);
    length += next.length;
  }
  return lines.join("");
}

const repeat = (size, piece) => piece.repeat(Math.ceil(size / piece.length));
const scope = (name, more = "") => `  ${name}: { description: D, prompt: P${name}, allows: [read]${more} }\n`;
/** A number in letters, so that names of one length sort as their numbers do. */
const padded = (index) => String(index).padStart(7, "0");

/** `size => text`. */
export const shapes = {
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

  // Mistakes
  "scopes without values": (size) =>
    `scopegen: 1\ntitle: T\nscopes:\n${fill(size, (index) => `  s${index}:\n`)}`,
  "scopes with unknown keys": (size) =>
    `scopegen: 1\ntitle: T\nscopes:\n${fill(size, (index) => scope(`s${index}`, ", descripton: x, y: z"))}`,
  "unknown scopes": (size) => {
    const scopes = Array.from({ length: 20_000 }, (_, index) =>
      scope(`resource_number_${padded(index)}_read`),
    ).join("");
    return `scopegen: 1\ntitle: T\nscopes:\n${scopes}endpoints:\n  T:\n${fill(size, (index) => `    GET /${index}: resource_number_${padded(index)}_raed\n`)}`;
  },
  "long unknown scopes": (size) => {
    const long = "abcdefgh_".repeat(11);
    const scopes = Array.from({ length: 1000 }, (_, index) => scope(`${long}${padded(index)}`)).join("");
    return `scopegen: 1\ntitle: T\nscopes:\n${scopes}endpoints:\n  T:\n${fill(size, (index) => `    GET /${index}: x${padded(index)}${long}\n`)}`;
  },
  "unknown roles": (size) =>
    `scopegen: 1\ntitle: T\nroles: { admin: { name: A } }\nscopes:\n${fill(size, (index) => scope(`s${index}`, `, role: admim${index}`))}`,
  "endpoints outside of groups": (size) =>
    `${head}endpoints:\n${fill(size, (index) => `  GET /a${index}: a\n`)}`,
  "endpoints without requirements": (size) => things + fill(size, (index) => `    GET /${index}:\n`),
  "lower-case methods": (size) => things + fill(size, (index) => `    get /${index}: a\n`),
  "trailing slashes": (size) => things + fill(size, (index) => `    GET /${index}/: a\n`),
  "bare lists": (size) => things + fill(size, (index) => `    GET /${index}: [a, b]\n`),
  "unquoted braces": (size) => head + fill(size, (index) => `g${index}: { GET /x${index}/{id}: a }\n`),
  "unquoted braces in one line": (size) =>
    `${head}x: { ${fill(size, (index) => `GET /x${index}/{id}: a, `)} }\n`,
  "unquoted braces that never close": (size) =>
    head + fill(size, (index) => `g${index}: { GET /x${index}/{id}: a\n`),
  "second colons": (size) => head + fill(size, (index) => `k${index}: a: b\n`),
  "lines without colons": (size) => head + fill(size, (index) => `k${index}: v\nword\n`),
  "uneven indentation": (size) => `${head}x:\n${repeat(size, "    a: b\n  c: d\n   e: f\n")}`,
  "the same endpoint": (size) => things + repeat(size, "    GET /b: a\n"),
  "the same endpoint in groups": (size) =>
    head + "endpoints:\n" + fill(size, (index) => `  G${index}: { GET /b: a }\n`),
  "the same prompt": (size) =>
    head + fill(size, (index) => `  s${index}: { description: D, prompt: P, allows: [read] }\n`),
  "the same identifier": (size) =>
    head +
    fill(
      size,
      (index) =>
        `  a${"-".repeat(index % 900)}${"_".repeat(1 + Math.floor(index / 900))}: { description: D, prompt: P${index}, allows: [read] }\n`,
    ),
  "the same alias": (size) => head + fill(size, (index) => scope(`s${index}`, ", aliases: [b]")),
  "the same member": (size) => `${things}    GET /b: { allOf: [${repeat(size, "a, ")}] }\n`,
  "unquoted numbers": (size) =>
    `scopegen: 1\ntitle: T\nscopes:\n${fill(size, (index) => `  ${index}: { description: D, prompt: P${index}, allows: [read], identifier: S${index} }\n`)}`,
  "names of digits": (size) =>
    head +
    fill(
      size,
      (index) => `  "${index}${"1_:".repeat(300)}x": { description: D, prompt: P${index}, allows: [read] }\n`,
    ),

  // Tables
  "ambiguous endpoints": (size) =>
    things +
    fill(size, (index) => `    GET /${index}x{a}/y{b}z${index}: a\n    GET /{a}x${index}/z{b}y${index}: a\n`),
  "ambiguous siblings": (size) => {
    const count = Math.floor(size / 40);
    return (
      things +
      Array.from({ length: count }, (_, index) => `    GET /x{a}${String(index).padStart(8, "y")}: a\n`).join(
        "",
      )
    );
  },
  "siblings with ends of all lengths": (size) =>
    things +
    fill(
      size,
      (index) =>
        `    "GET /${"p".repeat(index % 900)}{a}${"q".repeat(899 - (index % 900))}${padded(index)}": a\n`,
    ),
  "siblings with beginnings of all lengths": (size) =>
    things +
    fill(
      size,
      (index) =>
        `    "GET /${padded(index)}${"p".repeat(index % 900)}{a}${"q".repeat(899 - (index % 900))}": a\n`,
    ),
  "combinations of alike segments": (size) =>
    things +
    fill(size, (index) => {
      const bits = Array.from({ length: 16 }, (_, bit) => ((index >> bit) & 1 ? "/x{a}" : "/{a}x"));
      return `    "GET ${bits.join("")}": a\n`;
    }),
  "a chain of implications": (size) =>
    head + fill(size, (index) => scope(`s${index}`, `, implies: [s${index + 1}]`)) + scope("last"),
  "a chain of implications that ends": (size) => {
    const count = Math.floor(size / 75);
    return (
      head +
      Array.from({ length: count }, (_, index) =>
        scope(`s${index}`, index + 1 < count ? `, implies: [s${index + 1}]` : ""),
      ).join("")
    );
  },
  "a chain with alternatives": (size) => {
    const count = Math.floor(size / 150);
    const chain = Array.from({ length: count }, (_, index) =>
      scope(`s${index}`, index + 1 < count ? `, implies: [s${index + 1}]` : ""),
    ).join("");
    const rows = Array.from(
      { length: count },
      (_, index) => `    GET /${index}: { anyOf: [a, s${index % 10}, s${index}] }\n`,
    ).join("");
    return `${head}${chain}endpoints:\n  T:\n${rows}`;
  },
  "a chain of circles": (size) => {
    const count = Math.floor(size / 75);
    return (
      head +
      Array.from({ length: count }, (_, index) =>
        scope(`s${index}`, index + 1 < count ? `, implies: [s${index + 1}, s0]` : ", implies: [s0]"),
      ).join("")
    );
  },
  "everything implies everything after it": (size) => {
    const count = Math.floor(Math.sqrt(size / 3));
    return (
      head +
      Array.from({ length: count }, (_, index) =>
        scope(
          `s${index}`,
          index + 1 < count
            ? `, implies: [${Array.from({ length: count - index - 1 }, (__, at) => `s${index + at + 1}`).join(", ")}]`
            : "",
        ),
      ).join("")
    );
  },
  "one endpoint with all scopes": (size) => {
    const count = Math.floor(size / 90);
    const scopes = Array.from({ length: count }, (_, index) => scope(`s${index}`)).join("");
    return `${head}${scopes}endpoints:\n  T:\n    GET /a: { anyOf: [${Array.from({ length: count }, (_, index) => `s${index}`).join(", ")}] }\n`;
  },
  "one endpoint with all pairs of scopes": (size) => {
    const count = Math.floor(Math.sqrt(size / 12));
    const scopes = Array.from({ length: count }, (_, index) => scope(`s${index}`)).join("");
    const pairs = Array.from({ length: count * count }, (_, at) => [
      Math.floor(at / count),
      at % count,
    ]).filter(([one, other]) => one < other);
    return `${head}${scopes}endpoints:\n  T:\n    GET /a: { anyOf: [${pairs.map(([one, other]) => `{ allOf: [s${one}, s${other}] }`).join(", ")}] }\n`;
  },
  scopes: (size) => head + fill(size, (index) => scope(`s${index}`)),
  endpoints: (size) => things + fill(size, (index) => `    GET /p${index}/{id}: a\n`),
  groups: (size) => `${head}endpoints:\n${fill(size, (index) => `  G${index}: { GET /p${index}: a }\n`)}`,
  roles: (size) => `${head}roles:\n${fill(size, (index) => `  r${index}: { name: R${index} }\n`)}`,
};
