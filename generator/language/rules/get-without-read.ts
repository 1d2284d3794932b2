/** A GET or HEAD that demands a scope which, with all that it implies, does not allow reading. */
import { endpointsOf, requiredScopes } from "../facts/endpoints.js";
import { implicationsOf, reachable, reversed } from "../facts/implications.js";
import { scopesByName } from "../facts/scopes.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const getWithoutRead: Rule = (document, report) => {
  const scopes = scopesByName(document);
  const reading = reachable(
    [...scopes].flatMap(([name, { allows }]) => (allows.some(({ value }) => value === "read") ? [name] : [])),
    reversed(implicationsOf(document)),
  );
  for (const endpoint of endpointsOf(document)) {
    if (endpoint.method !== "GET" && endpoint.method !== "HEAD") continue;
    for (const { value, range } of requiredScopes(endpoint)) {
      const scope = scopes.get(value);
      const [allowed] = scope?.allows ?? [];
      // Without any `allows` that is what is wrong.
      if (!scope || !allowed || reading.has(value)) continue;
      report(
        {
          code: "get-without-read",
          range,
          message: `A ${endpoint.method} demands ${quoted(value)}, which does not allow reading`,
          hint: "Is it the right scope? If its source says so: allow: [get-without-read]",
          related: [{ range: allowed.range, message: "What the scope allows" }],
        },
        endpoint,
        scope,
      );
    }
  }
};
