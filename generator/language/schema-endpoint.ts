/** Nothing in, the part of the spec format that is about endpoints out: requirements, the long form, groups. */
import { enum as oneOf, literal, object, strictObject, union } from "zod";
import { ENDPOINT } from "./patterns.js";
import { allow, described, list, provenance, scopeName, text } from "./schema-parts.js";

/** What stands in place of scopes where none is asked for, or none is known. */
export const keyword = described(
  oneOf(["token", "public", "unknown"]),
  "`token`: any valid access token, no scope. `public`: no access token. `unknown`: not documented, so never counted as allowed.",
  "token",
);

/** A scope inside `allOf`, where nothing else may stand. */
export const member = described(scopeName, "A declared scope.", "things_read");

/** All of some scopes. */
export const allOf = described(
  strictObject({
    allOf: described(list(member), "Scopes that are all needed together.", ["things_read", "things_create"]),
  }),
  "Scopes that are all needed together.",
  { allOf: ["things_read", "things_create"] },
);

/** One item of an `anyOf`. */
export const alternative = described(
  union([scopeName, allOf]),
  "One alternative: a scope, or `allOf` of several.",
  "things_read",
);

/** Any of some alternatives. */
export const anyOf = described(
  strictObject({
    anyOf: described(
      list(alternative),
      "Alternatives of which one is enough: scopes, or `allOf` of several.",
      ["things_read", { allOf: ["things_list", "things_open"] }],
    ),
  }),
  "Alternatives of which one is enough.",
  { anyOf: ["things_read", "things_manage"] },
);

/** What an endpoint asks of an access token. */
export const requirement = described(
  union([keyword, scopeName, allOf, anyOf]),
  "What the endpoint asks of an access token: `token`, `public`, `unknown`, a scope, `allOf` or `anyOf`.",
  "things_read",
);

/** An endpoint with more to say than its requirement. */
export const longForm = described(
  strictObject({
    requires: requirement,
    summary: described(
      text(),
      "What the endpoint does. May have several lines.",
      "Delete a thing",
    ).optional(),
    operationId: described(
      text(),
      "The operation's name in the API's own description, unique.",
      "deleteThing",
    ).optional(),
    ...provenance,
    encoded_slash: described(
      literal(["true", "false", true, false]),
      "Whether path parameters may hold %2F and %25.",
      true,
    ).optional(),
    allow,
  }),
  "The requirement under `requires`, and whatever else is known of the endpoint.",
  { requires: "things_delete", summary: "Delete a thing" },
);

/** The value of an endpoint: a requirement, or the long form. */
export const endpoint = described(
  union([keyword, scopeName, allOf, anyOf, longForm]),
  "What the endpoint requires, alone or with more about it.",
  "things_read",
);

/** What endpoints say that say nothing else. */
export const defaults = described(
  strictObject(provenance),
  "What holds for endpoints that say nothing else.",
  {
    evidence: "inferred",
  },
).optional();

/** The endpoints under one heading; `defaults` among them holds for these alone. */
export const group = object({ defaults })
  .catchall(endpoint)
  .meta({
    propertyNames: { pattern: `^defaults$|${ENDPOINT.source}` },
    description:
      "A heading of the docs, and under it endpoints: a method, a space, a path with parameters in braces.",
    examples: [{ "GET /things": "things_read" }],
  });
