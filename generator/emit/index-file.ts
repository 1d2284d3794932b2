/** A catalog in, `index.ts` out: everything that the other modules of the folder export. */
import type { ScopeCatalog } from "../model/catalog.js";
import { typescriptHeader } from "../print/header.js";
import { exportAll, exportTypes, typescriptFile } from "../print/typescript.js";
import type { GeneratedFile } from "./generated-file.js";
import type { EmitOptions } from "./options.js";

export function emitIndexFile(catalog: ScopeCatalog, { importExtension }: EmitOptions): GeneratedFile[] {
  const file = typescriptFile({
    path: "index.ts",
    header: typescriptHeader(catalog.specPath),
    statements: [
      exportAll(`./scopes.${importExtension}`),
      exportAll(`./endpoints.${importExtension}`),
      exportAll(`./authorization.${importExtension}`),
      exportAll(`./access.${importExtension}`),
      exportAll(`./errors.${importExtension}`),
      exportAll(`./client.${importExtension}`),
      exportAll(`./guard.${importExtension}`),
      ...runtimeTypes.map(([names, module]) => exportTypes(names, `./runtime/${module}.${importExtension}`)),
    ],
  });
  return [file];
}

/** What the signatures of the other modules are made of. */
const runtimeTypes: readonly (readonly [names: readonly string[], module: string])[] = [
  [
    [
      "EndpointMatcher",
      "MatchOutcome",
      "MatchedEndpoint",
      "NoParameters",
      "ParametersOf",
      "PathParameterName",
      "PathParameters",
      "UnknownEndpoint",
      "UnknownEndpointReason",
    ],
    "match-outcome",
  ],
  [["Alternatives", "Requirement"], "requirement"],
  [["Access", "Deprecation", "RoleDetails", "ScopeDetails"], "scope-details"],
  [["AnyScopes", "ScopeList"], "scope-list"],
  [["ParsedScopes"], "scope-string"],
  [["Grant", "TokenResponse", "UnknownGrant"], "grant"],
  [["AuthorizationRequest"], "authorization-url"],
  [["Consent", "ConsentPrompt"], "consent"],
  [
    [
      "AccessOutcome",
      "Allowed",
      "Granted",
      "InsufficientScope",
      "RoleNeeded",
      "UndeclaredEndpoint",
      "UnknownRequirement",
    ],
    "access",
  ],
  [
    ["LeastScopesOutcome", "MissingScopesOutcome", "NeededScopes", "UnknownEndpoints", "UnknownRequirements"],
    "needed-scopes",
  ],
  [["ScopeReason"], "scope-reasons"],
  [["RefusedResponse", "Refusal", "ScopeRefusal", "TokenRefusal", "UnclearRefusal"], "refusal"],
  [["AccessDenial", "AccessFacts", "InsufficientScopeFacts"], "errors"],
  [
    ["FetchInit", "FetchResponse", "PlainHeaders", "PlainInit", "PlainResponse", "PlainSignal"],
    "client-platform",
  ],
  [
    [
      "ClientGrant",
      "ClientRequest",
      "ClientRequestWithPath",
      "ClientSettings",
      "GrantedScope",
      "MissingScope",
      "QueryParameters",
      "QueryValue",
      "ScopedClient",
    ],
    "client-types",
  ],
  [["GuardedRequest", "RequestGuard"], "guard"],
  [["GrantAnswer", "GuardOptions"], "guard-options"],
  [
    [
      "AllowedRequest",
      "GuardFailure",
      "GuardReason",
      "GuardResult",
      "InvalidToken",
      "NoToken",
      "RefusedRequest",
    ],
    "guard-outcome",
  ],
  [["WebRequest"], "request-line"],
  [["Declined", "NothingMissing", "StepUp", "StepUpOutcome", "StepUpRequest"], "step-up"],
];
