/** Settings in, the app out: the handler of its requests. */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { AuthorizationResponseError } from "openid-client";
import {
  createClient,
  hasScopes,
  isAccessError,
  isInsufficientScopeError,
  leastScopes,
  parseScopes,
  type Endpoint,
  type InsufficientScopeError,
  type Scope,
  type ScopeList,
} from "../../../generated/smartrecruiters/index.js";
import { readForm, redirect, sendPage } from "../exchange.js";
import { actions, everyday, type Action } from "./actions.js";
import { oauth, type Connection } from "./oauth.js";
import { declinedPage, homePage, messagePage, resultPage, stepUpPage } from "./pages.js";
import { sessions, type Session } from "./sessions.js";
import type { Settings } from "./settings.js";

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly session: Session;
}

export function hiringReport(settings: Settings): RequestListener {
  const { ask, connect, renew } = oauth(settings);
  const callback = new URL(settings.redirectUri);
  const { find, start, rename } = sessions({ isHttps: callback.protocol === "https:" });
  const firstRequest = scopesOfEveryDay();

  const routes = new Map<string, (exchange: Exchange) => Promise<void> | void>([
    ["GET /", showHome],
    ["POST /connect", askForAccess],
    [`GET ${callback.pathname}`, comeBack],
    ...[...actions].map(
      ([name, action]) => [`POST /do/${name}`, (exchange: Exchange) => act(exchange, action)] as const,
    ),
  ]);

  return async (request, response) => {
    const { method = "", url = "" } = request;
    const [path = ""] = url.split("?");
    try {
      const route = routes.get(`${method} ${path}`);
      // A form that another site sends comes without the cookie.
      const session = find(request) ?? (method === "GET" ? start(response) : undefined);
      if (!route) sendPage(response, messagePage("Not found", "There is no such page"), 404);
      else if (!session) sendPage(response, messagePage("Start again", "Who are you?"), 403);
      else await route({ request, response, session });
    } catch (error) {
      sendPage(response, messagePage("This did not work", String(error)), 500);
    }
  };

  function showHome({ response, session }: Exchange): void {
    sendPage(response, homePage(session.connection, firstRequest));
  }

  /** Sends the user to the authorization server, with a request for what the form names. */
  async function askForAccess({ request, response, session }: Exchange): Promise<void> {
    const scope = (await readForm(request)).get("scope");
    const { url, ...attempt } = await ask(scope === null ? undefined : scopesOf(scope));
    session.attempt = attempt;
    redirect(response, url);
  }

  /** Takes the user back, with a code or with a refusal. */
  async function comeBack({ request, response, session }: Exchange): Promise<void> {
    const { attempt } = session;
    const answer = new URL(request.url ?? "", callback);
    // Anybody can make a browser come here: what is no answer to the attempt does not use it up.
    if (!attempt || answer.searchParams.get("state") !== attempt.state) {
      return sendPage(response, messagePage("Start again", "Nobody asked"), 400);
    }
    delete session.attempt; // It is good for one answer.
    try {
      session.connection = await connect(answer, attempt);
      rename(request, response, session);
      redirect(response, "/");
    } catch (error) {
      const declined = error instanceof AuthorizationResponseError && error.error === "access_denied";
      if (!declined) return sendPage(response, messagePage("Not connected", String(error)), 400);
      sendPage(response, messagePage("Nothing has changed", "You said no"));
    }
    session.asked = [...new Set([...session.asked, ...(attempt.requested ?? [])])];
  }

  /** Calls the API; where a scope is missing, offers to ask for it. */
  async function act({ response, session }: Exchange, { title, run }: Action): Promise<void> {
    if (!session.connection) return redirect(response, "/");
    // A refresh token may be good for one use: who comes meanwhile waits for the same renewal.
    session.renewal ??= renew(session.connection).finally(() => delete session.renewal);
    session.connection = await session.renewal;
    if (!session.connection) return sendPage(response, messagePage(title, disconnected));
    const { asked, connection } = session;
    const { accessToken, granted } = connection;
    const client = createClient({
      accessToken,
      granted,
      ...(hasScopes(asked) && { requested: asked }),
      ...(settings.apiServer && { server: settings.apiServer }),
    });
    try {
      const answer = await run(client);
      if (answer.status === 401) delete session.connection;
      sendPage(response, resultPage(title, answer.status, await answer.text()));
    } catch (error) {
      if (isInsufficientScopeError(error)) sendPage(response, moreIsNeeded(title, error, granted));
      else if (isAccessError(error)) sendPage(response, messagePage(title, error.message));
      else throw error;
    }
  }
}

const disconnected = "The app may no longer do this for you: connect it again";

function moreIsNeeded(
  title: string,
  { stepUp }: InsufficientScopeError<Scope, Endpoint>,
  granted: Connection["granted"],
): string {
  if (stepUp.kind === "step_up") return stepUpPage(title, stepUp.added, stepUp.scopes);
  if (stepUp.kind !== "declined") {
    return messagePage(title, "The API asks for more than the app knows of");
  }
  // Without what was declined it does not work: only the user can bring it up again.
  const [first, ...others] = stepUp.scopes;
  const held = granted.kind === "grant" ? granted.scopes : [];
  return declinedPage(title, stepUp.scopes, [first, ...others, ...held]);
}

/** What a form of our own names. */
function scopesOf(text: string): ScopeList<Scope> {
  const { scopes } = parseScopes(text);
  if (hasScopes(scopes)) return scopes;
  throw new Error("None of it is a scope that the table declares");
}

/** The best scopes for what every user needs. */
function scopesOfEveryDay(): ScopeList<Scope> {
  const needed = leastScopes(everyday);
  if (needed.kind === "needed_scopes" && hasScopes(needed.scopes)) return needed.scopes;
  throw new Error("What every user needs takes no scope, or nobody knows which");
}
