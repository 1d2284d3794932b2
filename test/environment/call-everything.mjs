/**
 * `node call-everything.mjs FOLDER`: imports every module of a compiled generated folder and calls all that they
 * export, sensibly and with odd arguments. Prints what it called, and what of it the flags of this node do not allow.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , folder = ""] = process.argv;
const forbidden = [];
const called = new Set();
const results = {};

const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".js"));
const modules = [];
for (const name of files.toSorted()) {
  try {
    modules.push([name, await import(pathToFileURL(join(folder, name)).href)]);
  } catch (error) {
    note(name, error);
  }
}

const api = modules.find(([name]) => name === "index.js")?.[1] ?? {};
if ("createGuard" in api) await callSensibly();

const oddArguments = [
  [],
  [undefined],
  [{}],
  [[]],
  ["candidates_read"],
  ["GET /candidates", ["candidates_read"]],
];
for (const [name, exports] of modules) {
  for (const [key, value] of Object.entries(exports)) {
    if (typeof value !== "function") continue;
    called.add(`${name} ${key}`);
    for (const given of oddArguments) {
      await attempt(name, () => value(...given));
      await attempt(name, () => new value(...given));
    }
  }
}
process.stdout.write(JSON.stringify({ modules: modules.length, called: called.size, results, forbidden }));

async function callSensibly() {
  const { codeVerifier, codeChallenge } = await api.createPkce();
  const request = { clientId: "a", redirectUri: "https://app.example/done", state: "s", codeChallenge };
  const grant = api.grantFrom("candidates_read jobs_read");
  const guard = api.createGuard({ grant: () => grant, roles: () => [] });
  const answer = {
    status: 200,
    ok: true,
    headers: new Headers(),
    text: async () => "",
    json: async () => ({}),
  };
  const client = api.createClient({ accessToken: "t", granted: grant, fetch: async () => answer });
  Object.assign(results, {
    url: new URL(api.authorizationUrl({ ...request, scopes: ["candidates_read"] })).searchParams.get("scope"),
    pkce: (await api.codeChallengeOf(codeVerifier)) === codeChallenge,
    matched: api.matchEndpoint("GET", "/candidates/7").kind,
    allowed: api.checkAccess("GET /candidates", grant).kind,
    refused: api.checkAccess("DELETE /candidates/{id}", grant).kind,
    least: api.leastScopes(["GET /candidates", "POST /candidates"]).kind,
    prompts: api.consentPrompts(["candidates_read"]).prompts.length,
    guarded: Object.keys(guard),
    sent: await settled(client.fetch("GET /candidates", {})),
    notSent: await settled(client.fetch("DELETE /candidates/{id}", { path: { id: "7" } })),
  });
}

function settled(promise) {
  return promise.then(
    () => "sent",
    (error) => error.name,
  );
}

async function attempt(name, call) {
  try {
    await call();
  } catch (error) {
    note(name, error);
  }
}

/** What is thrown for a wrong argument is as it should be. */
function note(name, error) {
  const text = `${error?.name} ${error?.code} ${error?.message}`;
  const refusals = /EvalError|ERR_PROTO_ACCESS|Code generation|read only property|not extensible|Cannot find/;
  if (refusals.test(text)) forbidden.push(`${name}: ${text}`);
}
