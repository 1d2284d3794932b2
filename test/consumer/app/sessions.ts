/** The cookie of a request in, what the app knows of that browser out; all of it is forgotten when the app ends. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Scope } from "../../../generated/smartrecruiters/index.js";
import type { Attempt, Connection } from "./oauth.js";

export interface Session {
  /** The request for access that is on its way. */
  attempt?: Attempt;
  connection?: Connection | undefined;
  /** All that the user was ever asked for by name: what of it was not granted was declined. */
  asked: readonly Scope[];
}

const cookie = "hiring_session";

export function sessions() {
  const known = new Map<string, Session>();

  return {
    /** The session that the browser is in; no other site can make a browser send the cookie with a form. */
    find({ headers }: IncomingMessage): Session | undefined {
      const [, id = ""] = new RegExp(`(?:^|; )${cookie}=([\\w-]+)`).exec(headers.cookie ?? "") ?? [];
      return known.get(id);
    },
    start(response: ServerResponse): Session {
      const id = randomUUID();
      const session: Session = { asked: [] };
      known.set(id, session);
      response.setHeader("set-cookie", `${cookie}=${id}; HttpOnly; SameSite=Lax; Path=/`);
      return session;
    },
  };
}
