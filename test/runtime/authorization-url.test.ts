import { describe, expect, test } from "vitest";
import {
  authorizationUrlOf,
  readAuthorizationRequest,
  type AuthorizationRequest,
} from "../../generator/runtime/authorization-url.js";

const endpoint = "https://auth.example.com/oauth/allow";
const request: AuthorizationRequest = {
  clientId: "app",
  redirectUri: "https://app.example.com/back",
  state: "xyz",
  codeChallenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
};
const build = (changes: object = {}, at = endpoint, scope: string | undefined = "a b") =>
  authorizationUrlOf({ ...request, ...changes } as AuthorizationRequest, { endpoint: at, scope });

test("of a request each part is read once, and nothing else", () => {
  let reads = 0;
  const parts = {
    ...request,
    get state() {
      reads += 1;
      return `state ${reads}`;
    },
    scopes: ["a"] as const,
    parameters: { prompt: "login" },
    authorizationEndpoint: endpoint,
    scope: "b",
  };
  const read = readAuthorizationRequest(parts);
  expect([{ ...read }, read.state, reads]).toEqual([
    {
      ...request,
      state: "state 1",
      scopes: ["a"],
      parameters: { prompt: "login" },
      authorizationEndpoint: endpoint,
    },
    "state 1",
    1,
  ]);
});

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
    `${endpoint}?STATE=1`,
    `${endpoint}?redirect%2euri=1`,
    `${endpoint}?client+id=1`,
    `${endpoint}?scope[]=all`.replace("[", "%5B"),
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
    "http://127.1/",
    "http://localhost./",
    "http://localhost\t/",
    "http://loc\nalhost/",
    "http://localhost:80:80/",
    "http://[::1]evil.example/",
    "http:///localhost/",
    "https:\\\\evil.example",
    "https:/\tevil.example",
    "https:///evil.example",
    "\u0001https://app.example.com/",
    "https://app.example.com/\r\nset-cookie:a",
    "https://app\u3002example.com/",
    "https://%61pp.example.com/",
    "vbscript:x",
    "blob:https://app.example.com/1",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "java.script",
    { toString: () => "https://app.example.com/" },
    ["https://app.example.com/"],
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
  { parameters: { State: "x" } },
  { parameters: { CLIENT_ID: "x" } },
  { parameters: { "redirect.uri": "x" } },
  { parameters: { "redirect uri": "x" } },
  { parameters: { " scope ": "x" } },
  { parameters: { "scope[]": "x" } },
  { parameters: { "code_challenge_method[0]": "plain" } },
  { parameters: { "state\0": "x" } },
  { parameters: { "sc\u00f6pe": "x" } },
  { parameters: { "\u212a": "x" } },
  { parameters: { resource: ["https://a.example", "https://b.example"] } },
  { parameters: { a: new String("x") } },
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

test("parameters that are reserved nowhere may be alike, as servers want them", () => {
  const parameters = { "claims[0]": "a", "claims[1]": "b", prompt: "login", Prompt: "x" };
  const { searchParams } = new URL(build({ parameters }));
  for (const [name, value] of Object.entries(parameters)) expect(searchParams.getAll(name)).toEqual([value]);
});

test("a parameter may have a name of Object.prototype", () => {
  const parameters = JSON.parse('{ "__proto__": "1", "constructor": "2" }') as Record<string, string>;
  const { searchParams } = new URL(build({ parameters }));
  expect([searchParams.get("__proto__"), searchParams.get("constructor")]).toEqual(["1", "2"]);
});

test.each<[object, string]>([
  [{ clientId: "" }, "clientId is visible ASCII"],
  [{ state: "a\n" }, "state is visible ASCII"],
  [{ codeChallenge: 1 }, "codeChallenge is the base64url of a SHA-256: 43 characters"],
  [
    { codeChallenge: `=${request.codeChallenge}` },
    "codeChallenge is the base64url of a SHA-256: 43 characters",
  ],
  [{ codeChallenge: [request.codeChallenge] }, "codeChallenge is the base64url of a SHA-256: 43 characters"],
  [{ parameters: { "a\n": "b" } }, "parameters have names of visible ASCII"],
  [{ parameters: { scope: "b" } }, "scope is set already"],
  [{ parameters: { a: 1 } }, "a is a text"],
])("%j: the message says what is asked for", (changes, message) => {
  expect(() => build(changes)).toThrow(message);
});
