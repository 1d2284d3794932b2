/** One scope in, code that uses it out: it compiles beside a copy of the generated folder. */
import type { CatalogEndpoint, CatalogScope } from "../../model/catalog.js";
import { code, codeJoin, identifier } from "../../print/code.js";
import type { Code } from "../../print/code.js";
import { markdownFence } from "../../print/markdown-page.js";
import type { Block } from "../../print/markdown-page.js";
import { propertyKey, stringLiteral } from "../../print/string-literal.js";
import type { DocsBook } from "./book.js";
import type { EmitOptions } from "../options.js";
import type { Unlocks } from "./unlocks.js";

export interface SampleInput {
  readonly scope: CatalogScope;
  readonly unlocks: Unlocks;
  readonly book: Pick<DocsBook, "api" | "scopes">;
  readonly options: Pick<EmitOptions, "importExtension">;
}

/** A call that the scope unlocks, the gentlest; without one the request for the scope itself. */
export function scopeSample({ scope, unlocks, book, options }: SampleInput): Block {
  const { api, scopes } = book;
  const from = stringLiteral(`./${api.specName}/index.${options.importExtension}`);
  const call = sampleCall(unlocks);
  if (!call) {
    return markdownFence(
      [
        code`import { formatScopes, Scope } from ${from};`,
        code``,
        code`// The parameter of an authorization request, not yet encoded for a URL:`,
        code`console.log(formatScopes([Scope.${identifier(scope.identifier)}]));`,
      ],
      "ts",
    );
  }
  const granted = [scope.token, ...call.together].flatMap((token) => {
    const held = scopes.get(token);
    return held === undefined ? [] : [code`Scope.${identifier(held.identifier)}`];
  });
  return markdownFence(
    [
      code`import { createClient, Scope } from ${from};`,
      code``,
      ...statement(code`const client = createClient(`, [
        ...(api.servers.length > 0 ? [] : [code`server: "https://api.example.com"`]),
        code`accessToken: "…"`,
        code`granted: [${codeJoin(granted, ", ")}]`,
      ]),
      ...statement(
        code`const response = await client.fetch(${stringLiteral(call.endpoint.name)}`,
        requestParts(call.endpoint),
        code`, `,
      ),
      code`console.log(response.status);`,
    ],
    "ts",
  );
}

interface Call {
  readonly endpoint: CatalogEndpoint;
  /** What it needs beside the scope. */
  readonly together: readonly string[];
}

function sampleCall({ alone, partly }: Unlocks): Call | undefined {
  const calls = [
    ...alone.map((endpoint) => ({ endpoint, together: [] })),
    ...partly.map(({ endpoint, together: [first = []] }) => ({ endpoint, together: first })),
  ];
  return calls.reduce<Call | undefined>(
    (best, call) => (best && !isBetter(call, best) ? best : call),
    undefined,
  );
}

/** To delete is worse than to need another scope, and that is worse than to write. */
function isBetter(one: Call, other: Call): boolean {
  const [left, right] = [one, other].map(({ endpoint: { method, parameters }, together }) => {
    const place = gentlest.indexOf(method);
    return [Number(place < 0) + Number(method === "DELETE"), together.length, place, parameters.length];
  });
  const difference = left?.map((rank, index) => rank - (right?.[index] ?? 0)).find((gap) => gap !== 0);
  return difference !== undefined && difference < 0;
}

/** Nobody knows what a method does that is not among them, but it is not DELETE. */
const gentlest = ["GET", "HEAD", "OPTIONS", "QUERY", "POST", "PUT", "PATCH"];

function requestParts({ method, parameters }: CatalogEndpoint): Code[] {
  const path = parameters.map(({ name }) => code`${propertyKey(name)}: "42"`);
  return [
    ...(path.length > 0 ? [code`path: { ${codeJoin(path, ", ")} }`] : []),
    ...(["POST", "PUT", "PATCH"].includes(method) ? [code`body: "…"`] : []),
  ];
}

/** A call with an object of these parts as its last argument, on one line where it fits. */
function statement(start: Code, parts: readonly Code[], separator = code``): Code[] {
  if (parts.length === 0) return [code`${start});`];
  const line = code`${start}${separator}{ ${codeJoin(parts, ", ")} });`;
  if (line.length <= 100) return [line];
  return [code`${start}${separator}{`, ...parts.map((part) => code`  ${part},`), code`});`];
}
