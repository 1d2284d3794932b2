/** A catalog in, the table as the explorer carries it out: compact, and without what is absent. */
import { shortNames } from "../explorer/short-names.js";
import type { EndpointData, ExplorerData, RequirementData, ScopeData } from "../explorer/data.js";
import type { CatalogEndpoint, CatalogScope, Requirement, ScopeCatalog } from "../model/catalog.js";

export function explorerData(catalog: ScopeCatalog): ExplorerData {
  const { title, specName, source, authorization, roles, scopes, groups } = catalog;
  const { scopeSeparator, authorizationEndpoint, whenScopeIsOmitted } = authorization;
  const places = new Map(scopes.map(({ token }, place) => [token, place]));
  const requirements = new Map<string, { readonly place: number; readonly data: RequirementData }>();
  const endpointOf = (endpoint: CatalogEndpoint, short: string): EndpointData => {
    const data = requirementData(endpoint.requirement, places);
    const key = JSON.stringify(data);
    const known = requirements.get(key) ?? { place: requirements.size, data };
    requirements.set(key, known);
    return endpointData(endpoint, short, known.place);
  };
  const groupData = groups
    .filter(({ endpoints }) => endpoints.length > 0)
    .map(({ name, endpoints }) => {
      const short = shortNames(endpoints.map((endpoint) => endpoint.name));
      return { name, endpoints: endpoints.map((endpoint, at) => endpointOf(endpoint, short[at] ?? "")) };
    });
  return {
    title,
    name: specName,
    ...(source !== undefined && { source }),
    separator: scopeSeparator,
    ...(authorizationEndpoint !== undefined && { authorizationEndpoint }),
    ...(whenScopeIsOmitted !== undefined && { whenOmitted: whenScopeIsOmitted }),
    ...(roles.length > 0 && {
      roles: roles.map(({ key, name, note }) => ({ key, name, ...(note !== undefined && { note }) })),
    }),
    scopes: scopes.map((scope) => scopeData(scope, places)),
    ...(requirements.size > 0 && { requirements: [...requirements.values()].map(({ data }) => data) }),
    ...(groupData.length > 0 && { groups: groupData }),
  };
}

type PlacesByToken = ReadonlyMap<string, number>;

function requirementData(requirement: Requirement, places: PlacesByToken): RequirementData {
  if (typeof requirement === "string") return requirement;
  return requirement.map((tokens) => placesOf(tokens, places));
}

function endpointData(
  { evidence, summary }: CatalogEndpoint,
  name: string,
  requirement: number,
): EndpointData {
  const inferred = evidence === "inferred" ? 1 : 0;
  if (summary !== undefined) return [name, requirement, inferred, summary];
  return inferred === 1 ? [name, requirement, inferred] : [name, requirement];
}

function scopeData(scope: CatalogScope, places: PlacesByToken): ScopeData {
  const { token, description, prompt, allows, role, aliases, implied, deprecated } = scope;
  return {
    token,
    description,
    prompt,
    allows,
    ...(role !== undefined && { role }),
    ...(aliases.length > 0 && { aliases }),
    ...(implied.length > 0 && { implied: placesOf(implied, places) }),
    ...(deprecated !== undefined && { deprecated: {} }),
  };
}

function placesOf(tokens: readonly string[], places: PlacesByToken): number[] {
  return tokens.map((token) => places.get(token) ?? -1);
}
