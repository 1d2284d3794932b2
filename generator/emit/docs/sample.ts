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
  let best: Call | undefined;
  let least: readonly number[] = [];
  for (const call of [
    ...alone.map((endpoint) => ({ endpoint, together: [] })),
    ...partly.map(({ endpoint, together: [first = []] }) => ({ endpoint, together: first })),
  ]) {
    const badness = badnessOf(call);
    if (best && !isLess(badness, least)) continue;
    best = call;
    least = badness;
  }
  return best;
}

/** To delete is worse than to need another scope, and that is worse than to write. */
function badnessOf({ endpoint: { method, parameters }, together }: Call): readonly number[] {
  const place = gentlest.indexOf(method);
  return [Number(place < 0) + Number(method === "DELETE"), together.length, place, parameters.length];
}

/** The first number that differs decides. */
function isLess(one: readonly number[], other: readonly number[]): boolean {
  const differs = one.findIndex((number, at) => number !== other[at]);
  return differs !== -1 && (one[differs] ?? 0) < (other[differs] ?? 0);
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
