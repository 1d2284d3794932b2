/** The only definition of the spec format: every key with its type, its meaning and an example. */
import { array, enum as oneOf, literal, number, object, record, strictObject, string, union } from "zod";
import { warningCodes } from "../diagnostic/catalogue.js";
import { ENDPOINT, HTTP_URL, HTTPS_URL, IDENTIFIER, SCOPE_TOKEN, SEPARATOR } from "./patterns.js";

/** Free text: never blank, without the white space around it. */
const text = () => string().trim().regex(/\S/);
const list = <Item extends Parameters<typeof array>[0]>(item: Item) => array(item).min(1);

const scopeName = string()
  .regex(SCOPE_TOKEN)
  .meta({
    title: "A scope",
    description: "The name of a declared scope.",
    examples: ["things_read"],
  });

const allow = list(
  string().meta({
    enum: warningCodes,
    description: "The code of a warning, as it stands in brackets in the message.",
    examples: ["unused-scope"],
  }),
).meta({ description: "Warnings not to be given here.", examples: [["unused-scope"]] });

const evidence = oneOf(["documented", "inferred"]).meta({
  description:
    "How the requirement is known: `documented` (when nothing says otherwise) by its source, `inferred` from it.",
  examples: ["inferred"],
});

const source = text().meta({
  description: "Where this is from: plain text, shown as a link if it is an https URL.",
  examples: ["https://example.com/page"],
});

const note = text().meta({
  description: "What a reader should know beside: why this is believed, for example. May have several lines.",
  examples: ["Found by trying it."],
});

const link = string()
  .regex(HTTP_URL)
  .meta({
    description: "An absolute http or https URL, shown in the docs.",
    examples: ["https://example.com/oauth"],
  });

const authorization = strictObject({
  authorization_endpoint: string()
    .regex(HTTPS_URL)
    .meta({
      description: "The https URL to which the app sends the user to be asked.",
      examples: ["https://example.com/oauth/allow"],
    })
    .optional(),
  token_endpoint: string()
    .regex(HTTPS_URL)
    .meta({
      description: "The https URL where the app exchanges the code for an access token.",
      examples: ["https://example.com/oauth/token"],
    })
    .optional(),
  scope_separator: string()
    .regex(SEPARATOR)
    .meta({
      description: "The character between two scopes of a scope string: a space, unless this says otherwise.",
      examples: [" ", ","],
    })
    .optional(),
  when_scope_is_omitted: text()
    .meta({
      description: "What the authorization server does with a request without the scope parameter.",
      examples: ["The default scopes registered with the app are used."],
    })
    .optional(),
  insufficient_scope_error: text()
    .meta({
      description: "What the API calls a request whose access token lacks a scope.",
      examples: ["OAuthPermissionsException"],
    })
    .optional(),
});

const role = strictObject({
  name: text().meta({ description: "The role's name as people read it.", examples: ["Admin"] }),
  note: note.optional(),
});

const deprecated = strictObject({
  since: union([text(), number()])
    .meta({ description: "Since when, in any form: a date, a version.", examples: ["2024-05"] })
    .optional(),
  use: list(scopeName)
    .meta({ description: "The scopes to request instead.", examples: [["things_read"]] })
    .optional(),
  note: note.optional(),
});

const scope = strictObject({
  description: text().meta({
    description: "What the scope gives access to. May have several lines.",
    examples: ["Read access to things."],
  }),
  prompt: text().meta({
    description: "What the user is shown on the confirmation page.",
    examples: ["Access Things"],
  }),
  allows: list(
    oneOf(["read", "create", "write", "delete"]).meta({
      description: "What the bearer may do with the things that the scope is about.",
      examples: ["read"],
    }),
  ).meta({ description: "What the scope lets its bearer do, at least one.", examples: [["read"]] }),
  role: string()
    .meta({
      description: "A key of `roles`: what the authorizing user must be for the scope to be granted.",
      examples: ["admin"],
    })
    .optional(),
  identifier: string()
    .regex(IDENTIFIER)
    .meta({
      description: "The scope's TypeScript name, needed only where the one made from its name is taken.",
      examples: ["ThingsRead"],
    })
    .optional(),
  aliases: list(scopeName)
    .meta({
      description: "Other names under which the scope may be granted; they are never requested.",
      examples: [["thing_read"]],
    })
    .optional(),
  implies: list(scopeName)
    .meta({
      description: "Scopes that count as granted with this one; what those imply counts too.",
      examples: [["things_list"]],
    })
    .optional(),
  deprecated: deprecated
    .meta({
      description: "Says that the scope should not be requested any more.",
      examples: [{ since: "2024-05", use: ["things_read"] }],
    })
    .optional(),
  allow: allow.optional(),
});

const keyword = oneOf(["token", "public", "unknown"]).meta({
  title: "No scope",
  description:
    "`token`: any valid access token, no scope. `public`: no access token. `unknown`: not documented, so never counted as allowed.",
  examples: ["token"],
});

