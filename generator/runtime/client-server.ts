/** A base URL in, the same without a slash at the end out, or an error that says what is wrong with it. */
import { platform } from "./client-platform.js";

/**
 * The text that the URLs of requests begin with.
 *
 * @throws TypeError unless access tokens can be sent below it: https, or http on loopback; no user name, query or
 * fragment, and written as it will be sent.
 */
export function serverBase(server: unknown): string {
  const fail = (why: string): never => {
    throw new TypeError(`server: ${why}`);
  };
  if (server === undefined) return fail("the table has none, so give one");
  if (typeof server !== "string") return fail("a URL is a text");
  if (!/^[!-~]+$/.test(server)) return fail("all but visible ASCII must be encoded");
  const [, scheme = "", authority = "", path = ""] =
    /^([A-Za-z]+):\/\/([^/?#\\]*)(\/[^?#]*)?$/.exec(server) ??
    fail("it must be an absolute URL without query and fragment");
  if (authority.includes("@")) return fail("a user name or password is not allowed");
  const isLoopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(authority);
  if (!/^https$/i.test(scheme) && !(isLoopback && /^http$/i.test(scheme))) {
    return fail("it must be https, or http on loopback, since access tokens are sent to it");
  }
  const { origin, pathname } = parsed(server) ?? fail("its host or its port cannot be read");
  if (pathname !== (path === "" ? "/" : path)) return fail(`its path must be written ${pathname}`);
  return origin + pathname.replace(/\/$/, "");
}

function parsed(url: string): InstanceType<ReturnType<typeof platform>["URL"]> | undefined {
  try {
    return new (platform().URL)(url);
  } catch {
    return undefined;
  }
}
