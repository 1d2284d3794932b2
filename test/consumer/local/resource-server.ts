/** Tokens to verify in, the API on your own machine out: a handful of answers behind the generated guard. */
import type { IncomingMessage, RequestListener } from "node:http";
import { createGuard, grantFrom, type Endpoint } from "../../../generated/smartrecruiters/index.js";
import type { AuthorizationServer, TokenDetails } from "./authorization-server.js";

interface Call {
  readonly method: string;
  readonly target: string;
  readonly request: IncomingMessage;
  token?: TokenDetails | undefined;
}

/** What the endpoints that the example calls answer. */
const answers: ReadonlyMap<Endpoint, { readonly status: number; readonly body: unknown }> = new Map([
  ["GET /candidates", { status: 200, body: { content: [{ firstName: "Ada", id: "c1" }] } }],
  ["POST /candidates", { status: 201, body: { firstName: "Grace", id: "c2" } }],
  ["GET /jobs", { status: 200, body: { content: [{ title: "Engineer", id: "j1" }] } }],
  ["GET /users", { status: 200, body: { content: [{ email: "admin@example.com", id: "u1" }] } }],
  ["GET /configuration/departments", { status: 200, body: { content: [{ label: "Sales" }] } }],
]);

export function resourceServer(
  server: string,
  tokenDetails: AuthorizationServer["tokenDetails"],
): RequestListener {
  const guard = createGuard<Call>({
    servers: [server],
    async grant(call) {
      const token = bearerToken(call.request);
      if (token === undefined) return undefined;
      call.token = await tokenDetails(token);
      return call.token ? grantFrom(call.token.scope) : { kind: "invalid_token" };
    },
    roles: (call) => call.token?.roles ?? [],
  });

  return async (request, response) => {
    const { method = "", url: target = "" } = request;
    const outcome = await guard({ method, target, request });
    if (outcome.kind === "refused") {
      response.writeHead(outcome.status, outcome.headers).end(outcome.body);
      return;
    }
    const answer = answers.get(outcome.endpoint) ?? { status: 501, body: { message: "No answer" } };
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(JSON.stringify(answer.body));
  };
}

function bearerToken({ headers }: IncomingMessage): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(headers.authorization ?? "")?.[1];
}
