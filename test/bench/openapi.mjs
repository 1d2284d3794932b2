/** A size in, an OpenAPI document with as many operations out, and as many schemas as it has resources. */
import { parse } from "yaml";
import { syntheticSpec } from "./synthetic-spec.mjs";

export function openApiOf(size) {
  const { title, endpoints } = parse(syntheticSpec(size), { maxAliasCount: -1 });
  const paths = {};
  const schemas = {};
  for (const [group, rows] of Object.entries(endpoints)) {
    const schema = group.replaceAll(" ", "");
    schemas[schema] = schemaOf(group);
    for (const [endpoint, { summary } = {}] of Object.entries(rows)) {
      const [method, path] = endpoint.split(" ");
      paths[path] ??= {};
      paths[path][method.toLowerCase()] = {
        tags: [group],
        operationId: endpoint.replaceAll(/\W+/g, "_"),
        ...(summary !== undefined && { summary }),
        parameters: [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => ({
          name,
          in: "path",
          required: true,
          schema: { type: "string" },
        })),
        ...(["POST", "PATCH"].includes(method) && { requestBody: { content: contentOf(schema) } }),
        responses: { 200: { description: "OK", content: contentOf(schema) } },
      };
    }
  }
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title, version: "1" },
    paths,
    components: { schemas },
  });
}

const contentOf = (schema) => ({
  "application/json": { schema: { $ref: `#/components/schemas/${schema}` } },
});

function schemaOf(group) {
  const text = { type: "string" };
  return {
    type: "object",
    description: `One of the ${group.toLowerCase()}s.`,
    required: ["id"],
    properties: {
      id: text,
      name: { ...text, description: "What it is called." },
      status: { type: "string", enum: ["draft", "active", "archived"] },
      createdOn: { type: "string", format: "date-time" },
      owner: { type: "object", properties: { id: text, name: text } },
      tags: { type: "array", items: text },
    },
  };
}
