/** The catalog in, pictures of the confirmation page for the scopes of the worked example out, light and dark. */
import type { ScopeCatalog } from "../../model/catalog.js";
import { hasScopes } from "../../runtime/scope-list.js";
import { confirmationPicture } from "./picture.js";
import { themeNames } from "./theme.js";
import { confirmationOf } from "./confirmation.js";
import { pictureScopes } from "../docs/example.js";
import type { GeneratedFile } from "../generated-file.js";

/** Nothing where the table has no prompt for any of them. */
export function emitConfirmationPage(catalog: ScopeCatalog): GeneratedFile[] {
  const scopes = pictureScopes(catalog);
  const requested = scopes.map(({ token }) => token);
  if (!hasScopes(requested) || scopes.every(({ prompt }) => prompt === "")) return [];
  const confirmation = confirmationOf(catalog, { requested });
  return themeNames.map((theme) => ({
    path: `docs/confirmation-${theme}.svg`,
    text: confirmationPicture(confirmation, theme),
  }));
}
