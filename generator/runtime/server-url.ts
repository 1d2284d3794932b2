/** A base URL in, whether endpoints can be found below it out. */
import { endpointMatcher } from "./match-endpoint.js";

/** Whether it is an absolute http or https URL, with a base path or without, that requests can match. */
export function isServerUrl(url: unknown): boolean {
  if (typeof url !== "string" || !BASE_URL.test(url)) return false;
  const match = endpointMatcher<{ "GET /a": object }>({ "GET /a": "public" }, { servers: [url] });
  return match("GET", `${url.replace(/\/$/, "")}/a`).kind === "endpoint";
}

/** Up to its path: no userinfo, and a port that is a number. */
const BASE_URL = /^https?:\/\/(\[[\dA-F:.]+\]|[\w.~-]+)(:\d+)?(\/[^?#]*)?$/i;
