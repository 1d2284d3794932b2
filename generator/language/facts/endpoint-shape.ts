/** An endpoint in, a text out that two endpoints share exactly when they match the same requests. */
import { parseTemplate, type TemplateSegment } from "../../model/template.js";
import type { EndpointEntry } from "../document.js";

/** Undefined for an endpoint whose name is wrong. */
export function endpointShape(endpoint: EndpointEntry): string | undefined {
  const segments = segmentsOf(endpoint);
  return segments && `${endpoint.method} /${segments.map(segmentShape).join("/")}`;
}

export function segmentsOf({ method, template }: EndpointEntry): readonly TemplateSegment[] | undefined {
  if (method === "") return undefined;
  const parsed = parseTemplate(template);
  return parsed.kind === "template" ? parsed.segments : undefined;
}

/** Literals hold no braces, so `{}` can only be a parameter. */
export function segmentShape(segment: TemplateSegment): string {
  return segment.map((part) => (part.kind === "literal" ? part.text : "{}")).join("");
}
