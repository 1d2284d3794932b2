/**
 * An endpoint in, its doc comment out: summary, requirement with its evidence, note, operationId. The source, nearly
 * always the same, stands in the docs.
 */
import type { CatalogEndpoint, Requirement } from "../model/catalog.js";
import { docComment } from "../print/block-comment.js";
import type { Code } from "../print/code.js";
import { bullet, code, wrap } from "../print/wrap.js";

/** The comment over an endpoint's row, indented by two. */
export function endpointDocs(endpoint: CatalogEndpoint): Code {
  const { summary, note, operationId } = endpoint;
  const facts = [
    ...(note === undefined ? [] : [`Note: ${note}`]),
    ...(operationId === undefined ? [] : [`operationId: ${code(operationId)}`]),
  ].flatMap((fact) => bullet(fact, WIDTH));
  return docComment(
    [
      ...(summary === undefined ? [] : [...wrap(summary, WIDTH), ""]),
      ...wrap(requirementSentence(endpoint), WIDTH),
      ...(facts.length === 0 ? [] : ["", ...facts]),
    ],
    { indent: "  " },
  );
}

const WIDTH = 95;

function requirementSentence({ requirement, evidence }: CatalogEndpoint): string {
  if (requirement === "unknown") {
    return "Unknown: what it requires is not documented, so it never counts as allowed.";
  }
  const certainty = evidence === "inferred" ? "inferred, not documented" : "documented";
  return `${requirementWords(requirement)} (${certainty}).`;
}

function requirementWords(requirement: Exclude<Requirement, "unknown">): string {
  if (requirement === "public") return "Public: needs no access token";
  if (requirement.some((scopes) => scopes.length === 0)) {
    return "Requires a valid access token, with no scope in particular";
  }
  const alternatives = requirement.map((scopes) => {
    const all = scopes.map(code).join(" and ");
    return requirement.length > 1 && scopes.length > 1 ? `(${all})` : all;
  });
  return `Requires ${alternatives.join(" or ")}`;
}
