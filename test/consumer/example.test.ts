/** `npm run example` starts the app and the servers beside it, and what it has of its own does what it should. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { repository } from "../architecture/repository.js";
import { hiringReport } from "./app/app.js";
import { settingsFrom } from "./app/settings.js";
import { close, listen } from "./exchange.js";
import { html } from "./html.js";

const account = { CLIENT_ID: "app", CLIENT_SECRET: "secret" };

test("npm run example: the app answers at the address that it prints, and ends with the servers", async () => {
  const { scripts } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  const [compile = "", start = ""] = scripts.example.split(" && ");
  const [tsc = "", ...project] = compile.split(" ");
  const options = { cwd: repository, encoding: "utf8" } as const;
  execFileSync(process.execPath, [`node_modules/typescript/bin/${tsc}`, ...project], options);

  const env = {
    ...process.env,
    CLIENT_ID: undefined,
    REDIRECT_URI: `http://localhost:${await freePort()}/callback`,
  };
  const [, ...file] = start.split(" ");
  const example = spawn(process.execPath, file, { ...options, env, stdio: ["ignore", "pipe", "inherit"] });
  let address = "";
  let page = "";
  try {
    for await (const line of createInterface(example.stdout)) {
      address = /^Open (\S+)/.exec(line)?.[1] ?? "";
      if (address !== "") break;
    }
    page = await (await fetch(address)).text();
  } finally {
    example.kill("SIGTERM");
    await once(example, "exit");
  }
  expect(page).toContain("<li>Access Candidates</li>");
  await expect(fetch(address)).rejects.toThrow("fetch failed");
});

describe("the app", () => {
  test.each([
    ["GET /nowhere", 404],
    ["PUT /", 404],
    ["GET //", 404],
    // A form that another site sends comes without the cookie of the session.
    ["POST /do/add-candidate", 403],
    ["POST /connect", 403],
    // Nobody asked for this.
    ["GET /callback?code=stolen", 400],
  ])("%s is answered with %i", async (request, status) => {
    const server = createServer(hiringReport(settingsFrom(account)));
    const [method = "", path = ""] = request.split(" ");
    const response = await fetch(`http://localhost:${await listen(server)}${path}`, { method });
    await close(server);
    expect(response.status).toBe(status);
  });
});

describe("its settings", () => {
  test("an account is needed", () => {
    expect(() => settingsFrom({ CLIENT_ID: "app" })).toThrow("Set CLIENT_ID and CLIENT_SECRET");
  });

  test("without others, tokens come from the token endpoint of the table", () => {
    const { authorization } = parse(readFileSync(join(repository, "spec/smartrecruiters.yaml"), "utf8"));
    expect(settingsFrom(account)).toEqual({
      clientId: "app",
      clientSecret: "secret",
      redirectUri: "http://localhost:3000/callback",
      tokenEndpoint: authorization.token_endpoint,
    });
  });
});

test("no text becomes markup", () => {
  const text = `<b title="x" id='y'>&amp;</b>`;
  expect(html`<i>${text}${[text, html`<u>${undefined}</u>`]}</i>`.text).toBe(
    `<i>${escaped}${escaped}<u></u></i>`,
  );
});

const escaped = "&#60;b title=&#34;x&#34; id=&#39;y&#39;&#62;&#38;amp;&#60;/b&#62;";

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await close(server);
  return port;
}
