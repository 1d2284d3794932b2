/** A guard in, Express middleware out: what the guard refuses comes to no handler. */
import type { RequestHandler } from "express";
import type { Endpoint, Guard } from "../../../generated/smartrecruiters/index.js";
import type { Access, BearerRequest } from "./bearer-request.js";

/** Kept apart from the request and the response, which inherit from prototypes that others can write to. */
const accesses = new WeakMap<object, Access>();

/** Goes before all routes and body parsers, and behind CORS. `url` would lack the path that a router is mounted at. */
export function guarded(guard: Guard<BearerRequest>): RequestHandler {
  return async (request, response, next) => {
    const { method, originalUrl: target, headers } = request;
    const outcome = await guard({ method, target, authorization: headers.authorization });
    if (outcome.kind === "refused") {
      response.writeHead(outcome.status, outcome.headers).end(outcome.body);
    } else {
      accesses.set(request, outcome);
      next();
    }
  };
}

/** Goes before a handler: only requests that were checked as its endpoint, whatever the router takes them for. */
export function checkedAs(endpoint: Endpoint): RequestHandler {
  return (request, response, next) => {
    if (accesses.get(request)?.endpoint === endpoint) next();
    else response.writeHead(403).end();
  };
}
