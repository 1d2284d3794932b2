/** The cookie of a request in, what the app knows of that browser out; all of it is forgotten when the app ends. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Scope } from "../../../generated/smartrecruiters/index.js";
import type { Attempt, Connection } from "./oauth.js";

export interface Session {
  /** The request for access that is on its way. */
  attempt?: Attempt;
  connection?: Connection | undefined;
  /** The renewal of the connection that is on its way. */
  renewal?: Promise<Connection | undefined>;
  /** All that the user was ever asked for by name: what of it was not granted was declined. */
  asked: readonly Scope[];
}

const cookie = "hiring_session";

/** In milliseconds: half a day after its beginning, or its new name, a session is forgotten. */
const LIFE = 12 * 60 * 60 * 1000;

/** More are not kept, for anybody can begin one. */
const MOST = 10_000;

/** Where users come to the app by https, they bring the cookie by nothing else. */
export function sessions({ isHttps }: { readonly isHttps: boolean }) {
  /** The oldest first. */
  const known = new Map<string, { readonly session: Session; readonly end: number }>();
  const attributes = `HttpOnly; SameSite=Lax; Path=/${isHttps ? "; Secure" : ""}`;

  function begin(response: ServerResponse, session: Session): Session {
    const id = randomUUID();
    known.set(id, { session, end: Date.now() + LIFE });
    for (const [oldest, { end }] of known) {
      if (known.size <= MOST && end > Date.now()) break;
      known.delete(oldest);
    }
    response.setHeader("set-cookie", `${cookie}=${id}; ${attributes}`);
    return session;
  }

  return {
    /** The session that the browser is in; no other site can make a browser send the cookie with a form. */
    find(request: IncomingMessage): Session | undefined {
      const { session, end } = known.get(idOf(request)) ?? { end: 0 };
      return end > Date.now() ? session : undefined;
    },
    start: (response: ServerResponse): Session => begin(response, { asked: [] }),
    /** The same session by another name: who gave the browser the old one is not in it. */
    rename(request: IncomingMessage, response: ServerResponse, session: Session): void {
      known.delete(idOf(request));
      begin(response, session);
    },
  };
}

function idOf({ headers }: IncomingMessage): string {
  const [, id = ""] = new RegExp(`(?:^|; )${cookie}=([\\w-]+)`).exec(headers.cookie ?? "") ?? [];
  return id;
}
