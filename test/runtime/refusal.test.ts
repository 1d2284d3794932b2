import { describe, expect, test } from "vitest";
import { refusalOf, type RefusedResponse } from "../../generator/runtime/refusal.js";
import { indexOf, PROTOTYPE_NAMES } from "./table-fixture.js";

const NAME = "OAuthPermissionsException";
const index = indexOf({ scopes: ["read", "write", "users"], aliases: [["writing", "write"]] });

function check(response: Partial<RefusedResponse>, expected: object, table: object = {}) {
  const whole = { index, insufficientScopeError: NAME, ...table };
  expect(refusalOf({ status: 403, ...response }, whole)).toEqual(expected);
}
const byChallenge = (scopes: string[] = [], undeclared: string[] = []) => ({
  kind: "insufficient_scope",
  scopes,
  undeclared,
  source: "challenge",
});
const byBody = { kind: "insufficient_scope", scopes: [], undeclared: [], source: "body" };
const invalidToken = { kind: "invalid_token" };
const cannotTell = { kind: "cannot_tell" };

describe("by a challenge", () => {
  test.each<[RefusedResponse["challenge"], object]>([
    ['Bearer error="insufficient_scope"', byChallenge()],
    ["bearer error=insufficient_scope", byChallenge()],
    ['DPoP algs="ES256", error="insufficient_scope", scope="read"', byChallenge(["read"])],
    [
      'Basic realm="a", Bearer error="insufficient_scope", scope="write read"',
      byChallenge(["read", "write"]),
    ],
    [["Basic", 'Bearer error="insufficient_scope", scope="users"'], byChallenge(["users"])],
    ['Bearer error="invalid_token"', invalidToken],
    ['Bearer realm="a"', cannotTell],
    ['Bearer scope="read"', cannotTell],
    ['Bearer error="Insufficient_Scope"', cannotTell],
    ['Bearer error="insufficient_scope "', cannotTell],
    ['Bearer error="invalid_request"', cannotTell],
    ['DPoP error="use_dpop_nonce"', cannotTell],
    ['Basic error="insufficient_scope"', cannotTell],
    ['X-Bearer error="insufficient_scope"', cannotTell],
    ["insufficient_scope", cannotTell],
    // twice, so malformed
    ['Bearer error="insufficient_scope", error="insufficient_scope"', cannotTell],
    ['Bearer error="insufficient_scope", scope="read", scope="write"', cannotTell],
    // only a valid token can lack a scope
    ['Bearer error="invalid_token", DPoP error="insufficient_scope"', cannotTell],
    [null, cannotTell],
    [[], cannotTell],
  ])("%j", (challenge, expected) => check({ challenge }, expected));

  test.each<[string, string[], string[]]>([
    ["read", ["read"], []],
    ["writing", ["write"], []],
    ["writing write write", ["write"], []],
    ["openid read openid", ["read"], ["openid"]],
    [" read  users ", ["read", "users"], []],
    ["", [], []],
    [PROTOTYPE_NAMES.join(" "), [], PROTOTYPE_NAMES],
    ["read,write", [], ["read,write"]],
    ["Read", [], ["Read"]],
    // anything but scope-tokens: the attribute is not read
    ["read é", [], []],
    ["read\twrite", [], []],
    ['read \\"write\\"', [], []],
    ["read \\\\", [], []],
  ])("scope=%j", (scope, scopes, undeclared) => {
    check(
      { challenge: `Bearer error="insufficient_scope", scope="${scope}"` },
      byChallenge(scopes, undeclared),
    );
  });

  test("the scopes of several challenges are named together", () => {
    const challenge = ["read openid", "write"].map(
      (scope) => `Bearer error=insufficient_scope, scope="${scope}"`,
    );
    check({ challenge }, byChallenge(["read", "write"], ["openid"]));
  });

  test("a separator of the API's own separates beside the space", () => {
    const comma = { index: indexOf({ scopes: ["read", "write"], separator: "," }) };
    for (const scope of ["read,write", "read write", "read, write"]) {
      const challenge = `Bearer error="insufficient_scope", scope="${scope}"`;
      check({ challenge }, byChallenge(["read", "write"]), comma);
    }
  });

  test("it is believed before a body", () => {
    check({ challenge: 'Bearer error="invalid_token"', body: NAME }, invalidToken);
    check({ challenge: 'Bearer error="insufficient_scope"', body: NAME }, byChallenge());
    check({ challenge: 'Bearer error="invalid_request"', body: NAME }, byBody);
    check({ challenge: 'Bearer realm="a"', body: NAME }, byBody);
  });

  test("it is read where the table does not say what the API calls the error", () => {
    const nameless = { insufficientScopeError: undefined };
    check({ challenge: 'Bearer error="insufficient_scope"' }, byChallenge(), nameless);
    for (const body of [NAME, "undefined", { undefined }]) check({ body }, cannotTell, nameless);
  });
});

test("only 401 and 403 refuse", () => {
  const challenge = 'Bearer error="insufficient_scope"';
  for (const status of [401, 403]) {
    check({ status, challenge }, byChallenge());
    check({ status, body: NAME }, byBody);
    check({ status, challenge: 'Bearer error="invalid_token"' }, invalidToken);
  }
  for (const status of [0, 200, 302, 400, 402, 404, 407, 500, 503, Number.NaN, "403" as never]) {
    check({ status, challenge, body: NAME }, cannotTell);
    check({ status, challenge: 'Bearer error="invalid_token"' }, cannotTell);
  }
});

