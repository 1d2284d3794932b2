/** The catalog in, the sections out that tell what users and servers refuse, and how an app learns of it. */
import type { ScopeCatalog } from "../../model/catalog.js";
import { markdownFence } from "../../print/markdown-page.js";
import { prose, markdownCode } from "../../print/markdown.js";
import { exampleScopes } from "./example.js";
import type { Section } from "./sections.js";

export function refusalSections(catalog: ScopeCatalog): Section[] {
  return [declined, missing(catalog)];
}

const declined: Section = {
  key: "declined",
  title: prose`When the user declines a scope`,
  blocks: [
    prose`The authorization server may grant less than was requested. The token response then lists, in its parameter \`scope\`, what was granted; without that parameter all that was requested was granted (RFC 6749, section 5.1). \`grantFromTokenResponse\` of the generated code reads it either way.`,
    prose`An app should go on without what the user declined, and not ask again unless the user wants what needs it: \`stepUpScopes\` leaves declined scopes out until it is told to ask again.`,
  ],
};

function missing(catalog: ScopeCatalog): Section {
  const { insufficientScopeError } = catalog.authorization;
  const error =
    insufficientScopeError === undefined
      ? prose``
      : prose` with the error ${markdownCode(insufficientScopeError)}`;
  const [first] = exampleScopes(catalog);
  return {
    key: "missing",
    title: prose`When a scope is missing`,
    blocks: [
      prose`A request whose access token does not carry the scope that the endpoint requires is refused${error}.`,
      prose`Servers that follow RFC 6750, section 3.1, answer with the status 403 and a header that names the error, and often the scopes to have:`,
      markdownFence([
        "HTTP/1.1 403 Forbidden",
        `WWW-Authenticate: Bearer error="insufficient_scope", scope="${first?.token ?? ""}"`,
      ]),
      prose`Not all servers do. \`readRefusal\` of the generated code tells a missing scope from an access token that is not valid, as far as the response lets one tell.`,
    ],
  };
}