/** A scope inside `allOf`, where nothing else may stand. */
export const member = scopeName.meta({
  description: "The name of a declared scope.",
  examples: ["things_read"],
});

/** All of some scopes. */
export const allOf = strictObject({
  allOf: list(member).meta({
    description: "Scopes that are all needed together.",
    examples: [["things_read", "things_create"]],
  }),
}).meta({
  title: "All of",
  description: "Scopes that are all needed together.",
  examples: [{ allOf: ["things_read", "things_create"] }],
});

/** One item of an `anyOf`. */
export const alternative = union([scopeName, allOf]);

/** Any of some alternatives. */
export const anyOf = strictObject({
  anyOf: list(alternative).meta({
    description: "Alternatives of which one is enough: scopes, or `allOf` of several.",
    examples: [["things_read", { allOf: ["things_list", "things_open"] }]],
  }),
}).meta({
  title: "Any of",
  description: "Alternatives of which one is enough.",
  examples: [{ anyOf: ["things_read", "things_manage"] }],
});

/** What an endpoint asks of an access token. */
export const requirement = union([keyword, scopeName, allOf, anyOf]).meta({
  description:
    "What an endpoint asks of an access token: `token`, `public`, `unknown`, a scope, `allOf` or `anyOf`.",
  examples: ["things_read"],
});

/** An endpoint with more to say than its requirement. */
export const longForm = strictObject({
  requires: requirement,
  summary: text()
    .meta({ description: "What the endpoint does. May have several lines.", examples: ["Delete a thing"] })
    .optional(),
  operationId: text()
    .meta({
      description: "The operation's name in the API's own description, unique.",
      examples: ["deleteThing"],
    })
    .optional(),
  evidence: evidence.optional(),
  source: source.optional(),
  note: note.optional(),
  encoded_slash: literal(["true", "false", true, false])
    .meta({ description: "Whether path parameters may hold %2F and %25.", examples: [true] })
    .optional(),
  allow: allow.optional(),
}).meta({
  title: "Long form",
  description: "The requirement under `requires`, and whatever else is known of the endpoint.",
  examples: [{ requires: "things_delete", summary: "Delete a thing" }],
});

/** The value of an endpoint: a requirement, or the long form. */
export const endpoint = union([keyword, scopeName, allOf, anyOf, longForm]).meta({
  description: "What the endpoint requires, alone or with more about it.",
  examples: ["things_read"],
});

const defaults = strictObject({
  evidence: evidence.optional(),
  source: source.optional(),
  note: note.optional(),
}).meta({
  description: "What holds for endpoints that say nothing else.",
  examples: [{ evidence: "inferred" }],
});

/** The endpoints under one heading; `defaults` among them holds for these alone. */
export const group = object({ defaults: defaults.optional() })
  .catchall(endpoint)
  .meta({
    propertyNames: { pattern: `^defaults$|${ENDPOINT.source}` },
    description:
      "A heading of the docs, and under it endpoints: a method, a space, a path with parameters in braces.",
    examples: [{ "GET /things": "things_read" }],
  });

/** A whole spec file. */
export const spec = strictObject({
  scopegen: literal(["1", 1]).meta({ description: "The version of this format: 1.", examples: [1] }),
  title: text().meta({ description: "The name of the API.", examples: ["Acme API"] }),
  source: source.optional(),
  links: record(string(), link)
    .meta({
      description: "Pages that the docs link to, by name.",
      examples: [{ oauth: "https://example.com/oauth" }],
    })
    .optional(),
  servers: list(
    string()
      .regex(HTTP_URL)
      .meta({
        description: "An absolute http or https URL without parameters, query or fragment.",
        examples: ["https://api.example.com"],
      }),
  )
    .meta({
      description: "The base URLs that endpoint paths are relative to.",
      examples: [["https://api.example.com"]],
    })
    .optional(),
  authorization: authorization
    .meta({
      description: "How an app asks for scopes, and what happens when it has too few.",
      examples: [{ authorization_endpoint: "https://example.com/oauth/allow" }],
    })
    .optional(),
  roles: record(string(), role)
    .meta({
      description: "What an authorizing user must be for some scopes, by key.",
      examples: [{ admin: { name: "Admin" } }],
    })
    .optional(),
  scopes: record(
    scopeName,
    scope.meta({
      description: "What is known of one scope.",
      examples: [{ description: "Read access to things.", prompt: "Access Things", allows: ["read"] }],
    }),
  ).meta({
    minProperties: 1,
    description: "Every scope by its name, at least one.",
    examples: [
      { things_read: { description: "Read access to things.", prompt: "Access Things", allows: ["read"] } },
    ],
  }),
  defaults: defaults.optional(),
  endpoints: record(string(), group)
    .meta({
      description:
        "Which endpoint asks for which scopes, in groups: the headings of the docs, in their order.",
      examples: [{ Things: { "GET /things": "things_read" } }],
    })
    .optional(),
}).meta({
  title: "scopegen spec",
  description: "The OAuth scopes of an API, and the scopes that each of its endpoints requires.",
});
