/** What the confirmation page says in, as much of it as a picture shows out, in the very characters that it shows. */
import type { Role } from "../../model/catalog.js";
import { shownText } from "../../print/hidden-characters.js";
import type { Confirmation, ConfirmationLine } from "./confirmation.js";

export interface ShownConfirmation {
  readonly title: string;
  readonly lines: readonly ConfirmationLine[];
  /** "and 12 more, 3 of them new"; undefined where all lines are shown. */
  readonly rest: string | undefined;
  /** Names of roles that no shown line needs: what the requested scopes imply may need one, too. */
  readonly otherRoles: readonly string[];
}

export function asShown({ title, lines, roles }: Confirmation): ShownConfirmation {
  const byNews = lines.toSorted((a, b) => Number(b.state === "new") - Number(a.state === "new"));
  const chosen = new Set(byNews.slice(0, LINES));
  const shown = lines.filter((line) => chosen.has(line)).map(shownLine);
  const seen = new Set(shown.map(({ role }) => role?.key));
  return {
    title: shownText(title),
    lines: shown,
    rest: restWords(byNews.slice(LINES)),
    otherRoles: roles.filter(({ key }) => !seen.has(key)).map(({ name }) => shownText(name)),
  };
}

/** More lines than that are only counted, the new ones last. */
const LINES = 40;

function shownLine(line: ConfirmationLine): ConfirmationLine {
  const role: Role | undefined = line.role && { ...line.role, name: shownText(line.role.name) };
  return { ...line, prompt: shownText(line.prompt), role };
}

function restWords(lines: readonly ConfirmationLine[]): string | undefined {
  if (lines.length === 0) return undefined;
  const fresh = lines.filter(({ state }) => state === "new").length;
  return `and ${lines.length} more${fresh === 0 ? "" : `, ${fresh} of them new`}`;
}
