/** A request for access in, the pages on which a user signs in and decides out: prompts and roles as generated. */
import {
  consentPrompts,
  roleDetails,
  scopeDetails,
  type Role,
  type Scope,
} from "../../../generated/smartrecruiters/index.js";
import { html, page, type Html } from "../html.js";

type Prompts = ReturnType<typeof consentPrompts>["prompts"];

/** Where the user says who it is. */
export function signInPage(message = ""): string {
  return page(
    "Sign in",
    html`<p role="alert">${message}</p>
      <form method="post">
        <label>User <input name="user" autocomplete="username" required /></label>
        <button>Sign in</button>
      </form>
      <small>There are two users: recruiter and admin.</small>`,
  );
}

/** Where the user says what of it may be granted. */
export function confirmationPage(app: string, user: string, prompts: Prompts): string {
  const fresh = prompts.filter(({ isNew }) => isNew).length;
  const isStepUp = fresh < prompts.length;
  return page(
    `${app} asks for access`,
    html`<p>
        You are signed in as ${user}. The app wants to:
        ${isStepUp ? html`<small>What it has not got yet is marked.</small>` : undefined}
      </p>
      <form method="post">
        <ul>
          ${prompts.map((prompt) => promptLine(prompt, isStepUp))}
        </ul>
        <button name="decision" value="allow">Allow</button>
        <button name="decision" value="deny">Deny</button>
      </form>`,
  );
}

function promptLine({ scope, prompt, role, isNew }: Prompts[number], isStepUp: boolean): Html {
  return html`<li>
    <label>
      <input type="checkbox" name="scope" value="${scope}" checked />
      <span class="prompt">${prompt}</span>
    </label>
    ${isStepUp && isNew ? html`<mark>new</mark>` : undefined} ${role && roleLine(role)}
    <small>${scopeDetails[scope satisfies Scope].description}</small>
  </li>`;
}

function roleLine(role: Role): Html {
  const { name, note } = roleDetails[role];
  return html`<small class="role">${note ?? name}</small>`;
}
