/**
 * The catalog: a scope table that is known to be right. Documents may be wrong, catalogs cannot: every name in
 * here is declared, every default is applied, every list is in the order of the spec.
 */

/** What a scope lets its bearer do. */
export type Access = "read" | "create" | "write" | "delete";

/** How a requirement is known: stated by its source, or concluded from it. */
export type Evidence = "documented" | "inferred";

/**
 * What an endpoint asks of an access token: `"public"` (no access token at all), `"unknown"` (not documented, so
 * denied), or alternatives of which one must be met, each a set of scopes needed together. `[[]]` asks for a valid
 * access token with no scope in particular.
 */
export type Requirement = "public" | "unknown" | readonly (readonly string[])[];

export interface Link {
  readonly name: string;
  readonly url: string;
}

/** What the authorizing user must be, beside the scope. */
export interface Role {
  readonly key: string;
  readonly name: string;
  readonly note: string | undefined;
}

export interface Deprecation {
  readonly since: string | undefined;
  /** Scopes to use instead. */
  readonly use: readonly string[];
  readonly note: string | undefined;
}

export interface CatalogScope {
  /** The scope-token of RFC 6749, section 3.3. */
  readonly token: string;
  /** The TypeScript name, unique in the catalog: `candidates_read` is `CandidatesRead`. */
  readonly identifier: string;
  readonly description: string;
  readonly prompt: string;
  readonly allows: readonly Access[];
  /** A key of `roles`. */
  readonly role: string | undefined;
  readonly aliases: readonly string[];
  /** The scopes that this one implies as written. */
  readonly implies: readonly string[];
  /** The scopes that this one implies directly or through others, itself left out, in the order of the spec. */
  readonly implied: readonly string[];
  readonly deprecated: Deprecation | undefined;
}

export interface PathParameter {
  /** Unique in the path: the second `{id}` of a template is `id_2`. */
  readonly name: string;
}

export interface CatalogEndpoint {
  /** Method and template as written: `GET /candidates/{id}`. */
  readonly name: string;
  readonly method: string;
  readonly template: string;
  readonly parameters: readonly PathParameter[];
  readonly requirement: Requirement;
  /** Undefined where the requirement is unknown: there is nothing to have evidence for. */
  readonly evidence: Evidence | undefined;
  readonly summary: string | undefined;
  readonly operationId: string | undefined;
  readonly source: string | undefined;
  readonly note: string | undefined;
  /** Whether parameters may hold `%2F` and `%25`. */
  readonly encodedSlash: boolean;
}

export interface EndpointGroup {
  readonly name: string;
  readonly endpoints: readonly CatalogEndpoint[];
}

export interface Authorization {
  readonly authorizationEndpoint: string | undefined;
  readonly tokenEndpoint: string | undefined;
  /** One character. */
  readonly scopeSeparator: string;
  readonly whenScopeIsOmitted: string | undefined;
  readonly insufficientScopeError: string | undefined;
}

export interface ScopeCatalog {
  /** The stem of the spec file: `acme`. */
  readonly specName: string;
  /** The spec file as generated headers show it: relative to the nearest package.json, with `/`. */
  readonly specPath: string;
  readonly title: string;
  readonly source: string | undefined;
  readonly links: readonly Link[];
  /** Base URLs without a trailing slash. */
  readonly servers: readonly string[];
  readonly authorization: Authorization;
  readonly roles: readonly Role[];
  readonly scopes: readonly CatalogScope[];
  readonly groups: readonly EndpointGroup[];
}
