/** An access token, or what gives one, in; the value of the header Authorization out (RFC 6750, section 2.1). */

import type { PlainSignal } from "./client-platform.js";
import { unlessAborted } from "./unless-aborted.js";

/**
 * `Bearer` and the token.
 *
 * @throws what the signal says, once it is aborted: a token need not ever come.
 * @throws TypeError for what is no access token, and never with it in the text.
 */
export async function bearer(
  accessToken: unknown,
  signal: PlainSignal | null | undefined,
): Promise<string> {
  const token: unknown =
    typeof accessToken === "function"
      ? await unlessAborted<unknown>(() => accessToken() as unknown, signal)
      : accessToken;
  checkToken(token);
  return `Bearer ${token}`;
}

/**
 * Whether it can be an access token: a text of visible ASCII.
 *
 * @throws TypeError if it cannot, and never with it in the text.
 */
export function checkToken(token: unknown): asserts token is string {
  if (typeof token !== "string" || !/^[!-~]+$/.test(token)) {
    throw new TypeError(
      "accessToken: it must be a text of visible ASCII characters, without spaces and without `Bearer`",
    );
  }
}
