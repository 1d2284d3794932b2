/** A web-standard `Request` in, the request line that a guard decides about out. */
import type { GuardedRequest } from "./guard.js";
import { memberOf } from "./member.js";

/** What there is to see of a `Request` of the Fetch standard. */
export interface WebRequest {
  /** `GET`. */
  readonly method: string;
  /** Absolute and normalised. */
  readonly url: string;
  /** Tells it from the request of Node and of frameworks, whose `url` is not absolute. */
  readonly headers: { get(name: string): string | null };
}

/** The request line; a URL that is not absolute, which no `Request` has, gives a target that is no endpoint's. */
export function requestLine(request: WebRequest): GuardedRequest {
  const url: unknown = memberOf(request, "url");
  return {
    method: memberOf(request, "method") as string,
    target: typeof url === "string" ? url.slice(pathStart(url)) : "",
  };
}

/** Where the path of a URL begins that is absolute and has no user name, else its end; each character is seen once. */
function pathStart(url: string): number {
  const start = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : url.length;
  for (let at = start; at < url.length; at++) {
    const character = url.charAt(at);
    if (character === "/" && at > start) return at;
    if ("/?#@\\".includes(character)) break;
  }
  return url.length;
}
