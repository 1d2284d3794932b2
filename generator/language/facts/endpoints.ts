/** A document in, its endpoints without their groups out. */
import type { EndpointEntry, SpecDocument, Text } from "../document.js";

/** In the order of the file. */
export function endpointsOf(document: SpecDocument): EndpointEntry[] {
  return document.groups.flatMap(({ endpoints }) => endpoints);
}

/** The scopes that an endpoint's requirement names, those of all alternatives. */
export function requiredScopes({ requires }: EndpointEntry): readonly Text[] {
  return requires?.kind === "scopes" ? requires.alternatives.flatMap(({ scopes }) => scopes) : [];
}
