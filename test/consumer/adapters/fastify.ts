/** A guard in, Fastify hooks out: what the guard refuses comes to no handler. */
import type { onRequestAsyncHookHandler } from "fastify";
import type { Endpoint, Guard } from "../../../generated/smartrecruiters/index.js";
import type { Access, BearerRequest } from "./bearer-request.js";

const accesses = new WeakMap<object, Access>();

/** Goes to the root, before all routes and behind CORS. `url` would be what `rewriteUrl` made of it. */
export function guarded(guard: Guard<BearerRequest>): onRequestAsyncHookHandler {
  return async (request, reply) => {
    const { method, originalUrl: target, headers } = request;
    const outcome = await guard({ method, target, authorization: headers.authorization });
    if (outcome.kind === "refused") {
      return reply.code(outcome.status).headers(outcome.headers).send(outcome.body);
    }
    accesses.set(request, outcome);
  };
}

/** Goes before a handler: only requests that were checked as its endpoint, whatever the router takes them for. */
export function checkedAs(endpoint: Endpoint): onRequestAsyncHookHandler {
  return async (request, reply) => {
    if (accesses.get(request)?.endpoint !== endpoint) return reply.code(403).send();
  };
}
