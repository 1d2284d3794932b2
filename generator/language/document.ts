/**
 * The spec as its author wrote it: every text with its place in the file, no rule applied yet. Parts that could not
 * be read are left out (and reported by the parser), so that the rules can still check the rest.
 */
import type { Range } from "../diagnostic/diagnostic.js";

/** A text and where it stands. */
export interface Text {
  readonly value: string;
  readonly range: Range;
  /** Written without quotes, so that other YAML readers may take it for something else than text. */
  readonly plain?: true;
}

export interface LinkEntry {
  readonly name: Text;
  readonly url: Text;
}

export interface AuthorizationEntry {
  readonly authorization_endpoint?: Text;
  readonly token_endpoint?: Text;
  readonly scope_separator?: Text;
  readonly when_scope_is_omitted?: Text;
  readonly insufficient_scope_error?: Text;
}

export interface RoleEntry {
  readonly key: Text;
  readonly name?: Text;
  readonly note?: Text;
}

export interface DeprecatedEntry {
  readonly since?: Text;
  readonly use: readonly Text[];
  readonly note?: Text;
}

export interface ScopeEntry {
  readonly name: Text;
  readonly description?: Text;
  readonly prompt?: Text;
  readonly allows: readonly Text[];
  readonly role?: Text;
  readonly identifier?: Text;
  readonly aliases: readonly Text[];
  readonly implies: readonly Text[];
  readonly deprecated?: DeprecatedEntry;
  readonly allow: readonly Text[];
}

export interface AlternativeEntry {
  readonly scopes: readonly Text[];
  readonly range: Range;
}

export type RequirementEntry =
  | { readonly kind: "public" | "token" | "unknown"; readonly range: Range }
  | { readonly kind: "scopes"; readonly alternatives: readonly AlternativeEntry[]; readonly range: Range };

/** The keys that `defaults` may give to endpoints. */
export interface EndpointDefaults {
  readonly evidence?: Text;
  readonly source?: Text;
  readonly note?: Text;
}

export interface EndpointEntry extends EndpointDefaults {
  /** The key as written: `GET /candidates/{id}`. */
  readonly name: Text;
  readonly method: string;
  readonly template: string;
  /** Left out where it could not be read. */
  readonly requires?: RequirementEntry;
  readonly summary?: Text;
  readonly operationId?: Text;
  readonly encodedSlash: boolean;
  readonly allow: readonly Text[];
}

export interface GroupEntry {
  readonly name: Text;
  readonly defaults: EndpointDefaults;
  readonly endpoints: readonly EndpointEntry[];
}

export interface SpecDocument {
  readonly title?: Text;
  readonly source?: Text;
  readonly links: readonly LinkEntry[];
  readonly servers: readonly Text[];
  readonly authorization: AuthorizationEntry;
  readonly roles: readonly RoleEntry[];
  readonly scopes: readonly ScopeEntry[];
  readonly defaults: EndpointDefaults;
  readonly groups: readonly GroupEntry[];
  /** Something could not be read, so that nothing follows from what is absent. */
  readonly incomplete?: true;
}
