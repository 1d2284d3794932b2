/** `npm run example` starts the app and the servers beside it, and what it has of its own does what it should. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test, vi } from "vitest";
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

describe("a user of the app", () => {
  interface Servers {
    /** What the token endpoint answers, one after the other. */
    readonly tokens: object[];
    /** The status of what the API answers. */
    readonly api?: number;
  }

  /** Comes back from the authorization server, which said yes; what the user does next, and what is shown then. */
  async function connected(
    { tokens, api = 200 }: Servers,
    does: (visit: (request: string) => Promise<string>, cookies: readonly string[]) => Promise<void>,
    redirectUri?: string,
  ): Promise<void> {
    const real = fetch;
    vi.stubGlobal("fetch", async (url: string | URL, init?: RequestInit) => {
      if (String(url).startsWith("http://localhost")) return real(url, init);
      if (!String(url).endsWith("/token")) return new Response("{}", { status: api });
      const answer = tokens.shift() ?? { error: "invalid_grant" };
      return Response.json(answer, { status: "error" in answer ? 400 : 200 });
    });
    const environment = { ...account, ...(redirectUri && { REDIRECT_URI: redirectUri }) };
    const server = createServer(hiringReport(settingsFrom(environment)));
    const origin = `http://localhost:${await listen(server)}`;
    const cookies: string[] = [];
    let location = "";
    async function visit(request: string): Promise<string> {
      const [method = "", path = ""] = request.split(" ");
      const cookie = /^[^;]*/.exec(cookies.at(-1) ?? "")?.[0] ?? "";
      const options = { method, headers: { cookie }, redirect: "manual" } as const;
      const response = await fetch(origin + path, options);
      cookies.push(...response.headers.getSetCookie());
      location = response.headers.get("location") ?? "";
      return response.text();
    }
    try {
      await visit("GET /");
      await visit("POST /connect");
      await visit(`GET /callback?code=x&state=${new URL(location).searchParams.get("state")}`);
      expect(location).toBe("/");
      await does(visit, cookies);
    } finally {
      vi.unstubAllGlobals();
      await close(server);
    }
  }

  const bearer = { access_token: "t", token_type: "bearer", scope: "jobs_read" };
  const expired = { ...bearer, expires_in: 1, refresh_token: "r" };

  test.each<[string, Servers]>([
    ["the refresh token is no longer good", { tokens: [expired] }],
    ["the API takes the access token no longer", { tokens: [bearer], api: 401 }],
  ])("can connect again once %s", async (_, servers) => {
    await connected(servers, async (visit) => {
      expect(await visit("GET /")).toContain("List jobs");
      expect(await visit("POST /do/jobs")).toContain('<a href="/">Back</a>');
      expect(await visit("GET /")).toContain("<button>Connect</button>");
    });
  });

  test("can ask by name where nobody said what was granted", async () => {
    const { scope: _, ...silent } = bearer;
    await connected({ tokens: [silent] }, async (visit) => {
      expect(await visit("GET /")).toContain("<button>Connect</button>");
    });
  });

  test("is in a session of another name once connected, and none who knew the old one", async () => {
    await connected({ tokens: [bearer] }, async (visit, cookies) => {
      const [before = "", after = ""] = cookies;
      expect(cookies).toHaveLength(2);
      expect(after).not.toBe(before);
      Object.assign(cookies, [after, before]);
      expect(await visit("POST /do/jobs")).toContain("Who are you?");
    });
  });

  test("comes to an answer of his own after somebody forged one", async () => {
    await connected({ tokens: [bearer, bearer] }, async (visit) => {
      await visit("POST /connect");
      expect(await visit("GET /callback?code=forged&state=forged")).toContain("Nobody asked");
      expect(await visit("GET /callback?error=access_denied")).toContain("Nobody asked");
      expect(await visit("GET /")).toContain("List jobs");
    });
  });

  test("who does two things at once uses a refresh token once", async () => {
    const renewed = { ...bearer, expires_in: 3600, refresh_token: "next" };
    await connected({ tokens: [expired, renewed] }, async (visit) => {
      const pages = await Promise.all([visit("POST /do/jobs"), visit("POST /do/jobs")]);
      for (const page of pages) expect(page).toContain("Answered with");
      expect(await visit("GET /")).toContain("List jobs");
    });
  });

  test("is forgotten after half a day", async () => {
    await connected({ tokens: [bearer] }, async (visit) => {
      vi.spyOn(Date, "now").mockReturnValue(Date.now() + 13 * 60 * 60 * 1000);
      try {
        expect(await visit("POST /do/jobs")).toContain("Who are you?");
      } finally {
        vi.restoreAllMocks();
      }
    });
  });

  test.each([
    ["https://app.example.com/callback", true],
    ["http://localhost:3000/callback", false],
  ])("of %s has a cookie for https alone: %s", async (redirectUri, isSecure) => {
    const check = async (_: unknown, cookies: readonly string[]) => {
      expect(cookies.map((cookie) => /; Secure(;|$)/.test(cookie))).toEqual([isSecure, isSecure]);
    };
    await connected({ tokens: [bearer] }, check, redirectUri);
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
