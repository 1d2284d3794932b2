/** A URL of an authorization request in, an error that says what is wrong with it out, or nothing. */

/**
 * The rule for authorization endpoints.
 *
 * @throws TypeError unless it is an https URL without userinfo and fragment.
 */
export function checkEndpointUrl(url: string): void {
  checkUrl("authorizationEndpoint", url, (scheme) => scheme === "https");
}

/**
 * The rule for redirect URIs.
 *
 * @throws TypeError unless it may be a redirect URI (RFC 6749, section 3.1.2; RFC 8252, section 7).
 */
export function checkRedirectUri(url: string): void {
  checkUrl("redirectUri", url, (scheme, host) => {
    if (scheme === "https") return true;
    if (scheme === "http") return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(host);
    return scheme.includes(".");
  });
}

/**
 * The names in the query of a URL, decoded, in order, each as often as it stands there.
 *
 * @throws TypeError for a broken escape.
 */
export function queryNames(url: string): string[] {
  const [, query = ""] = /\?(.*)/s.exec(url) ?? [];
  const pairs = query.split("&").filter((pair) => pair !== "");
  return pairs.map((pair) => {
    const name = (pair.split("=")[0] ?? "").replaceAll("+", " ");
    try {
      return decodeURIComponent(name);
    } catch {
      throw new TypeError(`authorizationEndpoint: its query has a broken escape in ${name}`);
    }
  });
}

function checkUrl(
  name: string,
  url: unknown,
  isAllowed: (scheme: string, host: string) => boolean,
): void {
  const fail = (why: string): never => {
    throw new TypeError(`${name}: ${why}`);
  };
  if (typeof url !== "string") return fail("a URL is a text");
  if (!/^[!-~]+$/.test(url) || /["<>\\^`{|}]/.test(url)) {
    return fail("it must be visible ASCII without quotes, backslashes and braces");
  }
  if (/%(?![\dA-Fa-f]{2})/.test(url)) return fail("it has a broken escape");
  if (url.includes("#")) return fail("no fragment is allowed");
  const [, scheme = "", authority = ""] =
    /^([A-Za-z][A-Za-z\d+.-]*):(?:\/\/([^/?]*))?/.exec(url) ?? fail("it must be absolute");
  if (authority.includes("@")) return fail("no user name or password is allowed");
  const isWeb = /^https?$/i.test(scheme);
  const [, host = ""] = /^(\[[\dA-Fa-f:.]+\]|[\w.~-]+)(:\d+)?$/.exec(authority) ?? [];
  if (host === "" && (isWeb || authority !== "")) return fail("its host cannot be read");
  if (!isAllowed(scheme.toLowerCase(), host.toLowerCase())) {
    return fail(`not ${scheme}, but https, and for redirects http on loopback or com.app:`);
  }
}
