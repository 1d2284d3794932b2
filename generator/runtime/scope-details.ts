/** What is known of a scope and of a role: the shapes of the tables of details. */

/** What a scope lets its bearer do. */
export type Access = "read" | "create" | "write" | "delete";

/** What is known of one scope. */
export interface ScopeDetails<Scope extends string = string, Role extends string = string> {
  /** What the scope gives access to. */
  readonly description: string;
  /** What the user is shown on the confirmation page. */
  readonly prompt: string;
  /** What it lets its bearer do, one thing at least. */
  readonly allows: readonly Access[];
  /** What the authorizing user must be, beside the scope; any user where there is none. */
  readonly role?: Role;
  /** Tokens that count as this scope when they are granted; never to be requested. */
  readonly aliases?: readonly string[];
  /** Scopes that a grant of this one includes, those that they imply themselves left out. */
  readonly implies?: readonly Scope[];
  /** There when the scope should no longer be requested. */
  readonly deprecated?: Deprecation<Scope>;
}

/** Why a scope should no longer be requested, as far as that is known. */
export interface Deprecation<Scope extends string = string> {
  /** A date or a version. */
  readonly since?: string;
  /** The scopes to request instead. */
  readonly use?: readonly Scope[];
  /** The reason. */
  readonly note?: string;
}

/** What is known of one role. */
export interface RoleDetails {
  /** What the role is called. */
  readonly name: string;
  /** What else there is to know, such as what the role is good for. */
  readonly note?: string;
}
