/** A catalog in, the declarations of `endpoints.ts` that find the endpoint of a request out. */
import type { ScopeCatalog } from "../model/catalog.js";
import { code, codeJoin } from "../print/code.js";
import { membersRow } from "../print/rows.js";
import { propertyKey } from "../print/string-literal.js";
import { declared, typeAlias, type Statement } from "../print/typescript.js";

export function matching(catalog: Pick<ScopeCatalog, "groups">): readonly Statement[] {
  const rows = renamedRows(catalog);
  const renamed = codeJoin(rows, "\n");
  return [
    ...(rows.length === 0
      ? []
      : [declared(RENAMED_DOCS, code`interface RenamedParameters {\n${renamed}\n}`)]),
    declared(PARAMETERS_DOCS, rows.length === 0 ? PARAMETERS : PARAMETERS_WITH_RENAMED),
    typeAlias({
      name: "EndpointMatch",
      docs: [
        "What `matchEndpoint` finds: an endpoint with its path parameters, one of `E`, or why there is none.",
      ],
      parameters: [code`E extends Endpoint = Endpoint`],
      type: code`MatchOutcome<EndpointParameters, E>`,
    }),
    declared(MATCH_DOCS, MATCH),
  ];
}

/** Of the endpoints whose parameters have other names than in the name of the endpoint, which has one of them twice. */
function renamedRows({ groups }: Pick<ScopeCatalog, "groups">) {
  return groups.flatMap(({ endpoints }) =>
    endpoints
      .filter(({ template, parameters }) => {
        const written = [...template.matchAll(/\{([^{}]*)\}/gu)].map(([, name]) => name);
        return parameters.some(({ name }, index) => name !== written[index]);
      })
      .map(({ name, parameters }) =>
        membersRow(
          propertyKey(name),
          parameters.map((parameter) => code`${propertyKey(parameter.name)}: string`),
        ),
      ),
  );
}

const RENAMED_DOCS = ["The path parameters of endpoints whose path has one of them twice."];

const PARAMETERS_DOCS = ["The path parameters of each endpoint, by name."];

/** In the shape that prettier gives it. */
const PARAMETERS = code`export type EndpointParameters = { [E in keyof EndpointScopes]: ParametersOf<E> };`;

/** In the shape that prettier gives it. */
const PARAMETERS_WITH_RENAMED = code`export type EndpointParameters = {
  [E in keyof EndpointScopes]: ParametersOf<E, RenamedParameters>;
};`;

const MATCH_DOCS = [
  "The endpoint that a request belongs to, with its path parameters decoded once.",
  "",
  "The method is compared exactly, and HEAD is GET where it has no endpoint of its own. The target is",
  "taken as it was received: a path below the base paths of the servers, or an absolute URL of one of",
  "them; its query is dropped. Nothing is repaired: empty and dot segments, encoded separators, broken",
  "escapes and the like belong to no endpoint, and the reason says so.",
];

const MATCH = code`export const matchEndpoint: EndpointMatcher<EndpointParameters> = matcher as never;`;
