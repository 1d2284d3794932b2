import { describe, expect, test } from "vitest";
import { authorizationUrlOf, type AuthorizationRequest } from "../../generator/runtime/authorization-url.js";

const endpoint = "https://auth.example.com/oauth/allow";
const request: AuthorizationRequest = {
  clientId: "app",
  redirectUri: "https://app.example.com/back",
  state: "xyz",
  codeChallenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
};
const build = (changes: object = {}, at = endpoint, scope: string | undefined = "a b") =>
  authorizationUrlOf({ ...request, ...changes } as AuthorizationRequest, { endpoint: at, scope });

test("the whole URL", () => {
  expect(build({ parameters: { prompt: "consent x" } })).toBe(
    `${endpoint}?response_type=code&client_id=app&redirect_uri=https%3A%2F%2Fapp.example.com%2Fback&scope=a%20b&state=xyz&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&prompt=consent%20x`,
  );
});

test("without scopes there is no parameter", () => {
  const url = authorizationUrlOf(request, { endpoint, scope: undefined });
  expect(new URL(url).searchParams.has("scope")).toBe(false);
});

test("whatever the values are, a server reads what was meant", () => {
  const odd = "a&b=c+d%20e#f?g/h:i;j'(k)*!~";
  const url = new URL(build({ clientId: odd, state: odd, parameters: { [odd]: odd } }, endpoint, odd));
  for (const name of ["client_id", "state", "scope", odd]) {
    expect(url.searchParams.getAll(name)).toEqual([odd]);
  }
  expect(url.search).not.toContain("+");
});

test.each([
  [`${endpoint}?`, `${endpoint}?response_type=`],
  [`${endpoint}?tenant=1`, `${endpoint}?tenant=1&response_type=`],
  [`${endpoint}?a=%20&`, `${endpoint}?a=%20&response_type=`],
])("the query of %s is kept", (at, start) => {
  expect(build({}, at).startsWith(start)).toBe(true);
});

describe("an authorization endpoint that is refused", () => {
  test.each([
    "http://auth.example.com/",
    "http://localhost/",
    "javascript:alert(1)",
    "com.example:/a",
    "//auth.example.com/",
    "/oauth",
    "https:/auth.example.com",
    "https://",
    "https:///path",
    "https://user@auth.example.com/",
    "https://auth.example.com@evil.example/",
    "https://auth.example.com\\@evil.example/",
    `${endpoint}#a`,
    ` ${endpoint}`,
    `${endpoint}\n`,
    `${endpoint}?a=%`,
    `${endpoint}?a%ff=1`,
    `${endpoint}?scope=all`,
    `${endpoint}?s%63ope=all`,
    `${endpoint}?state`,
    `${endpoint}?a=1&a=2`,
    "https://exämple.com/",
    "https://a b/",
    "https://host:port/",
    "https://[::1",
    "",
  ])("%s", (at) => expect(() => build({}, at)).toThrow(TypeError));
});

describe("a redirect", () => {
  test.each([
    "https://app.example.com",
    "HTTPS://app.example.com:8443/back?x=1",
    "https://localhost/",
    "http://localhost:3000/back",
    "http://127.0.0.1:3000/",
    "http://[::1]:3000/",
    "com.example.app:/back",
    "com.example.app://back",
  ])("to %s is accepted", (redirectUri) => {
    expect(new URL(build({ redirectUri })).searchParams.get("redirect_uri")).toBe(redirectUri);
  });

  test.each([
    "http://app.example.com/",
    "http://localhost.evil.example/",
    "http://127.0.0.1.evil.example/",
    "http://localhost@evil.example/",
    "http://evil.example#localhost",
    "http://evil.example\\.localhost/",
    "http://0x7f000001/",
    "myapp:/back",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "com.example.app://user@back",
    "https://user:secret@app.example.com/",
    "https://app.example.com/#x",
    "https:app.example.com",
    "/back",
    "",
    undefined,
    1,
  ])("to %s is refused", (redirectUri) => expect(() => build({ redirectUri })).toThrow(TypeError));
});

test.each([
  { state: "" },
  { state: undefined },
  { state: "a\n" },
  { state: "ä" },
  { clientId: "" },
  { clientId: undefined },
  { codeChallenge: undefined },
  { codeChallenge: "short" },
  { codeChallenge: `${request.codeChallenge}=` },
  { parameters: { state: "other" } },
  { parameters: { scope: "more" } },
  { parameters: { redirect_uri: "https://evil.example" } },
  { parameters: { response_type: "token" } },
  { parameters: { code_challenge_method: "plain" } },
  { parameters: { request: "eyJ" } },
  { parameters: { request_uri: "urn:x" } },
  { parameters: { "": "x" } },
  { parameters: { a: "\ud800" } },
  { parameters: { a: 1 } },
  { parameters: { a: undefined } },
])("%j is refused", (changes) => expect(() => build(changes)).toThrow(TypeError));

test("a parameter that the endpoint has already is refused, and a scope where none is asked for", () => {
  expect(() => build({ parameters: { tenant: "2" } }, `${endpoint}?tenant=1`)).toThrow("tenant");
  const parameters = { scope: "all" };
  expect(() => authorizationUrlOf({ ...request, parameters }, { endpoint, scope: undefined })).toThrow(
    "scope",
  );
});

test("a parameter may have a name of Object.prototype", () => {
  const parameters = JSON.parse('{ "__proto__": "1", "constructor": "2" }') as Record<string, string>;
  const { searchParams } = new URL(build({ parameters }));
  expect([searchParams.get("__proto__"), searchParams.get("constructor")]).toEqual(["1", "2"]);
});
