/** Texts or names in, specs out that have them in every place that may hold them. */

/** Everything there is one of: JSON strings are YAML. */
export function specWithText(text: string): string {
  const line = oneLine(text);
  return JSON.stringify({
    scopegen: "1",
    title: line,
    source: line,
    links: { [line]: "https://example.com/link" },
    authorization: {
      authorization_endpoint: "https://example.com/allow",
      when_scope_is_omitted: text,
      insufficient_scope_error: line,
    },
    scopes: { a: { description: text, prompt: line, allows: ["read"] } },
  });
}

/** Everything there are many of: each text in places of its own. */
export function specWithTexts(texts: readonly string[]): string {
  const parts = texts.map((text, index) => partsWithText(text, index));
  return JSON.stringify({
    scopegen: "1",
    title: "Texts",
    roles: Object.assign({}, ...parts.map(({ role }) => role)),
    scopes: Object.assign({}, ...parts.map(({ scopes }) => scopes)),
    endpoints: Object.assign({}, ...parts.map(({ group }) => group)),
  });
}

function partsWithText(text: string, index: number) {
  const line = oneLine(text);
  const [a, b, c] = [`a${index}`, `b${index}`, `c${index}`];
  const deprecated = { since: line, use: [b], note: text };
  return {
    role: { [`r${index}`]: { name: line, note: text } },
    scopes: {
      [a]: { description: text, prompt: line, allows: ["read"], role: `r${index}` },
      [b]: { description: text, prompt: `${line} b`, allows: ["write", "delete"] },
      [c]: { description: text, prompt: `${line} c`, allows: ["read"], deprecated },
    },
    group: {
      // Keys may be less long than texts.
      [line.slice(0, 1000)]: {
        [`GET /${index}`]: { requires: a, summary: text, note: text, source: line, operationId: line },
        [`POST /${index}`]: {
          requires: { anyOf: [b, { allOf: [a, c] }] },
          summary: text,
          evidence: "inferred",
        },
        [`PUT /${index}`]: { requires: "unknown", summary: text, note: text },
        [`PATCH /${index}`]: { requires: "token", summary: text, source: line },
      },
    },
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** Legal names of scopes, which stand in paths as well. */
export const hostileNames = [
  "<script>pwned=1</script>",
  "<img/src=x/onerror=pwned=1>",
  "javascript:pwned=1",
  "[x](javascript:pwned=1)",
  "https://example.com/a?b=c&d#e|f",
  "www.example.com",
  "a@b.co",
  "@name",
  "$x$",
  ":smile:",
  "`",
  "``a`",
  "|",
  "a|b",
  "&lt;b&gt;",
  "<!--",
  "-->",
  "</td>",
  "__proto__",
  "constructor",
  "toString",
  "a_b_c*d*~~e~~",
  "a:b",
  "a.b",
  "a.2Eb",
  "A:B",
  "]]>",
  "'",
  "#",
  "+",
  "%20",
  "-",
  "=",
  "{{x}}",
];

/** Each name as a scope, with an alias and an endpoint made of it. */
export function specWithNames(names: readonly string[]): string {
  const path = (name: string) => name.replace(/[/?#{}\\;]/g, "~");
  return JSON.stringify({
    scopegen: "1",
    title: "Names",
    scopes: Object.fromEntries(
      names.map((name, index) => [
        name,
        { description: name, prompt: name, allows: ["read"], identifier: `S${index}`, aliases: [`${name}!`] },
      ]),
    ),
    endpoints: {
      Group: Object.fromEntries(
        names.map((name, index) => [
          `GET /${index}/${path(name)}`,
          { anyOf: [name, names[(index + 1) % names.length]] },
        ]),
      ),
    },
  });
}
