/** What the picture of the confirmation page shows in, the same in words out. */
import type { ShownConfirmation } from "./shown.js";
import type { ConfirmationLine } from "./confirmation.js";

export const illustrationWords = "Illustration made from the table of scopes, not the server’s own page.";

export function otherRolesWords(names: readonly string[]): string {
  return `What comes with it needs the ${names.length === 1 ? "role" : "roles"} ${names.join(", ")}.`;
}

/** For who does not see the picture. */
export function confirmationWords({ title, lines, rest, otherRoles }: ShownConfirmation) {
  const list = [...lines.map(lineWords), ...(rest === undefined ? [] : [rest])].join("; ");
  const roles = otherRoles.length === 0 ? "" : ` ${otherRolesWords(otherRoles.map(short))}`;
  return {
    title: `The confirmation page of ${short(title)}`,
    description: `Your app would like to: ${list}.${roles} Deny or allow? ${illustrationWords}`,
  };
}

/** "Access Users (users_read, new, needs the role Admin)" */
function lineWords({ scope, prompt, role, state }: ConfirmationLine): string {
  const remarks = [
    short(scope),
    ...(state === "requested" ? [] : [state === "new" ? "new" : "already granted"]),
    ...(role ? [`needs the role ${short(role.name)}`] : []),
  ];
  return `${short(prompt)} (${remarks.join(", ")})`.trimStart();
}

/** A text of any length, but not all of it. */
function short(text: string): string {
  const start = Array.from(text.slice(0, 400)).slice(0, 200).join("");
  return start.length < text.length ? `${start}…` : text;
}
