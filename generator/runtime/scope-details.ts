/** What is known of a scope and of a role: the shapes of the tables of details. */

/** What a scope lets its bearer do. */
export type Access = "read" | "create" | "write" | "delete";

export interface ScopeDetails<Scope extends string = string, Role extends string = string> {
  /** What the scope gives access to. */
  readonly description: string;
  /** What the user is shown on the confirmation page. */
  readonly prompt: string;
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

export interface Deprecation<Scope extends string = string> {
  readonly since?: string;
  /** The scopes to request instead. */
  readonly use?: readonly Scope[];
  readonly note?: string;
}

export interface RoleDetails {
  readonly name: string;
  readonly note?: string;
}
