/** What happened in, the page that shows it out. */
import {
  consentPrompts,
  formatScopes,
  roleDetails,
  scopeDetails,
  type Scope,
  type ScopeList,
} from "../../../generated/smartrecruiters/index.js";
import { html, page, type Html } from "../html.js";
import { actions } from "./actions.js";
import type { Connection } from "./oauth.js";

type Scopes = ScopeList<Scope>;

/** The first page: connect, or what the app can do. */
export function homePage(connection: Connection | undefined, everyday: Scopes): string {
  if (!connection) {
    return page(
      "Hiring report",
      html`<p>To show your candidates and jobs the app needs to:</p>
        ${promptList(everyday)} ${connectForm("Connect", everyday)}
        ${connectForm("Connect with the default scopes of the app")}`,
    );
  }
  const { granted } = connection;
  const scopes = granted.kind === "grant" ? granted.scopes : [];
  return page(
    "Hiring report",
    html`<p>The app may:</p>
      <ul id="granted">
        ${scopes.map((scope) => html`<li>${scopeDetails[scope].prompt}</li>`)}
      </ul>
      ${granted.kind === "unknown_grant" ? notKnown(everyday) : undefined}
      ${[...actions].map(
        ([name, { title }]) =>
          html`<form method="post" action="/do/${name}">
            <button>${title}</button>
          </form>`,
      )}`,
  );
}

/** What an endpoint answered. */
export function resultPage(title: string, status: number, body: string): string {
  return page(
    title,
    html`<p>Answered with <strong id="status">${String(status)}</strong></p>
      <pre>${body}</pre>
      ${backLink}`,
  );
}

/** Something else is to be said. */
export function messagePage(title: string, message: string): string {
  return page(
    title,
    html`<p role="alert">${message}</p>
      ${backLink}`,
  );
}

/** More is needed, and the user may be asked for it. */
export function stepUpPage(title: string, added: Scopes, request: Scopes): string {
  return page(
    title,
    html`<p>For this the app also needs to:</p>
      ${promptList(added)} ${connectForm("Ask for it", request)} ${backLink}`,
  );
}

/** More is needed, and the user has said no to it. */
export function declinedPage(title: string, declined: Scopes, request: Scopes): string {
  return page(
    title,
    html`<p>You did not let the app:</p>
      ${promptList(declined)} ${connectForm("Ask me again", request)} ${backLink}`,
  );
}

/** The authorization server did not say what the default scopes are, so they are asked for by name. */
function notKnown(everyday: Scopes): Html {
  return html`<p>Nobody told the app what. It can ask for what it needs:</p>
    ${promptList(everyday)} ${connectForm("Connect", everyday)}`;
}

const backLink = html`<p><a href="/">Back</a></p>`;

function promptList(scopes: Scopes): Html {
  const { prompts } = consentPrompts(scopes);
  return html`<ul class="prompts">
    ${prompts.map(
      ({ prompt, role }) =>
        html`<li>${prompt}${role && html` <small>${roleDetails[role].note ?? role}</small>`}</li>`,
    )}
  </ul>`;
}

/** Without scopes the request asks for the default scopes of the app. */
function connectForm(label: string, scopes?: Scopes): Html {
  return html`<form method="post" action="/connect">
    ${scopes && html`<input type="hidden" name="scope" value="${formatScopes(scopes)}" />`}
    <button>${label}</button>
  </form>`;
}
