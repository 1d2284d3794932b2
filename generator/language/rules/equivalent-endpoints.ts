/** Two endpoints that match exactly the same requests: the same, or with other parameter names. */
import type { EndpointEntry } from "../document.js";
import { endpointShape } from "../facts/endpoint-shape.js";
import { quoted } from "../wording.js";
import type { Rule } from "./rule.js";

export const equivalentEndpoints: Rule = (document, report) => {
  const first = new Map<string, { endpoint: EndpointEntry; group: unknown }>();
  for (const group of document.groups) {
    for (const endpoint of group.endpoints) {
      const shape = endpointShape(endpoint);
      const other = shape === undefined ? undefined : first.get(shape);
      if (shape !== undefined && !other) first.set(shape, { endpoint, group });
      if (!other) continue;
      const { name } = endpoint;
      const same = name.value === other.endpoint.name.value;
      // A repeated key of one mapping is reported as that.
      if (same && other.group === group) continue;
      report({
        code: "equivalent-endpoints",
        range: name.range,
        message: same
          ? `The endpoint ${quoted(name.value)} stands twice`
          : `${quoted(name.value)} and ${quoted(other.endpoint.name.value)} match the same requests`,
        hint: same
          ? "Keep one of them."
          : "Keep one of them: the names of parameters and percent-encoding make no difference.",
        related: [{ range: other.endpoint.name.range, message: "The other one" }],
      });
    }
  }
};
