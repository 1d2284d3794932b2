/** A matcher in, one out that finds an endpoint only where servers agree on it, whatever of a path they decode. */
import type { EndpointMatcher } from "./match-outcome.js";
import { escapedByte, isUnreserved } from "./match-segment.js";

/**
 * The same matcher for a guard. `/users/%6de` is `/users/me` (RFC 3986, section 6.2.2.2), but a router that compares
 * before it decodes, as that of Express does, takes it to the handler of `/users/{id}`; and `/users/me%21` is not
 * `/users/me!`, but is to routers that call `decodeURI` first, as those of Fastify and Hono do. Neither is an
 * endpoint's here.
 */
export function agreedEndpoint(match: EndpointMatcher): EndpointMatcher {
  return (method, target) => {
    const found = match(method, target);
    if (found.kind === "unknown_endpoint" || !target.includes("%")) return found;
    const isAgreed = [undecoded, decoded].every((spelling) => {
      const seen = match(method, respelled(target, spelling));
      return seen.kind === "endpoint" && seen.endpoint === found.endpoint;
    });
    return isAgreed ? found : { kind: "unknown_endpoint", reason: "needless_escape" };
  };
}

/** The target, in whose path all escapes are whole, with other texts in the place of some of them. */
function respelled(target: string, spelling: (byte: number) => string | undefined): string {
  const [path = ""] = target.split("?", 1);
  const [plain = "", ...escaped] = path.split("%");
  return (
    escaped.reduce((before, part) => {
      const text = spelling(escapedByte(part, 0));
      return before + (text === undefined ? `%${part}` : text + part.slice(2));
    }, plain) + target.slice(path.length)
  );
}

/** For who does not decode, what the matcher decodes is no letter: an at sign stands for itself only unescaped. */
function undecoded(byte: number): string | undefined {
  return isUnreserved(byte) ? "%40" : undefined;
}

/** `decodeURI` decodes more than the matcher does: `! ' ( ) *`, which RFC 3986 counts among what may delimit. */
function decoded(byte: number): string | undefined {
  return byte === 0x21 || (byte >= 0x27 && byte <= 0x2a) ? String.fromCharCode(byte) : undefined;
}
