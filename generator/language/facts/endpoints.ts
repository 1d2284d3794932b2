/** A document in, its endpoints without their groups out. */
import type { EndpointEntry, SpecDocument, Text } from "../document.js";

/** Every rule asks for them. */
const known = new WeakMap<SpecDocument, readonly EndpointEntry[]>();

/** In the order of the file. */
export function endpointsOf(document: SpecDocument): readonly EndpointEntry[] {
  const endpoints = known.get(document) ?? document.groups.flatMap((group) => group.endpoints);
  known.set(document, endpoints);
  return endpoints;
}

/** The scopes that an endpoint's requirement names, those of all alternatives. */
export function requiredScopes({ requires }: EndpointEntry): readonly Text[] {
  if (requires?.kind !== "scopes") return [];
  const { alternatives } = requires;
  const [only] = alternatives;
  return only && alternatives.length === 1 ? only.scopes : alternatives.flatMap(({ scopes }) => scopes);
}
