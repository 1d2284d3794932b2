/** A web-standard `Request` in, the request line that a guard decides about out. */
import type { GuardedRequest } from "./guard.js";

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
export function requestLine({ method, url }: WebRequest): GuardedRequest {
  const [origin] = /^https?:\/\/[^/?#@\\]+(?=\/)/.exec(url) ?? [];
  return { method, target: origin === undefined ? "" : url.slice(origin.length) };
}
