/** A guard in, Hono middleware for Node out: what the guard refuses comes to no handler. */
import type { HttpBindings } from "@hono/node-server";
import type { MiddlewareHandler } from "hono";
import type { Endpoint, Guard } from "../../../generated/smartrecruiters/index.js";
import type { Access, BearerRequest } from "./bearer-request.js";

export interface GuardedEnvironment {
  readonly Bindings: HttpBindings;
  readonly Variables: { access: Access };
}

/** Goes before all routes and body parsers, and behind CORS. `c.req.url` would have lost `%2e%2e` and `\` already. */
export function guarded(guard: Guard<BearerRequest>): MiddlewareHandler<GuardedEnvironment> {
  return async (c, next) => {
    const { method = "", url: target = "", headers } = c.env.incoming;
    const outcome = await guard({ method, target, authorization: headers.authorization });
    if (outcome.kind === "refused") return c.body(outcome.body, outcome.status, { ...outcome.headers });
    c.set("access", outcome);
    return next();
  };
}

/** Goes before a handler: only requests that were checked as its endpoint, whatever the router takes them for. */
export function checkedAs(endpoint: Endpoint): MiddlewareHandler<GuardedEnvironment> {
  return async (c, next) => (c.get("access")?.endpoint === endpoint ? next() : c.body(null, 403));
}
