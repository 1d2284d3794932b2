/** The catalog in, the section out that shows what the user is asked on the confirmation page. */
import type { CatalogScope, ScopeCatalog } from "../../model/catalog.js";
import { markdownList, markdownPicture } from "../../print/markdown-page.js";
import { prose, markdownCode, markdownText } from "../../print/markdown.js";
import type { Markdown } from "../../print/markdown.js";
import type { DocsBook } from "./book.js";
import { pictureScopes } from "./example.js";
import { scopeParameter } from "./parameter.js";
import type { Section } from "./sections.js";
import { roleOf, scopeLink } from "./words.js";

/** Nothing where no scope has a prompt. */
export function confirmationSection(catalog: ScopeCatalog, book: DocsBook): Section {
  const { scopes, authorization } = catalog;
  const shown = pictureScopes(catalog);
  const tokens = shown.map(({ token }) => token);
  const parameter = markdownCode(scopeParameter(tokens, authorization.scopeSeparator));
  return {
    key: "confirmation",
    title: prose`What the user sees`,
    blocks: scopes.every(({ prompt }) => prompt === "")
      ? []
      : [
          prose`The authorization request leads the user to a confirmation page, which explains what the app asks for. It shows the prompt of every requested scope. For ${parameter} these are:`,
          shown.some(({ prompt }) => prompt !== "") ? markdownPicture(picture) : prose``,
          markdownList(shown.filter(({ prompt }) => prompt !== "").map((scope) => promptItem(scope, book))),
          scopes.some(({ role }) => role !== undefined)
            ? prose`Some scopes also demand that the user who grants them has a certain role; the table below says which.`
            : prose``,
        ],
  };
}

/** The files of `emitConfirmationPage`, which writes them where one of these scopes has a prompt. */
const picture = {
  light: "confirmation-light.svg",
  dark: "confirmation-dark.svg",
  alt: "The confirmation page with the prompts that are listed below",
};

function promptItem(scope: CatalogScope, book: DocsBook): Markdown {
  const role = roleOf(scope, book.api);
  const demand = role === undefined ? prose`` : prose`, for users with the role ${markdownText(role.name)}`;
  return prose`${markdownText(scope.prompt)} (${scopeLink(scope.token, { on: "access-scopes.md", book })}${demand})`;
}
