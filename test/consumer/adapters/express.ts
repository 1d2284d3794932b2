/** A guard in, Express middleware out: what the guard refuses comes to no handler. */
import type { RequestHandler } from "express";
import type { Endpoint, Guard } from "../../../generated/smartrecruiters/index.js";
import type { Access, BearerRequest } from "./bearer-request.js";

/** Goes before all routes and body parsers, and behind CORS. `url` would lack the path that a router is mounted at. */
export function guarded(guard: Guard<BearerRequest>): RequestHandler {
  return async ({ method, originalUrl: target, headers }, response, next) => {
    const outcome = await guard({ method, target, authorization: headers.authorization });
    if (outcome.kind === "refused") {
      response.writeHead(outcome.status, outcome.headers).end(outcome.body);
    } else {
      response.locals["access"] = outcome;
      next();
    }
  };
}

/** Goes before a handler: only requests that were checked as its endpoint, whatever the router takes them for. */
export function checkedAs(endpoint: Endpoint): RequestHandler {
  return (_, response, next) => {
    const access = response.locals["access"] as Access | undefined;
    if (access?.endpoint === endpoint) next();
    else response.writeHead(403).end();
  };
}
