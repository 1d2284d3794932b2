/** Random numbers in, calls of every helper out; a call gives all that came of it. */
import * as real from "../../../generated/smartrecruiters/index.js";
import { accessOf, type AccessOutcome, type Granted } from "../../../generator/runtime/access.js";
import {
  authorizationUrlOf,
  readAuthorizationRequest,
  type AuthorizationRequest,
} from "../../../generator/runtime/authorization-url.js";
import { parseChallenges } from "../../../generator/runtime/challenge.js";
import { clientOf } from "../../../generator/runtime/client.js";
import { AccessError, InsufficientScopeError, isErrorNamed } from "../../../generator/runtime/errors.js";
import { Grant, grantOfResponse } from "../../../generator/runtime/grant.js";
import { guardOf, type GuardedRequest } from "../../../generator/runtime/guard.js";
import type { GuardOptions } from "../../../generator/runtime/guard-options.js";
import { endpointMatcher } from "../../../generator/runtime/match-endpoint.js";
import { memberOf } from "../../../generator/runtime/member.js";
import { leastScopesOf, missingScopesOf } from "../../../generator/runtime/needed-scopes.js";
import { refusalOf } from "../../../generator/runtime/refusal.js";
import { requestLine } from "../../../generator/runtime/request-line.js";
import type { Requirement } from "../../../generator/runtime/requirement.js";
import { canonicalScopes, parseScopeString } from "../../../generator/runtime/scope-string.js";
import { stepUpOf } from "../../../generator/runtime/step-up.js";
import type { Random } from "../../matching/random-tables.js";
import { tableOf } from "../table-fixture.js";

const webRequest = new Request("https://api.example.com/v1/things");

/** A list whose first element is on `Array.prototype`, if anywhere. */
function withHole(element: string): string[] {
  const list: string[] = [];
  list[1] = element;
  return list;
}

/** With all that a table can have; made anew for each run, for tables make themselves ready when they are first used. */
function freshTable() {
  const requirements: Readonly<Record<string, Requirement>> = {
    "GET /things": [["read"], ["all"]],
    "POST /things": [["read", "create"], ["manage"]],
    "DELETE /things/{id}": [["manage"]],
    "GET /files/{path}": [["read", "manage"]],
    "GET /me": [[]],
    "GET /status": "public",
    "GET /reports": "unknown",
  };
  const access = tableOf({
    scopes: ["read", "create", "manage", "all", "old"],
    separator: " ",
    aliases: [["reading", "read"]],
    implied: [["all", ["read", "create", "manage"]]],
    weights: [
      ["create", { allows: ["create"] }],
      ["manage", { role: "admin" }],
      ["all", { role: "boss", allows: ["create", "delete"] }],
      ["old", { deprecated: true }],
    ],
    requirements,
  });
  const { index } = access;
  const paths = { servers: ["https://api.example.com/v1"] };
  const matchAt = (servers: readonly string[]) => endpointMatcher(requirements, { ...paths, servers });
  const check = (
    endpoint: string,
    granted: Granted,
    options: { readonly roles?: readonly string[] | undefined } = {},
  ): AccessOutcome => accessOf(access, { endpoint, granted, roles: memberOf(options, "roles") });
  return {
    access,
    bound: {
      name: "acme",
      index,
      requirements,
      paths,
      match: endpointMatcher(requirements, paths),
      matchAt,
      check,
      stepUp: (situation: Parameters<typeof stepUpOf>[1]) => stepUpOf(access, situation),
      refusal: (response: Parameters<typeof refusalOf>[0]) =>
        refusalOf(response, { index, insufficientScopeError: "NoScope" }),
    },
  };
}

