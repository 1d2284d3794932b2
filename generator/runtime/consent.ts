/** Scopes that are to be requested in, what the user will be asked on the confirmation page out. */
import type { Grant } from "./grant.js";
import { ownMembers } from "./member.js";
import type { ScopeDetails } from "./scope-details.js";
import type { ScopeList } from "./scope-list.js";
import { canonicalScopes } from "./scope-string.js";

/** What a request for authorization asks of its user. */
export interface Consent<Scope extends string = string, Role extends string = string> {
  /** What the user will be shown, in the order of the table. */
  readonly prompts: readonly ConsentPrompt<Scope, Role>[];
  /** What the authorizing user must be, for the requested scopes and those that they imply. */
  readonly roles: readonly Role[];
}

/** One line of the confirmation page. */
export interface ConsentPrompt<Scope extends string = string, Role extends string = string> {
  /** The scope that is asked for. */
  readonly scope: Scope;
  /** What the user reads. */
  readonly prompt: string;
  /** What the user must be; any user where there is none. */
  readonly role?: Role;
  /** Whether the grant that there is does not include the scope yet. */
  readonly isNew: boolean;
}

/** What the prompts are looked up in. */
export interface ConsentTable<Scope extends string = string, Role extends string = string> {
  /** Every scope, in order. */
  readonly scopes: readonly Scope[];
  /** By scope; own properties only. */
  readonly details: { readonly [S in Scope]: ScopeDetails<Scope, Role> };
  /** By scope. */
  readonly implied: ReadonlyMap<Scope, readonly Scope[]>;
}

/**
 * What the user will be asked.
 *
 * @param granted - the grant that there is, for a step-up.
 * @throws TypeError as `canonicalScopes` does.
 */
export function consentTo<Scope extends string, Role extends string>(
  requested: ScopeList<Scope>,
  granted: Pick<Grant<Scope>, "scopes"> | undefined,
  { scopes, details, implied }: ConsentTable<Scope, Role>,
): Consent<Scope, Role> {
  const including = (scope: Scope): readonly Scope[] => [scope, ...(implied.get(scope) ?? [])];
  const held = new Set((granted?.scopes ?? []).flatMap(including));
  const asked = canonicalScopes(requested, scopes);
  return {
    prompts: asked.map((scope) => {
      const { role, prompt } = ownMembers(details[scope]);
      return { scope, prompt, ...(role !== undefined && { role }), isNew: !held.has(scope) };
    }),
    roles: [
      ...new Set(
        asked.flatMap(including).flatMap((scope) => ownMembers(details[scope]).role ?? []),
      ),
    ],
  };
}
