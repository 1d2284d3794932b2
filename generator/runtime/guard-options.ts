/** What the maker of a guard decides in, the same checked out: a guard with a mistake in it is never made. */
import type { Granted } from "./access.js";
import type { InvalidToken } from "./guard-outcome.js";
import { membersOf } from "./member.js";
import { isServerUrl } from "./server-url.js";

/** What a guard is made of. */
export interface GuardOptions<
  R,
  Scope extends string = string,
  Role extends string = string,
  Endpoint extends string = string,
> {
  /**
   * What the access token of a request carries, once it is verified: its signature or its state, its expiry, its
   * issuer, its audience. Undefined means that there is no token. Throwing, and any other value, refuses the request
   * with 500. Not asked for endpoints that are public or unknown.
   */
  readonly grant: (request: R) => GrantAnswer<Scope> | PromiseLike<GrantAnswer<Scope>>;
  /**
   * What the user is, asked where that decides; a token does not carry it. `"not_enforced"` lets users through
   * whatever they are, and tells in `rolesRequired` what they should be.
   */
  readonly roles:
    | "not_enforced"
    | ((request: R, endpoint: Endpoint) => readonly Role[] | PromiseLike<readonly Role[]>);
  /** The `realm` of challenges, in visible ASCII; the name of the table when left out. */
  readonly realm?: string | undefined;
  /** The base URLs that this server answers at, instead of those of the table; none for paths from the root alone. */
  readonly servers?: readonly string[] | undefined;
}

/** A grant or a list of scopes; a token that is not valid; or no token. */
export type GrantAnswer<Scope extends string = string> = Granted<Scope> | InvalidToken | undefined;

/** The options, whatever becomes of the caller's own object; what types cannot check is checked. */
export interface CheckedGuardOptions<Options> {
  /** As they were given, each read once. */
  readonly options: Options;
  /** A copy of the list. */
  readonly servers: readonly string[] | undefined;
}

/**
 * Checks what types cannot, or were not there to check.
 *
 * @throws TypeError that says which option is wrong.
 */
export function checkedGuardOptions<R, S extends string, Role extends string, E extends string>(
  given: GuardOptions<R, S, Role, E>,
): CheckedGuardOptions<GuardOptions<R, S, Role, E>> {
  if (typeof given !== "object" || given === null) fail("the options are an object");
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(NAMES, name)) fail(`there is no option ${JSON.stringify(name)}`);
  }
  const options = membersOf(given, NAMES);
  const { grant, roles, realm, servers } = options as {
    readonly [N in keyof typeof NAMES]: unknown;
  };
  if (typeof grant !== "function") fail("grant is a function from a request to what was granted");
  if (typeof roles !== "function" && roles !== "not_enforced") {
    fail('roles is a function from a request to roles, or "not_enforced"');
  }
  if (realm !== undefined && !(typeof realm === "string" && /^[!-~]([ -~]*[!-~])?$/.test(realm))) {
    fail("realm is a text of visible ASCII");
  }
  if (servers === undefined) return { options, servers: undefined };
  // A copy has no holes, which `every` would skip, and what is checked is what is used.
  const urls: unknown[] = Array.isArray(servers) ? [...servers] : [undefined];
  if (!urls.every(isServerUrl)) {
    fail("servers is a list of absolute http or https URLs, such as https://api.example.com/v1");
  }
  return { options, servers: urls as string[] };
}

const NAMES = { grant: 1, roles: 1, realm: 1, servers: 1 } as const;

function fail(why: string): never {
  throw new TypeError(`createGuard: ${why}`);
}
