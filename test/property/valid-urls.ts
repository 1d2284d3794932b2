/** Chance in, what a spec says of addresses out: links, servers, the endpoints of OAuth itself. */
import * as fc from "fast-check";
import { line, ODD_NAMES, text } from "./odd-texts.js";
import type { Yaml } from "./draw.js";

/** A space is what separates when a spec says nothing else. */
export const SEPARATORS = [...",;|+.:/-_#'`<&%\"\\$*a0"];

const visible = (without: RegExp) =>
  fc
    .string({ unit: "grapheme-ascii", maxLength: 20 })
    .map((path) => path.replace(/ /g, "").replace(without, "~"));
const host = fc.constantFrom(
  "example.com",
  "EXAMPLE.com:8443",
  "localhost",
  "127.0.0.1:8080",
  "[::1]:3000",
  "xn--bcher-kva.example",
);

const link = fc
  .tuple(fc.constantFrom("http", "https"), host, visible(/\\/g))
  .map(([scheme, name, path]) => `${scheme}://${name}/${path}`);

/** Neither a fragment nor a user's name. */
const oauthUrl = fc.tuple(host, visible(/[#\\]/g)).map(([name, path]) => `https://${name}/${path}`);

const server = fc
  .tuple(
    fc.constantFrom("http", "https"),
    host,
    fc.constantFrom("", "/", "/v1", "/v1/", "/a%20b/~c", "/it's"),
  )
  .map(([scheme, name, path]) => `${scheme}://${name}${path}`);

export const links: fc.Arbitrary<Yaml> = fc
  .uniqueArray(fc.oneof(line, fc.constantFrom(...ODD_NAMES)), { minLength: 1, maxLength: 3 })
  .chain((keys) => fc.tuple(...keys.map((key) => fc.tuple(fc.constant(key), link))))
  .map((entries) => new Map(entries));

export const servers: fc.Arbitrary<string[]> = fc.uniqueArray(server, { minLength: 1, maxLength: 3 });

/** With a separator only where that is said. */
export function authorization(separator: string): fc.Arbitrary<Readonly<Record<string, Yaml>>> {
  return fc.record(
    {
      authorization_endpoint: oauthUrl,
      token_endpoint: oauthUrl,
      scope_separator: fc.constant(separator),
      when_scope_is_omitted: text,
      insufficient_scope_error: line,
    },
    { requiredKeys: [] },
  );
}
