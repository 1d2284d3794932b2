/** A request and the way to match it in, nothing out, or an error that says why a server would not understand it. */
import { platform } from "./client-platform.js";
import { ownProperty } from "./client-url.js";
import type { EndpointMatcher, UnknownEndpointReason } from "./match-outcome.js";

/** A request that is to be sent. */
export interface SentRequest {
  /** The endpoint that is meant. */
  readonly endpoint: string;
  /** The URL that was built for it. */
  readonly url: string;
  /** The values of its path parameters. */
  readonly path: unknown;
}

/**
 * Whether the server finds the same endpoint with the same values.
 *
 * @throws TypeError if it does not: the token would be sent for another request than the one that was checked.
 */
export function checkTarget({ endpoint, url, path }: SentRequest, match: EndpointMatcher): void {
  const found = match(endpoint.slice(0, endpoint.indexOf(" ")), url);
  const fail = (why: string): never => {
    throw new TypeError(`${endpoint}: nothing was sent, since ${why}`);
  };
  if (found.kind === "unknown_endpoint") return fail(REASONS.get(found.reason) ?? OTHER_REASON);
  if (found.endpoint !== endpoint) {
    return fail(`with these path parameters it would be ${found.endpoint}`);
  }
  for (const [name, value] of Object.entries(found.path)) {
    if (ownProperty(path, name) !== value) {
      return fail(`the server would read another ${name} in the path than the one that was given`);
    }
  }
  if (new (platform().URL)(url).href !== url) {
    return fail("fetch would read another URL than the one that was checked");
  }
}

const REASONS: ReadonlyMap<UnknownEndpointReason, string> = /* @__PURE__ */ new Map([
  ["dot_segment", "a path parameter of `.` or `..` would be taken for another path"],
  [
    "encoded_separator",
    "a path parameter holds a slash, a backslash or a percent sign; where the API takes slashes and percent signs, " +
      "say `encoded_slash: true` for the endpoint in the spec",
  ],
  ["encoded_null", "a path parameter holds a NUL character"],
]);

const OTHER_REASON = "no server of the table would find the endpoint by this path";
