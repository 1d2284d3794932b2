/** An endpoint in, a text out that two endpoints share exactly when they match the same requests. */
import { memoizePerObject } from "../../memory/memoize-per-object.js";
import { parseTemplate, type TemplateSegment } from "../../model/template.js";
import type { EndpointEntry } from "../document.js";

/** Undefined for an endpoint whose name is wrong. */
export function endpointShape(endpoint: EndpointEntry): string | undefined {
  const segments = segmentsOf(endpoint);
  return segments && `${endpoint.method} /${segments.map(segmentShape).join("/")}`;
}

export function segmentsOf(endpoint: EndpointEntry): readonly TemplateSegment[] | undefined {
  if (endpoint.method === "") return undefined;
  const parsed = templateOf(endpoint);
  return parsed.kind === "template" ? parsed.segments : undefined;
}

/** Several rules ask for the same one. */
export const templateOf = memoizePerObject(({ template }: EndpointEntry) => parseTemplate(template));

/** Literals hold no braces, so `{}` can only be a parameter. */
export function segmentShape(segment: TemplateSegment): string {
  return segment.map((part) => (part.kind === "literal" ? part.text : "{}")).join("");
}
