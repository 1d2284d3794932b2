/** A base URL in, whether requests can be for what is below it out. */

/** Whether it is an absolute http or https URL whose base path, if it has one, is one that requests can have. */
export function isServerUrl(url: unknown): boolean {
  return typeof url === "string" && SERVER.test(url) && !UNMATCHABLE.test(url);
}

/** No userinfo, a port that is a number, and a path of characters that a path may hold (RFC 3986, section 3.3). */
const SERVER =
  /^https?:\/\/(\[[\dA-F:.]+\]|[\w.~-]+)(:\d+)?((\/([\w.~!$&'()*+,=:@-]|%[\dA-F]{2})+)*\/?)$/i;

/** A dot segment, an encoded separator, dot or null: the matcher finds nothing with any of them. */
const UNMATCHABLE = /\/\.{1,2}(\/|$)|%(2[5EF]|5C|00)/i;
