/** The only definition of the spec format: every key with its type, its meaning and an example. */
import {
  array,
  enum as oneOf,
  literal,
  number,
  object,
  record,
  strictObject,
  string,
  union,
  type ZodType,
} from "zod";
import { warningCodes } from "../diagnostic/catalogue.js";
import { ENDPOINT, HTTP_URL, HTTPS_URL, IDENTIFIER, SCOPE_TOKEN, SEPARATOR } from "./patterns.js";

/** A schema with what editors show for it. */
const described = <Schema extends ZodType>(
  schema: Schema,
  description: string,
  ...examples: unknown[]
): Schema => schema.meta({ description, examples });

/** Free text: never blank, without the white space around it. */
const text = () => string().trim().regex(/\S/);
const list = <Item extends ZodType>(item: Item) => array(item).min(1);

const scopeName = described(string().regex(SCOPE_TOKEN), "The name of a declared scope.", "things_read");

const allow = described(
  list(
    string().meta({
      enum: warningCodes,
      description: "The code of a warning, as it stands in brackets in the message.",
      examples: ["unused-scope"],
    }),
  ),
  "Warnings not to be given here.",
  ["unused-scope"],
).optional();

const note = described(
  text(),
  "What a reader should know beside: why this is believed, for example. May have several lines.",
  "Found by trying it.",
).optional();

const source = described(
  text(),
  "Where this is from: plain text, shown as a link if it is an https URL.",
  "https://example.com/page",
).optional();

/** What an endpoint may say beside its requirement, and `defaults` for endpoints that do not. */
const provenance = {
  evidence: described(
    oneOf(["documented", "inferred"]),
    "How the requirement is known: `documented` (when nothing says otherwise) by its source, `inferred` from it.",
    "inferred",
  ).optional(),
  source,
  note,
};

const authorization = strictObject({
  authorization_endpoint: described(
    string().regex(HTTPS_URL),
    "The https URL to which the app sends the user to be asked.",
    "https://example.com/oauth/allow",
  ).optional(),
  token_endpoint: described(
    string().regex(HTTPS_URL),
    "The https URL where the app exchanges the code for an access token.",
    "https://example.com/oauth/token",
  ).optional(),
  scope_separator: described(
    string().regex(SEPARATOR),
    "The character between two scopes of a scope string: a space, unless this says otherwise.",
    " ",
    ",",
  ).optional(),
  when_scope_is_omitted: described(
    text(),
    "What the authorization server does with a request without the scope parameter. May have several lines.",
    "The default scopes registered with the app are used.",
  ).optional(),
  insufficient_scope_error: described(
    text(),
    "What the API calls a request whose access token lacks a scope.",
    "OAuthPermissionsException",
  ).optional(),
});

const role = described(
  strictObject({ name: described(text(), "The role's name as people read it.", "Admin"), note }),
  "What an authorizing user must be.",
  { name: "Admin" },
);

const deprecated = strictObject({
  // A year is a number to editors, and text to the generator as everything is.
  since: described(
    union([text(), number()]),
    "Since when, in any form: a date, a version.",
    "2024-05",
  ).optional(),
  use: described(list(scopeName), "The scopes to request instead.", ["things_read"]).optional(),
  note,
});

const scope = described(
  strictObject({
    description: described(
      text(),
      "What the scope gives access to. May have several lines.",
      "Read access to things.",
    ),
    prompt: described(text(), "What the user is shown on the confirmation page.", "Access Things"),
    allows: described(
      list(
        described(
          oneOf(["read", "create", "write", "delete"]),
          "What the bearer may do with the things that the scope is about.",
          "read",
        ),
      ),
      "What the scope lets its bearer do, at least one.",
      ["read"],
    ),
    role: described(
      string(),
      "A key of `roles`: what the authorizing user must be for the scope to be granted.",
      "admin",
    ).optional(),
    identifier: described(
      string().regex(IDENTIFIER),
      "The scope's TypeScript name, needed only where the one made from its name is taken.",
      "ThingsRead",
    ).optional(),
    aliases: described(
      list(scopeName),
      "Other names under which the scope may be granted; they are never requested.",
      ["thing_read"],
    ).optional(),
    implies: described(
      list(scopeName),
      "Scopes that count as granted with this one; what those imply counts too.",
      ["things_list"],
    ).optional(),
    deprecated: described(deprecated, "Says that the scope should not be requested any more.", {
      since: "2024-05",
      use: ["things_read"],
    }).optional(),
    allow,
  }),
  "What is known of one scope.",
  { description: "Read access to things.", prompt: "Access Things", allows: ["read"] },
);

const keyword = described(
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

const defaults = described(strictObject(provenance), "What holds for endpoints that say nothing else.", {
  evidence: "inferred",
}).optional();

/** The endpoints under one heading; `defaults` among them holds for these alone. */
export const group = object({ defaults })
  .catchall(endpoint)
  .meta({
    propertyNames: { pattern: `^defaults$|${ENDPOINT.source}` },
    description:
      "A heading of the docs, and under it endpoints: a method, a space, a path with parameters in braces.",
    examples: [{ "GET /things": "things_read" }],
  });

/** A whole spec file. */
export const spec = strictObject({
  scopegen: described(literal(["1", 1]), "The version of this format: 1.", 1),
  title: described(text(), "The name of the API.", "Acme API"),
  source,
  links: described(
    record(
      string(),
      described(string().regex(HTTP_URL), "An absolute http or https URL.", "https://example.com/oauth"),
    ),
    "Pages that the docs link to, by name.",
    { oauth: "https://example.com/oauth" },
  ).optional(),
  servers: described(
    list(
      described(
        string().regex(HTTP_URL),
        "An absolute http or https URL without parameters, query or fragment.",
        "https://api.example.com",
      ),
    ),
    "The base URLs that endpoint paths are relative to.",
    ["https://api.example.com"],
  ).optional(),
  authorization: described(
    authorization,
    "How an app asks for scopes, and what happens when it has too few.",
    {
      authorization_endpoint: "https://example.com/oauth/allow",
    },
  ).optional(),
  roles: described(record(string(), role), "What an authorizing user must be for some scopes, by key.", {
    admin: { name: "Admin" },
  }).optional(),
  scopes: record(scopeName, scope).meta({
    minProperties: 1,
    description: "Every scope by its name, at least one.",
    examples: [
      { things_read: { description: "Read access to things.", prompt: "Access Things", allows: ["read"] } },
    ],
  }),
  defaults,
  endpoints: described(
    record(string(), group),
    "Which endpoint asks for which scopes, in groups: the headings of the docs, in their order.",
    { Things: { "GET /things": "things_read" } },
  ).optional(),
}).meta({
  title: "scopegen spec",
  description: "The OAuth scopes of an API, and the scopes that each of its endpoints requires.",
});
