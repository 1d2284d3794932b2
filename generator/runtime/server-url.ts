/** A base URL in, whether requests can be for what is below it out. */
import { checkPath } from "./match-path.js";
import { characterKinds } from "./match-segment.js";

/** Whether it is an absolute http or https URL whose base path, if it has one, is one that requests can have. */
export function isServerUrl(url: unknown): boolean {
  if (typeof url !== "string") return false;
  const origin = ORIGIN.exec(url)?.[0];
  if (origin === undefined) return false;
  const base = url.slice(origin.length).replace(/\/$/, "");
  if (base.includes("?")) return false;
  const checked = checkPath(`${base}/a`, 0, characterKinds());
  return typeof checked !== "string" && !checked.hasEncodedSeparator;
}

/** Up to its path: no userinfo, and a port that is a number. */
const ORIGIN = /^https?:\/\/(\[[\dA-F:.]+\]|[\w.~-]+)(:\d+)?(?=\/|$)/i;
