/** An endpoint in; what it needs and how that is known, as text or as data, out. */
import { visible } from "../diagnostic/visible.js";
import type { CatalogScope } from "../model/catalog.js";
import { roleWords } from "./explain-scope.js";
import { factLines, joined, lineOf } from "./facts.js";
import type { EndpointAnswer } from "./find-answers.js";
import type { Paint } from "./paint.js";

export function endpointText(answer: EndpointAnswer, paint: Paint): string[] {
  const { endpoint, catalog, group } = answer;
  return [
    `${paint("bold", visible(endpoint.name))}: an endpoint of ${visible(catalog.specPath)}, in ${visible(group)}`,
    ...(endpoint.summary ?? "")
      .split("\n")
      .filter(Boolean)
      .map((line) => `  ${visible(line)}`),
    "",
    ...factLines(
      [
        ["Needs", needLines(answer)],
        ["Roles", roleLines(answer)],
        ["Evidence", lineOf(evidenceWords(endpoint.evidence))],
        ["Note", lineOf(endpoint.note)],
        ["Source", lineOf(endpoint.source)],
        ["operationId", lineOf(endpoint.operationId)],
        ["Slashes", endpoint.encodedSlash ? ["path parameters may hold %2F and %25"] : []],
      ],
      paint,
    ),
  ];
}

export function endpointJson({ kind, catalog, group, endpoint }: EndpointAnswer): object {
  return {
    kind,
    spec: catalog.specPath,
    group,
    ...endpoint,
    parameters: endpoint.parameters.map(({ name }) => name),
  };
}

function needLines(answer: EndpointAnswer): string[] {
  const { requirement } = answer.endpoint;
  if (requirement === "public") return ["no access token"];
  if (requirement === "unknown") {
    return ["unknown: no source says which scope it needs, so it never counts as allowed"];
  }
  return requirement.map((scopes, index) => {
    const words = scopes.length === 0 ? "any valid access token, no scope in particular" : joined(scopes);
    const [only] = scopes.length === 1 ? neededScopes(answer).filter(({ token }) => token === scopes[0]) : [];
    return `${index === 0 ? "" : "or "}${words}${only ? ` (prompt: ${only.prompt})` : ""}`;
  });
}

/** A role is asked of the user who authorizes, when a scope that needs it is requested. */
function roleLines(answer: EndpointAnswer): string[] {
  return neededScopes(answer).flatMap(({ token, role: key }) => {
    const role = answer.catalog.roles.find((known) => known.key === key);
    return role ? [`${token}: ${roleWords(role)}`] : [];
  });
}

function neededScopes({ catalog, endpoint }: EndpointAnswer): CatalogScope[] {
  const { requirement } = endpoint;
  if (typeof requirement === "string") return [];
  const tokens = new Set(requirement.flat());
  return catalog.scopes.filter(({ token }) => tokens.has(token));
}

function evidenceWords(evidence: "documented" | "inferred" | undefined): string | undefined {
  return evidence === "inferred" ? "inferred, not documented" : evidence;
}
