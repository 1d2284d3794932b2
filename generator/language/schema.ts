/** The only definition of the spec format, with its parts: every key with its type, its meaning and an example. */
import { enum as oneOf, literal, number, record, strictObject, string, union } from "zod";
import { HTTP_URL, HTTPS_URL, IDENTIFIER, SEPARATOR } from "./patterns.js";
import { defaults, group } from "./schema-endpoint.js";
import { allow, described, list, note, scopeName, source, text } from "./schema-parts.js";

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
      string().regex(/\S/),
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
