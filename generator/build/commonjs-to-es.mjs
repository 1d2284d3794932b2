/** The text of a CommonJS module as rollup writes them in, the same as an ES module out. */
export function toEsModule(code) {
  const exports = [];
  const plain = code
    .replace("'use strict';", "")
    .replaceAll(/^var ([\w$]+) = require\('([^']+)'\);$/gm, "import * as $1 from '$2';")
    .replaceAll(
      /^Object\.defineProperty\(exports, "(\w+)", \{\s+enumerable: true,\s+get: function \(\) \{ return ([\w.]+); \}\s+\}\);$/gm,
      (_, name, value) => {
        exports.push(`var export$${name} = ${value};`, `export { export$${name} as ${name} };`);
        return "";
      },
    )
    .replaceAll(/^exports\.(\w+) = void 0;$/gm, (_, name) => {
      exports.push(`export { exports$${name} as ${name} };`);
      return `var exports$${name};`;
    })
    .replaceAll(/^exports\.(\w+) = ([\w$]+);$/gm, (_, name, local) => {
      exports.push(`export { ${local} as ${name} };`);
      return "";
    })
    .replaceAll(/(?<![\w$.])exports\.(\w+)/g, "exports$$$1");
  return `${plain}\n${exports.join("\n")}\n`;
}

/** @throws if there is nothing to replace: the text is of another version than this build was written for */
export function replaceOnce(text, search, replacement) {
  const replaced = text.replace(search, () => replacement);
  if (replaced === text) throw new Error(`nothing to replace: ${search}`);
  return replaced;
}
