/** A catalog in, the run-time tables out that stand beside the names and requirements of its endpoints. */
import type { EndpointPaths } from "../runtime/match-endpoint.js";
import { memoizePerObject } from "../memory/memoize-per-object.js";
import type { CatalogEndpoint, ScopeCatalog } from "./catalog.js";
import { parseTemplate } from "./template.js";

/** What the names of the endpoints do not say of their paths; empty lists are left out. */
export function endpointPaths({ servers, groups }: Pick<ScopeCatalog, "servers" | "groups">): EndpointPaths {
  const endpoints = groups.flatMap((group) => group.endpoints);
  const rewritten = endpoints.flatMap((endpoint) => {
    const template = canonicalTemplate(endpoint);
    return template === endpoint.template ? [] : [[endpoint.name, template] as const];
  });
  const encodedSlash = endpoints.filter((endpoint) => endpoint.encodedSlash).map(({ name }) => name);
  return {
    servers,
    ...(rewritten.length > 0 && { rewritten }),
    ...(encodedSlash.length > 0 && { encodedSlash }),
  };
}

/** Literals in the one percent-encoded form, parameters by their unique names. Who emits it asks, and who verifies it. */
const canonicalTemplate = memoizePerObject(({ template, parameters }: CatalogEndpoint): string => {
  const parsed = parseTemplate(template);
  if (parsed.kind === "problem") return template;
  const names = parameters.map(({ name }) => name);
  const segments = parsed.segments.map((segment) =>
    segment.map((part) => (part.kind === "literal" ? part.text : `{${names.shift() ?? part.name}}`)).join(""),
  );
  return `/${segments.join("/")}`;
});