/** What they answer, in order; errors too. */
export async function answersOf(random: Random, count: number): Promise<unknown[]> {
  const { access, bound } = freshTable();
  const { index, requirements } = bound;
  const pick = <T>(...list: readonly T[]): T => list[random(list.length)] as T;
  const maybe = <K extends string, V>(name: K, value: V) => (random(2) === 0 ? { [name]: value } : {});
  const some = <T>(list: readonly T[]): T[] => list.filter(() => random(3) === 0);
  const scopes = () => some(["read", "create", "manage", "all", "old"]);
  const endpoints = () => some([...Object.keys(requirements), "GET /nowhere"]);
  const endpoint = () => pick(...Object.keys(requirements), "GET /nowhere");
  const unknown = { kind: "unknown_grant" } as const;
  const granted = () =>
    pick<() => Granted>(
      scopes,
      () => new Grant(scopes(), index),
      () => unknown,
    )();
  const mistake = () =>
    pick<unknown>({}, [], withHole("old"), { scope: "all" }, "all", null, 1, true, () => ["all"]);
  const target = () =>
    pick("/", "/v1") + pick("things", "/things", "/things/1", "/files/a%2Fb", "/me", "/status", "/reports");
  const method = () => pick("GET", "POST", "DELETE", "HEAD");
  const challenge = (): string =>
    pick(
      'Bearer error="insufficient_scope", scope="all"',
      "Bearer",
      "Basic YQ==",
      'Bearer a="b", scope="read"',
    );

  const calls: readonly (() => unknown)[] = [
    () => bound.check(endpoint(), granted(), pick({}, { roles: [] }, { roles: ["admin"] })),
    () => bound.check(endpoint(), mistake() as Granted),
    () => leastScopesOf(access, endpoints()),
    () => missingScopesOf(access, endpoints(), granted()),
    () =>
      bound.stepUp({
        ...maybe("requested", scopes()),
        granted: granted(),
        endpoints: endpoints(),
        ...maybe("challenge", scopes()),
        ...maybe("askAgain", true),
      }),
    () => canonicalScopes(pick(scopes(), ["reading"]), index.scopes),
    () => parseScopeString(pick("read all", "reading openid", "", "a  b", "\u00e9"), index),
    () => new Grant(pick<readonly string[] | string>(scopes(), "all openid"), index),
    () =>
      grantOfResponse(
        pick<object>({}, { scope: "read" }, { scp: ["all"] }, mistake() as object),
        pick(scopes(), undefined),
        index,
      ),
    () => {
      const asked = readAuthorizationRequest({
        clientId: "app",
        redirectUri: pick("https://app.example/cb", "http://evil.example/", "com.app:/cb"),
        state: "s",
        codeChallenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        ...maybe("parameters", { prompt: "login" }),
        ...maybe("authorizationEndpoint", pick("https://sandbox.example/?a=b", "http://evil.example/")),
      } as AuthorizationRequest);
      return authorizationUrlOf(asked, {
        endpoint: asked.authorizationEndpoint ?? "https://example.com/allow",
        scope: asked.scopes?.join(" "),
      });
    },
    () =>
      bound.refusal({
        status: pick(200, 401, 403),
        ...maybe("challenge", challenge()),
        ...maybe("body", "NoScope"),
      }),
    () =>
      parseChallenges(
        pick<string | string[]>(challenge(), [challenge(), challenge()], "", "Bearer a=b, a=c"),
      ),
    () => bound.match(method(), target()),
    () =>
      new InsufficientScopeError({
        endpoint: "e",
        missing: ["all"],
        stepUp: unknown,
        ...maybe("undeclared", ["x"]),
      }),
    () => new AccessError({ endpoint: "e", outcome: unknown }),
    () =>
      isErrorNamed(
        pick<unknown>({}, new Error("x"), new AccessError({ endpoint: "e", outcome: unknown }), {
          endpoint: 1,
        }),
        pick("AccessError", "InsufficientScopeError"),
      ),
    async () => {
      const grant = pick<unknown>(granted(), undefined, { kind: "invalid_token" }, mistake());
      const guard = guardOf<GuardedRequest, Record<string, Record<string, string>>, string, string>(
        bound,
        {
          grant: () => grant,
          roles: pick<unknown>(
            "not_enforced",
            () => ["admin"],
            () => [],
            () => withHole("x"),
          ),
          ...maybe("realm", "here"),
          ...maybe("servers", ["https://api.example.com"]),
          ...(random(20) === 0 && { roles: undefined }),
        } as GuardOptions<GuardedRequest, string, string, string>,
        (request) => request,
      );
      return guard(
        pick<object>({ method: method(), target: target() }, { method: method() }, {}) as GuardedRequest,
      );
    },
    () => requestLine(pick<object>(webRequest, {}) as Request),
    async () => {
      const sent: unknown[] = [];
      const server = pick("https://api.example.com", "http://localhost:1");
      const client = clientOf(bound, {
        accessToken: "token",
        granted: pick(scopes(), ["all"]),
        fetch: (async (url: string, init: object) => {
          sent.push(url, init);
          const headers = new Headers(random(2) === 0 ? {} : { "www-authenticate": challenge() });
          const response = { status: pick(200, 403), headers, body: null, clone: () => response };
          return response;
        }) as never,
        ...maybe("server", server),
        ...maybe("requested", scopes()),
      } as Parameters<typeof clientOf<string, string, string>>[1]);
      try {
        return [
          await client.fetch(endpoint(), {
            path: { id: "1", path: "a" },
            ...maybe("query", { a: 1 }),
            ...maybe("headers", { a: "b" }),
          }),
          sent,
        ];
      } catch (error) {
        return [error, sent];
      }
    },
    () => real.checkAccess(pick("GET /users", "GET /candidates"), some(real.scopes)),
    () =>
      real.stepUpScopes({
        granted: some(real.scopes),
        endpoints: some(Object.keys(real.endpointScopes)) as real.Endpoint[],
      }),
    () =>
      real.authorizationUrl({
        clientId: "app",
        redirectUri: "https://app.example/cb",
        state: "s",
        codeChallenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
      }),
    () =>
      real.consentPrompts(
        real.scopes as unknown as real.ScopeList<real.Scope>,
        real.grantFrom(some(real.scopes)),
      ),
    () => real.readRefusal({ status: 403, ...maybe("challenge", challenge()) }),
    async () =>
      real.createGuard({ grant: () => some(real.scopes), roles: "not_enforced" })({
        method: "GET",
        target: pick("/users", "/jobs", "/none"),
      }),
  ];

  const answers: unknown[] = [];
  for (let turn = 0; turn < count; turn++) {
    const at = turn % calls.length;
    try {
      answers.push([at, await calls[at]?.()]);
    } catch (error) {
      answers.push([at, error]);
    }
  }
  return answers;
}
