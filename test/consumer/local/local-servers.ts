/** Starts the servers that the app talks to on your own machine, and says how the app finds them. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { close, listen } from "../exchange.js";
import {
  authorizationPath,
  authorizationServer,
  tokenPath,
  type Registration,
} from "./authorization-server.js";
import { resourceServer } from "./resource-server.js";

export interface LocalServers {
  /** What the app reads from its environment. */
  readonly environment: {
    readonly CLIENT_ID: string;
    readonly CLIENT_SECRET: string;
    readonly AUTHORIZATION_ENDPOINT: string;
    readonly TOKEN_ENDPOINT: string;
    readonly API_SERVER: string;
  };
  /** What answers the API's requests. */
  readonly resources: Server;
  readonly close: () => Promise<void>;
}

/** The app that the authorization server knows; it may come back to any port of this machine. */
export const registration: Registration = {
  name: "Hiring report",
  id: "hiring-report",
  secret: randomUUID(),
  redirectUri: "http://localhost/callback",
  defaultScopes: ["candidates_read", "jobs_read"],
};

/** Both servers on free ports, with the certificate for localhost that stands in the folder. */
export async function startLocalServers(certificates: string): Promise<LocalServers> {
  const authorization = createHttpsServer({
    key: readFileSync(`${certificates}/key.pem`),
    cert: readFileSync(`${certificates}/certificate.pem`),
  });
  const issuer = `https://localhost:${await listen(authorization)}`;
  const { listener, tokenDetails } = authorizationServer(issuer, registration);
  authorization.on("request", listener);

  const resources = createHttpServer();
  const api = `http://localhost:${await listen(resources)}`;
  resources.on("request", resourceServer(api, tokenDetails));

  return {
    environment: {
      CLIENT_ID: registration.id,
      CLIENT_SECRET: registration.secret,
      AUTHORIZATION_ENDPOINT: issuer + authorizationPath,
      TOKEN_ENDPOINT: issuer + tokenPath,
      API_SERVER: api,
    },
    resources,
    close: async () => {
      await Promise.all([close(authorization), close(resources)]);
    },
  };
}
