/** Base URLs in, where a target's path begins and which base paths it may begin with out. */
import { comparable } from "./match-segment.js";

/** The base paths of a table's servers, comparable, with a slash at the end, the longest first. */
export interface Servers {
  /** Of all servers, for targets that begin with a slash. */
  readonly all: readonly string[];
  /** Of each origin. */
  readonly byOrigin: ReadonlyMap<string, readonly string[]>;
}

/** Without any server, only targets that begin with a slash are matched, with no base path. */
export function readServers(urls: readonly string[]): Servers {
  const all = new Set<string>(urls.length === 0 ? ["/"] : []);
  const byOrigin = new Map<string, Set<string>>();
  for (const url of urls) {
    const end = authorityEnd(url);
    const origin = canonicalOrigin(url.slice(0, end));
    const path = comparable(url.slice(end));
    const base = path.endsWith("/") ? path : `${path}/`;
    all.add(base);
    byOrigin.set(origin, (byOrigin.get(origin) ?? new Set<string>()).add(base));
  }
  return {
    all: longestFirst(all),
    byOrigin: new Map([...byOrigin].map(([origin, paths]) => [origin, longestFirst(paths)])),
  };
}

function longestFirst(paths: ReadonlySet<string>): string[] {
  const depth = (path: string) => path.split("/").length;
  // oxlint-disable-next-line unicorn/no-array-sort -- ES2022 has no toSorted, and the array is new
  return [...paths].sort((a, b) => depth(b) - depth(a));
}

/** Where the path of an absolute URL begins: behind `scheme://authority`; 0 for what is none. */
export function authorityEnd(url: string): number {
  const scheme = url.indexOf("://");
  if (scheme < 1) return 0;
  const slash = url.indexOf("/", scheme + 3);
  return slash < 0 ? url.length : slash;
}

/** `scheme://authority` with letters in lower case and without the port that its scheme implies (RFC 3986, 6.2.3). */
export function canonicalOrigin(origin: string): string {
  const lower = asciiLowerCase(origin);
  const port = lower.startsWith("https:") ? ":443" : lower.startsWith("http:") ? ":80" : "";
  return port !== "" && lower.endsWith(port) ? lower.slice(0, -port.length) : lower;
}

/** `toLowerCase` makes ASCII of letters that are none. */
function asciiLowerCase(text: string): string {
  let lower = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    lower += code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : text[at];
  }
  return lower;
}
