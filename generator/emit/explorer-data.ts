/** A catalog in, the table as the explorer carries it out: compact, and without what is absent. */
import { shortNames } from "../explorer/short-names.js";
import type { EndpointData, ExplorerData, GroupData, RequirementData, ScopeRow } from "../explorer/data.js";
import type { CatalogEndpoint, CatalogScope, Requirement, ScopeCatalog } from "../model/catalog.js";

export function explorerData(catalog: ScopeCatalog): ExplorerData {
  const { title, specName, source, authorization, roles, scopes, groups } = catalog;
  const { scopeSeparator, authorizationEndpoint, whenScopeIsOmitted } = authorization;
  const places = new Map(scopes.map(({ token }, place) => [token, place]));
  const requirements = new Map<string, StatedRequirement>();
  const endpointOf = (endpoint: CatalogEndpoint, short: string): EndpointData => {
    const data = requirementData(endpoint.requirement, places);
    const documented = endpoint.evidence !== "inferred";
    const key = JSON.stringify([data, documented]);
    const known = requirements.get(key) ?? { place: requirements.size, data, documented };
    requirements.set(key, known);
    return endpoint.summary === undefined ? [short, known.place] : [short, known.place, endpoint.summary];
  };
  const groupData = groups
    .filter(({ endpoints }) => endpoints.length > 0)
    .map(({ name, endpoints }): GroupData => {
      const short = shortNames(endpoints.map((endpoint) => endpoint.name));
      return [name, endpoints.map((endpoint, at) => endpointOf(endpoint, short[at] ?? ""))];
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
    scopes: scopes.map((scope) => scopeRow(scope, places)),
    ...requirementLists([...requirements.values()]),
    ...(groupData.length > 0 && { groups: groupData }),
  };
}

type PlacesByToken = ReadonlyMap<string, number>;

function requirementData(requirement: Requirement, places: PlacesByToken): RequirementData {
  if (typeof requirement === "string") return requirement;
  return requirement.map((tokens) => placesOf(tokens, places));
}

interface StatedRequirement {
  readonly place: number;
  readonly data: RequirementData;
  readonly documented: boolean;
}

function requirementLists(
  requirements: readonly StatedRequirement[],
): Pick<ExplorerData, "requirements" | "documented"> {
  const stated = requirements.filter(({ documented }) => documented);
  return {
    ...(requirements.length > 0 && { requirements: requirements.map(({ data }) => data) }),
    ...(stated.length > 0 && { documented: stated.map(({ place }) => place) }),
  };
}

function scopeRow(scope: CatalogScope, places: PlacesByToken): ScopeRow {
  const { token, description, prompt, allows, role, aliases, implied, deprecated } = scope;
  const more = {
    ...(role !== undefined && { role }),
    ...(aliases.length > 0 && { aliases }),
    ...(implied.length > 0 && { implied: placesOf(implied, places) }),
    ...(deprecated !== undefined && { deprecated: {} }),
  };
  const row = [token, description, prompt, allows] as const;
  return Object.keys(more).length === 0 ? row : [...row, more];
}

function placesOf(tokens: readonly string[], places: PlacesByToken): number[] {
  return tokens.map((token) => places.get(token) ?? -1);
}
