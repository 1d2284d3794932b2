/** Texts that set a marker where a printer of TypeScript takes them for more than text; and the same as names. */

/** What the payloads do. */
export const MARK = "globalThis.pwned=1";

export const codePayloads: readonly string[] = [
  MARK,
  `"; ${MARK}; "`,
  `'; ${MARK}; '`,
  `\`; ${MARK}; \``,
  `"+(${MARK})+"`,
  `'+(${MARK})+'`,
  `\${${MARK}}`,
  `\`\${${MARK}}\``,
  `\\"; ${MARK}; //`,
  `\\'; ${MARK}; //`,
  `\\\${${MARK}}`,
  "ends with a backslash \\",
  "ends with two \\\\",
  `\\u0022; ${MARK}; //`,
  `\\u{22}+(${MARK})+\\x22`,
  `*/ ${MARK} /*`,
  `*/ ${MARK}; //`,
  `*\\/ ${MARK} /*`,
  `**/(${MARK})/**`,
  `*\u200b/ ${MARK} /*`,
  `*/ export const injected = (${MARK}); /*`,
  `/* ${MARK} */ ${MARK} //`,
  `one\n${MARK}\ntwo`,
  `one\n*/ ${MARK} /*\ntwo`,
  `one\n * @deprecated */ ${MARK} /** x`,
  `one\r${MARK}\rtwo`,
  `one\r\n${MARK}\r\ntwo`,
  `one\u2028${MARK}\u2029two`,
  `one\u0085${MARK}`,
  `one\v${MARK}\f`,
  `// one\n${MARK}`,
  `"]}; ${MARK}; ({a:["`,
  `"}}, ...(${MARK}), {x:{"`,
  `"]: (${MARK}), ["`,
  `"]: unknown; } ${MARK}; interface X { ["`,
  `"> = (${MARK}); type X<T = "`,
  `" | (${MARK}) | "`,
  "__proto__",
  "constructor",
  "prototype",
  `["__proto__"]`,
  `[(${MARK})]`,
  `get [${MARK}]() {}`,
  `<!-- ${MARK}`,
  `x\n--> ${MARK}`,
  `@ts-ignore\n${MARK}`,
  "@ts-nocheck */ // @ts-nocheck",
  "@ts-expect-error",
  "eslint-disable */ /* eslint-disable",
  "prettier-ignore",
  "//# sourceMappingURL=data:application/json;base64,e30=",
  '/// <reference path="../../../../etc/passwd" />',
  `#!/usr/bin/env node\n${MARK}`,
  `{@link ${MARK}} {@inheritDoc x} @param x @returns`,
  `/${MARK}/g`,
  `/x/;(${MARK});/y/`,
  `import("data:text/javascript,${MARK}")`,
  `"; import "data:text/javascript,${MARK}"; "`,
  `{{constructor.constructor("${MARK}")()}}`,
  `=(()=>{${MARK}})()`,
  `async()=>{await 0;${MARK}}`,
  `\ufeff${MARK}`,
  `\u202e${MARK}\u2066`,
  `%22;${MARK};%22`,
  `\\`,
  `"`,
  `'`,
  "`",
  "*/",
  "/*",
  "${",
  "</script>",
];

/** As the name of a scope: without spaces, double quotes, backslashes and what is not ASCII. */
export function asToken(payload: string): string {
  return payload
    .replaceAll('"', "'")
    .replace(/\s+/g, "/**/")
    .replace(/[^!-~]|\\/gu, "");
}

/** As a part of a path: without what no path may hold. */
export function asSegment(payload: string): string {
  return payload.replace(/[\p{Cc}]+/gu, " ").replace(/[/?#;\\%{}]/g, ",");
}

/** As the name of a path parameter. */
export function asParameter(payload: string): string {
  return payload.replace(/[{}/\p{Cc}]+/gu, "~");
}

/** As a part of a URL. */
export function asUrlPart(payload: string): string {
  return payload.replace(/[^!-~]|[#?;\\%{}]/gu, "_");
}

/** As the name of a constant. */
export function asIdentifier(payload: string): string {
  return payload.replace(/[^\w$]/gu, "_").replace(/^(?=\d)/, "_");
}
