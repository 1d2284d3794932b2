/** Parts of a catalog in, a whole catalog out, for the tests of the documentation pages. */
import type {
  CatalogEndpoint,
  CatalogScope,
  EndpointGroup,
  ScopeCatalog,
} from "../../../generator/model/catalog.js";

/** A catalog of a title and one scope, but for what is given. */
export function catalogOf(parts: Partial<ScopeCatalog> = {}): ScopeCatalog {
  return {
    specName: "acme",
    specPath: "spec/acme.yaml",
    title: "Acme API",
    source: undefined,
    links: [],
    servers: [],
    authorization: authorizationOf(),
    roles: [],
    scopes: [scopeOf("things_read")],
    groups: [],
    ...parts,
  };
}

export function authorizationOf(
  parts: Partial<ScopeCatalog["authorization"]> = {},
): ScopeCatalog["authorization"] {
  return {
    authorizationEndpoint: undefined,
    tokenEndpoint: undefined,
    scopeSeparator: " ",
    whenScopeIsOmitted: undefined,
    insufficientScopeError: undefined,
    ...parts,
  };
}

export function scopeOf(token: string, parts: Partial<CatalogScope> = {}): CatalogScope {
  return {
    token,
    identifier: identifierOf(token),
    description: `Description of ${token}`,
    prompt: `Prompt of ${token}`,
    allows: ["read"],
    role: undefined,
    aliases: [],
    implies: [],
    implied: [],
    deprecated: undefined,
    ...parts,
  };
}

/** Whatever the token, an identifier, as in every catalog. */
function identifierOf(token: string): string {
  return token.replace(/[^\w$]/g, (unit) => `_${unit.charCodeAt(0)}`).replace(/^(?=\d)/, "_");
}

export function endpointOf(
  name: string,
  requirement: CatalogEndpoint["requirement"],
  parts: Partial<CatalogEndpoint> = {},
): CatalogEndpoint {
  const [method = "", ...template] = name.split(" ");
  return {
    name,
    method,
    template: template.join(" "),
    parameters: [],
    requirement,
    evidence: requirement === "unknown" ? undefined : "documented",
    summary: undefined,
    operationId: undefined,
    source: undefined,
    note: undefined,
    encodedSlash: false,
    ...parts,
  };
}

export function groupOf(name: string, endpoints: readonly CatalogEndpoint[]): EndpointGroup {
  return { name, endpoints };
}
