/**
 * Nothing in, a code verifier and its challenge (RFC 7636, method S256) out, by the Web Crypto API, which browsers and
 * servers alike have as `crypto`.
 */

/** The secret of one authorization request, and what the request shows of it. */
export interface Pkce {
  /** Goes with the code to the token endpoint; until then it stays with the user's session, as `state` does. */
  readonly codeVerifier: string;
  /** Goes into the authorization URL. */
  readonly codeChallenge: string;
}

/** A new verifier of 256 random bits, for one request only. */
export async function createPkce(): Promise<Pkce> {
  const codeVerifier = base64url(webCrypto().getRandomValues(new Uint8Array(32)));
  return { codeVerifier, codeChallenge: await codeChallengeOf(codeVerifier) };
}

/**
 * The challenge to a verifier: `BASE64URL(SHA256(verifier))`.
 *
 * @throws TypeError if the verifier is not one of 43 to 128 unreserved characters.
 */
export async function codeChallengeOf(codeVerifier: string): Promise<string> {
  if (!/^[\w.~-]{43,128}$/.test(codeVerifier)) throw new TypeError("Not a code verifier");
  const bytes = Uint8Array.from(codeVerifier, (character) => character.charCodeAt(0));
  return base64url(new Uint8Array(await webCrypto().subtle.digest("SHA-256", bytes)));
}

/** As much of the Web Crypto API as is used here, so that no types of a browser or a server are needed. */
interface WebCrypto {
  readonly subtle: { digest(algorithm: "SHA-256", data: Uint8Array): Promise<ArrayBuffer> };
  getRandomValues(bytes: Uint8Array): Uint8Array;
}

function webCrypto(): WebCrypto {
  const { crypto } = globalThis as { readonly crypto?: WebCrypto };
  if (crypto?.subtle) return crypto;
  throw new TypeError("There is no Web Crypto API here: browsers have it on secure pages only");
}

function base64url(bytes: Uint8Array): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const group = (a << 16) | (b << 8) | c;
    for (let digit = 0; digit <= Math.min(left, 3); digit++) {
      text += alphabet.charAt((group >> (18 - 6 * digit)) & 63);
    }
  }
  return text;
}
