/** A document in, its endpoints without their groups out. */
import { memoizePerObject } from "../../memory/memoize-per-object.js";
import type { EndpointEntry, SpecDocument, Text } from "../document.js";

/** In the order of the file. Every rule asks for them. */
export const endpointsOf = memoizePerObject((document: SpecDocument): readonly EndpointEntry[] =>
  document.groups.flatMap(({ endpoints }) => endpoints),
);

/** The scopes that an endpoint's requirement names, those of all alternatives. */
export function requiredScopes({ requires }: EndpointEntry): readonly Text[] {
  if (requires?.kind !== "scopes") return [];
  const { alternatives } = requires;
  const [only] = alternatives;
  return only && alternatives.length === 1 ? only.scopes : alternatives.flatMap(({ scopes }) => scopes);
}
