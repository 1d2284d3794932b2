/**
 * The catalog in, what stands in the generated sources beside its tables out: statements in order, names, texts. It is
 * written by hand, apart from the emitters: who makes one of them write another name of ours adds it here, too.
 */
import type { ScopeCatalog } from "../model/catalog.js";
import { renamedParameters } from "./catalog-tables.js";

export interface OwnCode {
  /** `import ./scopes`, `export const a`, `type B`. */
  readonly statements: readonly string[];
  /** Every name that stands outside of the tables. */
  readonly names: ReadonlySet<string>;
  /** Every text that does, in order, without the paths of modules. */
  readonly texts: readonly string[];
}

/** By file. */
export function ownCode(catalog: ScopeCatalog): ReadonlyMap<string, OwnCode> {
  const { authorizationEndpoint, insufficientScopeError } = catalog.authorization;
  const texts: Readonly<Record<string, readonly string[]>> = {
    "access.ts": ["roles", "string"],
    "authorization.ts": given(authorizationEndpoint),
    "errors.ts": [...given(insufficientScopeError), "InsufficientScopeError", "AccessError"],
    "guard.ts": [catalog.specName],
    "scopes.ts": ["string"],
  };
  const absent = new Set([
    ...(authorizationEndpoint === undefined
      ? ["import ./runtime/authorization-url", "export function authorizationUrl"]
      : []),
    ...(catalog.scopes.every(({ implied }) => implied.length === 0) ? ["interface ImpliedScopes"] : []),
    ...(renamedParameters(catalog).length === 0 ? ["interface RenamedParameters"] : []),
  ]);
  return new Map(
    Object.entries(sources).map(([path, { statements, names }]) => [
      path,
      {
        statements: statements.filter((statement) => !absent.has(statement)),
        names: new Set(names.split(" ")),
        texts: texts[path] ?? [],
      },
    ]),
  );
}

function given(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}

