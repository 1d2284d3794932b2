/** A size in bytes in, hostile specs of about that size by name out, as the rules of the format see them. */
import { fill, head, padded, repeat, scope, things } from "./shape-parts.mjs";

/** `size => text`. */
export const tableShapes = {
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
