/** Routes in, servers of three frameworks with them out, each as lax about paths as its framework can be. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import express from "express";
import fastify from "fastify";
import { Hono, type Handler } from "hono";
import { cors } from "hono/cors";
import type { Endpoint, Guard } from "../../../generated/smartrecruiters/index.js";
import type { BearerRequest } from "./bearer-request.js";
import * as expressGuard from "./express.js";
import * as fastifyGuard from "./fastify.js";
import * as honoGuard from "./hono.js";

export interface ServerParts {
  /** In the order of their registration. */
  readonly routes: readonly Endpoint[];
  /** None to see what the router alone does. */
  readonly guard?: Guard<BearerRequest> | undefined;
  /** Whether each handler takes only what was checked as its endpoint. */
  readonly bound?: boolean;
  /** What all routes are mounted at. */
  readonly base?: string;
  /** Whether there is CORS before the guard. */
  readonly cors?: boolean;
  /** What the framework is told to route instead of what it got, behind the guard. */
  readonly rewriteTo?: string;
}

/** A handler tells its endpoint in the header `x-handler`. */
export const frameworks: Readonly<Record<string, (parts: ServerParts) => Promise<Listener>>> = {
  express: expressListener,
  fastify: fastifyListener,
  hono: async (parts) => honoListener(parts),
};

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

export async function listen(listener: Listener): Promise<{ port: number; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

const CORS = {
  "access-control-allow-origin": "https://app.example",
  "access-control-allow-methods": "GET",
};

/** A constant, since the types of Fastify lack the last of them. */
const LAX_ROUTING = {
  caseSensitive: false,
  ignoreTrailingSlash: true,
  ignoreDuplicateSlashes: true,
  useSemicolonDelimiter: true,
};

async function expressListener(parts: ServerParts): Promise<Listener> {
  const app = express();
  if (parts.cors) {
    app.use(({ method }, response, next) => {
      response.set(CORS);
      if (method === "OPTIONS") response.status(204).end();
      else next();
    });
  }
  if (parts.guard) app.use(expressGuard.guarded(parts.guard));
  const { rewriteTo } = parts;
  app.use((request, _, next) => {
    if (rewriteTo !== undefined) request.url = rewriteTo;
    next();
  });
  const router = express.Router();
  for (const endpoint of parts.routes) {
    const [method, path] = split(endpoint);
    const before = parts.bound ? [expressGuard.checkedAs(endpoint)] : [];
    router[method](path, ...before, (_, response) => {
      response.set("x-handler", endpoint).send(endpoint);
    });
  }
  app.use(parts.base ?? "/", router);
  // Express tells a failure to the client and to standard error.
  app.set("env", "test");
  return app;
}

async function fastifyListener(parts: ServerParts): Promise<Listener> {
  const { rewriteTo } = parts;
  const app = fastify({
    routerOptions: LAX_ROUTING,
    rewriteUrl: ({ url = "" }) => rewriteTo ?? url,
  });
  if (parts.cors) {
    app.addHook("onRequest", async ({ method }, reply) => {
      reply.headers(CORS);
      if (method === "OPTIONS") return reply.code(204).send();
    });
  }
  if (parts.guard) app.addHook("onRequest", fastifyGuard.guarded(parts.guard));
  for (const endpoint of parts.routes) {
    const [method, path] = split(endpoint);
    app.route({
      method,
      url: (parts.base ?? "") + path,
      onRequest: parts.bound ? [fastifyGuard.checkedAs(endpoint)] : [],
      handler: (_, reply) => reply.header("x-handler", endpoint).send(endpoint),
    });
  }
  await app.ready();
  return (request, response) => app.routing(request, response);
}

function honoListener(parts: ServerParts): Listener {
  const { rewriteTo } = parts;
  const app = new Hono<honoGuard.GuardedEnvironment>(
    rewriteTo === undefined ? { strict: false } : { getPath: () => rewriteTo },
  );
  if (parts.cors) app.use(cors({ origin: CORS["access-control-allow-origin"], allowMethods: ["GET"] }));
  if (parts.guard) app.use(honoGuard.guarded(parts.guard));
  for (const endpoint of parts.routes) {
    const [method, path] = split(endpoint);
    const handler: Handler<honoGuard.GuardedEnvironment> = (c) =>
      c.text(endpoint, 200, { "x-handler": endpoint });
    const handlers = parts.bound ? [honoGuard.checkedAs(endpoint), handler] : [handler];
    app.on(method.toUpperCase(), [(parts.base ?? "") + path], ...handlers);
  }
  return getRequestListener(app.fetch);
}

/** `GET /users/{id}` is `get` and `/users/:id`. */
function split(endpoint: Endpoint): ["get" | "post", string] {
  const [method = "", path = ""] = endpoint.split(" ");
  return [method === "POST" ? "post" : "get", path.replaceAll(/\{(\w+)\}/g, ":$1")];
}
