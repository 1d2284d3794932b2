/** The shapes of the format's names and URLs, for the schema and for the rules that explain what breaks them. */

/** RFC 6749, section 3.3. */
export const SCOPE_TOKEN = /^[\u0021\u0023-\u005B\u005D-\u007E]+$/;
/** A space or a visible ASCII character. */
export const SEPARATOR = /^[\u0020-\u007E]$/;
/** A name that TypeScript allows after `const`; `__proto__` is refused on its own. */
export const IDENTIFIER = /^(?!__proto__$)[A-Za-z_$][\w$]*$/;
/** A method of upper-case letters, one space, a path. */
export const ENDPOINT = /^[A-Z][A-Z-]* \/.*$/;
export const METHOD = /^[A-Z][A-Z-]*$/;
export const HTTP_URL = /^https?:\/\/[^\s]+$/;
export const HTTPS_URL = /^https:\/\/[^\s]+$/;
