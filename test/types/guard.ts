/** What the types of a guard tell, and in lines that end in an error's code, what they refuse. */
import { createGuard, createRequestGuard, grantFrom } from "../../generated/smartrecruiters/index.js";
import type {
  Endpoint,
  Grant,
  GuardedRequest,
  GuardOutcome,
  Role,
  UnknownGrant,
  WebRequest,
} from "../../generated/smartrecruiters/index.js";
import * as acme from "../../generated/acme/index.js";
import type { Equal, True } from "./equal.js";

const grant = () => grantFrom("users_read");
type Options = Parameters<typeof createGuard>[0];
export const withoutRoles: Options = { grant }; // TS2741 Property 'roles' is missing
export const withoutGrant: Options = { roles: "not_enforced" }; // TS2741 Property 'grant' is missing
createGuard(); // TS2554
createGuard({ grant, roles: undefined }); // TS2322
createGuard({ grant, roles: [] }); // TS2322
createGuard({ grant, roles: "none" }); // TS2322
createGuard({ grant, roles: () => ["owner"] }); // TS2322
createGuard({ grant, roles: "not_enforced", role: "admin" }); // TS2561 Did you mean to write 'roles'?
createGuard({ grant, roles: "not_enforced", servers: "http://localhost" }); // TS2322
createGuard({ grant: () => acme.grantFrom("things_read"), roles: "not_enforced" }); // TS2322
createGuard({ grant: () => null, roles: "not_enforced" }); // TS2322
createGuard({ grant: () => true, roles: "not_enforced" }); // TS2322
createGuard({ grant: () => "users_read", roles: "not_enforced" }); // TS2322
createGuard({ grant: () => ["user_read"], roles: "not_enforced" }); // TS2820 Did you mean '"users_read"'?
createGuard({ grant: async () => ({ scope: "users_read" }), roles: "not_enforced" }); // TS2322
createGuard({ grant: () => ({ kind: "expired" }), roles: "not_enforced" }); // TS2322
createGuard({ grant: (request: { target: string }) => request.target, roles: "not_enforced" }); // TS2322

createGuard({ grant, roles: () => ["admin"] });
createGuard({ grant: async () => undefined, roles: async () => [] });
createGuard({ grant: () => ["users_read"], roles: "not_enforced", realm: "An API", servers: [] });
createGuard({ grant: () => ({ kind: "invalid_token", description: "expired" }), roles: "not_enforced" });

interface Incoming extends GuardedRequest {
  readonly user: string;
}
const guard = createGuard({
  grant: ({ user }: Incoming) => (user === "" ? undefined : grant()),
  roles: ({ user }, endpoint) => {
    const checked: Endpoint = endpoint;
    return user === checked ? ["admin"] : [];
  },
});
export const nobody: Parameters<typeof guard>[0] = { method: "GET", target: "/users" }; // TS2741 Property 'user' is missing
export const nowhere: GuardedRequest = { method: "GET" }; // TS2741 Property 'target' is missing
export const promised: GuardOutcome = guard({ method: "GET", target: "/users", user: "me" }); // TS2322

export async function serve(): Promise<string> {
  const outcome = await guard({ method: "GET", target: "/users", user: "me" });
  const unchecked: Endpoint = outcome.endpoint; // TS2322
  if (outcome.kind === "refused") {
    outcome.status = 403; // TS2540
    if (outcome.status === 404) return outcome.body; // TS2367
    if (outcome.reason.kind === "insufficient_scope") return outcome.reason.missing[0];
    if (outcome.reason.kind === "grant_failed") return String(outcome.reason.cause);
    if (outcome.reason.kind === "role_needed") return outcome.reason.roles[0];
    return outcome.headers["www-authenticate"] ?? unchecked;
  }
  const role: Role | undefined = outcome.rolesRequired[0];
  const granted: Grant | UnknownGrant | undefined = outcome.grant;
  if (outcome.endpoint === "GET /candidates/{id}") return outcome.path.id;
  if (outcome.endpoint === "GET /users") return outcome.path["id"]; // TS2322
  if (outcome.endpoint === "GET /user") return ""; // TS2367
  return `${role}${granted?.kind}`;
}

const requestGuard = createRequestGuard({
  grant: (request) => grantFrom(request.headers.get("authorization") ?? ""),
  roles: "not_enforced",
});
requestGuard({ method: "GET", url: "/users", headers: { authorization: "Bearer a" } }); // TS2353
export const noRequest: WebRequest = { method: "GET", url: "/users" }; // TS2741 Property 'headers' is missing
export type Answer = True<Equal<Awaited<ReturnType<typeof requestGuard>>, GuardOutcome>>;