describe("by a body that names the error", () => {
  test.each<[unknown]>([
    [NAME],
    [`"${NAME}"`],
    [`com.example.${NAME}: no scope`],
    [`<error code='${NAME}'/>`],
    [`My${NAME} and ${NAME}`],
    [JSON.stringify({ code: NAME })],
    [`{ "code": "OAuthPermissions\\u0045xception" }`],
    [`{ "message": "first\\n${NAME}" }`],
    [`{ "code": "${NAME}"`],
    [{ code: NAME }],
    [{ errors: [{ message: `${NAME}: denied` }] }],
    [{ [NAME]: {} }],
    [{ [NAME]: null }],
    [[[[[NAME]]]]],
    [Object.assign(Object.create(null), { code: NAME })],
    [`{ "__proto__": { "code": "${NAME}" } }`],
  ])("%j", (body) => check({ body }, byBody));

  test.each<[unknown]>([
    [undefined],
    [null],
    [""],
    [403],
    [true],
    [`My${NAME}`],
    [`${NAME}X`],
    [`${NAME}2`],
    [`_${NAME}`],
    [`not-${NAME}`],
    [`${NAME}-like`],
    [`é${NAME}`],
    [`e\u0301${NAME}`],
    [`${NAME}𝐀`],
    [`𝐀${NAME}`],
    [NAME.toLowerCase()],
    ["O\u200bAuthPermissionsException"],
    [JSON.stringify({ code: `My${NAME}X` })],
    [{ [`${NAME}s`]: NAME.slice(1) }],
    [["OAuthPermissions", "Exception"]],
    [Object.create({ code: NAME })],
    [Object.assign(new Uint8Array(1), { code: NAME })],
    [new Map([["code", NAME]])],
    [() => NAME],
    [Symbol(NAME)],
  ])("not so: %s", (body) => check({ body }, cannotTell));

  test("a name of any text", () => {
    for (const name of ["E 403!", "$&", "(.*)", "\\", "__proto__", "insufficient_scope", "größe", "🙂"]) {
      const table = { insufficientScopeError: name };
      check({ body: `<${name}>` }, byBody, table);
      check({ body: JSON.stringify({ error: name }) }, byBody, table);
      check({ body: { error: `x${name}x` } }, cannotTell, table);
      check({ body: { error: "anything else" } }, cannotTell, table);
    }
    check({ body: "xa a a" }, byBody, { insufficientScopeError: "a a" });
    check({ body: Array.from({ length: 500 }, () => "a") }, cannotTell, { insufficientScopeError: "403" });
  });

  test("nothing of it is called", () => {
    let calls = 0;
    const call = () => {
      calls++;
      return NAME;
    };
    const list = Object.assign(["a"], { keys: call, [Symbol.iterator]: call });
    const body = {
      get code() {
        return call();
      },
      toString: call,
      toJSON: call,
      valueOf: call,
      [Symbol.toPrimitive]: call,
      list,
    };
    check({ body }, cannotTell);
    expect(calls).toBe(0);
  });

  test("cycles end, and what refuses to be read is not read", () => {
    const cycle: Record<string, unknown> = { a: [] };
    cycle["a"] = [cycle, { cycle }];
    check({ body: cycle }, cannotTell);
    check({ body: { cycle, code: NAME } }, byBody);
    const refuse = () => {
      throw new Error("no");
    };
    check({ body: new Proxy({}, { ownKeys: refuse }) }, cannotTell);
    check({ body: new Proxy([1], { getOwnPropertyDescriptor: refuse }) }, cannotTell);
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    check({ body: { proxy } }, cannotTell);
  });

  test("a body without end is read to a bound", () => {
    let made = 0;
    const endless = (): object =>
      new Proxy(
        {},
        {
          ownKeys: () => [..."abcdefg"],
          getOwnPropertyDescriptor: () => {
            made++;
            return { value: endless(), enumerable: true, configurable: true };
          },
        },
      );
    check({ body: endless() }, cannotTell);
    expect(made).toBeGreaterThan(1000);
    expect(made).toBeLessThan(100_000);
    const sparse = Array.from({ length: 100 }, () => Object.assign([], { length: 2 ** 32 - 1 }));
    check({ body: sparse }, cannotTell);
    check({ body: Array.from({ length: 2 ** 20 }, (_, at) => ({ at })) }, cannotTell);
  });

  test("depth does not matter, size does", () => {
    const nested = (depth: number) => `${"[".repeat(depth)}"${NAME}"${"]".repeat(depth)}`;
    check({ body: nested(5000) }, byBody);
    check({ body: JSON.parse(nested(5000)) }, byBody);
    check({ body: JSON.parse(nested(200_000)) }, cannotTell);
    check({ body: "[".repeat(2 ** 20) }, cannotTell);
    const escaped = `"\\u004fAuthPermissionsException"`;
    check({ body: `[${escaped}]` }, byBody);
    check({ body: `[${escaped}, "${"x".repeat(2 ** 20)}"]` }, cannotTell);
    check({ body: `${NAME} ${"x".repeat(2 ** 20)}` }, byBody);
    check({ body: `${"x".repeat(2 ** 20)} ${NAME}` }, cannotTell);
    check({ body: { filler: "x".repeat(2 ** 20), code: NAME } }, byBody);
    check({ body: NAME.slice(0, -1).repeat(2 ** 15) }, cannotTell);
  });
});
