/** A matcher in, one out that finds an endpoint only where servers agree on it, whether they decode a path or not. */
import type { MatchedEndpoint, UnknownEndpoint } from "./match-outcome.js";
import { escapedByte, isUnreserved } from "./match-segment.js";

type Matcher<Match extends MatchedEndpoint<string, object>> = (
  method: string,
  target: string,
) => Match | UnknownEndpoint;

/**
 * The same matcher for a guard. `/users/%6de` is `/users/me` (RFC 3986, section 6.2.2.2), but a router that compares
 * before it decodes, as that of Express does, takes it to the handler of `/users/{id}`: it is no endpoint's here.
 */
export function agreedEndpoint<Match extends MatchedEndpoint<string, object>>(
  match: Matcher<Match>,
): Matcher<Match> {
  return (method, target) => {
    const found = match(method, target);
    if (found.kind === "unknown_endpoint") return found;
    const opaque = withOpaqueEscapes(target);
    if (opaque === target) return found;
    const seen = match(method, opaque);
    const isSame = seen.kind === "endpoint" && seen.endpoint === found.endpoint;
    return isSame ? found : { kind: "unknown_endpoint", reason: "needless_escape" };
  };
}

/** A path whose escapes are whole, as it is compared by who does not decode: what none of them needs is no letter. */
function withOpaqueEscapes(target: string): string {
  const [path = ""] = target.split("?", 1);
  const [plain = "", ...escaped] = path.split("%");
  return (
    escaped.reduce((before, part) => {
      const isNeedless = isUnreserved(escapedByte(part, 0));
      return before + (isNeedless ? OPAQUE + part.slice(2) : `%${part}`);
    }, plain) + target.slice(path.length)
  );
}

/** An at sign, which stands for itself only where it is not escaped. */
const OPAQUE = "%40";