const sources: Readonly<Record<string, { readonly statements: readonly string[]; readonly names: string }>> =
  {
    "access.ts": {
      statements: [
        "import ./endpoint-table",
        "import ./endpoints",
        "import ./runtime/access",
        "import ./runtime/access-table",
        "import ./runtime/member",
        "import ./runtime/needed-scopes",
        "import ./runtime/row-addition",
        "import ./runtime/step-up",
        "import ./scope-table",
        "import ./scopes",
        "const weights",
        "const table",
        "export function checkAccess",
        "export function missingScopes",
        "export function leastScopes",
        "export function stepUpScopes",
      ],
      names:
        "AccessOutcome AccessTable Endpoint Granted LeastScopesOutcome MissingScopesOutcome Role S Scope ScopeWeight StepUp StepUpOutcome accessOf accessTable addition all checkAccess endpoint endpoints granted index leastScopes leastScopesOf memberOf missingScopes missingScopesOf options requirements roles rowAddition scopeTable situation stepUpOf stepUpScopes table weights",
    },
    "authorization.ts": {
      statements: [
        "import ./runtime/authorization-url",
        "import ./runtime/consent",
        "import ./runtime/grant",
        "import ./runtime/grant",
        "import ./runtime/scope-list",
        "import ./runtime/scope-string",
        "import ./scope-table",
        "import ./scopes",
        "export ./runtime/pkce",
        "export ./runtime/scope-list",
        "export function formatScopes",
        "export function parseScopes",
        "export function grantFrom",
        "export function grantFromTokenResponse",
        "export function authorizationUrl",
        "export function consentPrompts",
      ],
      names:
        "asked readAuthorizationRequest AuthorizationRequest Consent Grant ParsedScopes Pkce Role Scope ScopeList TokenResponse UnknownGrant authorizationEndpoint authorizationUrl authorizationUrlOf canonicalScopes codeChallengeOf consentPrompts consentTo createPkce declaredScopes details endpoint formatScopes grantFrom grantFromTokenResponse grantOfResponse granted hasScopes implied impliedScopes join parseScopeString parseScopes request requested response scope scopeDetails scopeSeparator scopeTable scopes table text undefined",
    },
    "client.ts": {
      statements: [
        "import ./access",
        "import ./endpoint-table",
        "import ./endpoints",
        "import ./errors",
        "import ./runtime/client",
        "import ./runtime/client-table",
        "import ./runtime/client-types",
        "import ./runtime/match-endpoint",
        "import ./runtime/match-outcome",
        "import ./scope-table",
        "import ./scopes",
        "function matchBelow",
        "const table",
        "interface ImpliedScopes",
        "export type HeldScope",
        "export type ClientOptions",
        "export interface Client",
        "export function createClient",
      ],
      names:
        "Client ClientGrant ClientOptions ClientSettings ClientTable Endpoint EndpointMatcher EndpointParameters EndpointScopes G GrantedScope HeldScope ImpliedScopes Role S Scope ScopedClient WithImplied check checkAccess clientOf createClient endpointMatcher endpointPaths index match matchAt matchBelow matcher options paths readRefusal refusal requirements scopeTable server servers stepUp stepUpScopes table",
    },
    "endpoint-table.ts": {
      statements: [
        "import ./runtime/match-endpoint",
        "import ./runtime/match-outcome",
        "import ./runtime/requirement-table",
        "export const endpointPaths",
        "export const requirements",
        "export const matcher",
      ],
      names:
        "EndpointMatcher EndpointPaths RequirementTable endpointMatcher endpointPaths matcher requirementTable requirements",
    },
    "endpoints.ts": {
      statements: [
        "import ./endpoint-table",
        "import ./runtime/match-outcome",
        "import ./runtime/requirement",
        "import ./runtime/scope-endpoints",
        "import ./scopes",
        "export interface EndpointScopes",
        "export type Endpoint",
        "export type RequiredScopes",
        "export const endpointScopes",
        "export function scopeEndpoints",
        "interface RenamedParameters",
        "export type EndpointParameters",
        "export type EndpointMatch",
        "export const matchEndpoint",
      ],
      names:
        "Alternatives E Endpoint EndpointMatch EndpointMatcher EndpointParameters EndpointScopes MatchOutcome ParametersOf RenamedParameters RequiredScopes Requirement Scope endpointScopes endpointsOfScope impliedScopes matchEndpoint matcher requirements scope scopeEndpoints",
    },
    "errors.ts": {
      statements: [
        "import ./endpoints",
        "import ./runtime/errors",
        "import ./runtime/refusal",
        "import ./scope-table",
        "import ./scopes",
        "export ./runtime/challenge",
        "export ./runtime/errors",
        "export function readRefusal",
        "export function isInsufficientScopeError",
        "export function isAccessError",
      ],
      names:
        "AccessError Challenge Endpoint InsufficientScopeError Refusal RefusedResponse Role Scope error index insufficientScopeError isAccessError isErrorNamed isInsufficientScopeError parseChallenges readRefusal refusalOf response scopeTable undefined",
    },
    "guard.ts": {
      statements: [
        "import ./access",
        "import ./endpoint-table",
        "import ./endpoints",
        "import ./runtime/guard",
        "import ./runtime/guard-options",
        "import ./runtime/guard-outcome",
        "import ./runtime/guard-table",
        "import ./runtime/request-line",
        "import ./scope-table",
        "import ./scopes",
        "export type GuardOutcome",
        "export type Guard",
        "const table",
        "export function createGuard",
        "export function createRequestGuard",
      ],
      names:
        "E Endpoint EndpointParameters Guard GuardOptions GuardOutcome GuardResult GuardTable GuardedRequest R RequestGuard Role Scope WebRequest check checkAccess createGuard createRequestGuard endpointPaths guardOf index match matcher name options paths request requestLine requirements scopeTable table",
    },
    "index.ts": {
      statements: [
        "export ./scopes",
        "export ./endpoints",
        "export ./authorization",
        "export ./access",
        "export ./errors",
        "export ./client",
        "export ./guard",
        "export ./runtime/match-outcome",
        "export ./runtime/requirement",
        "export ./runtime/scope-details",
        "export ./runtime/scope-list",
        "export ./runtime/scope-string",
        "export ./runtime/grant",
        "export ./runtime/authorization-url",
        "export ./runtime/consent",
        "export ./runtime/access",
        "export ./runtime/needed-scopes",
        "export ./runtime/scope-reasons",
        "export ./runtime/refusal",
        "export ./runtime/errors",
        "export ./runtime/client-platform",
        "export ./runtime/client-types",
        "export ./runtime/guard",
        "export ./runtime/guard-options",
        "export ./runtime/guard-outcome",
        "export ./runtime/request-line",
        "export ./runtime/step-up",
      ],
      names:
        "EndpointMatcher ParametersOf PathParameterName RequestGuard Access AccessDenial AccessFacts AccessOutcome Allowed AllowedRequest Alternatives AnyScopes AuthorizationRequest ClientGrant ClientRequest ClientRequestWithPath ClientSettings Consent ConsentPrompt Declined Deprecation FetchInit FetchResponse Grant GrantAnswer Granted GrantedScope GuardFailure GuardOptions GuardReason GuardResult GuardedRequest InsufficientScope InsufficientScopeFacts InvalidToken LeastScopesOutcome MatchOutcome MatchedEndpoint MissingScope MissingScopesOutcome NeededScopes NoParameters NoToken NothingMissing ParsedScopes PathParameters PlainHeaders PlainInit PlainResponse PlainSignal QueryParameters QueryValue Refusal RefusedRequest RefusedResponse Requirement RoleDetails RoleNeeded ScopeDetails ScopeList ScopeReason ScopeRefusal ScopedClient StepUp StepUpOutcome StepUpRequest TokenRefusal TokenResponse UnclearRefusal UndeclaredEndpoint UnknownEndpoint UnknownEndpointReason UnknownEndpoints UnknownGrant UnknownRequirement UnknownRequirements WebRequest",
    },
    "scope-table.ts": {
      statements: [
        "import ./runtime/scope-index",
        "import ./scopes",
        "export const scopeSeparator",
        "const aliases",
        "export const scopeTable",
      ],
      names:
        "ReadonlyMap Scope ScopeIndex aliases implied impliedScopes scopeIndex scopeSeparator scopeTable scopes separator",
    },
    "scopes.ts": {
      statements: [
        "import ./runtime/scope-details",
        "export const Scope",
        "export type Scope",
        "export const scopes",
        "export const scopeDetails",
        "const implied",
        "export const impliedScopes",
        "export type Role",
        "export const roleDetails",
        "const scopeSet",
        "export function isScope",
      ],
      names:
        "Map R ReadonlyMap ReadonlySet Role RoleDetails S Scope ScopeDetails Set has implied impliedScopes scope isScope roleDetails scopeDetails scopeSet scopes value",
    },
  };
