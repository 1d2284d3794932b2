/**
 * The whole flow, in a browser: the example app, an authorization server made from the table, and an API behind the
 * generated guard.
 */
import { createServer } from "node:http";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createClient,
  grantFrom,
  isInsufficientScopeError,
  readRefusal,
  scopeDetails,
  stepUpScopes,
  type Scope,
} from "../../generated/smartrecruiters/index.js";
import { oauth } from "../consumer/app/oauth.js";
import { close, listen } from "../consumer/exchange.js";
import { chromiumPath, launchChromium } from "./chromium.js";
import { setStage } from "./stage.js";

test.skipIf(chromiumPath === undefined && !process.env["CI"])("there is a Chromium", () => {
  expect(chromiumPath, "apt-get install chromium, or set CHROMIUM_PATH").toBeDefined();
});
if (chromiumPath === undefined) {
  process.stderr.write("NOT PROVED: there is no Chromium here, so the flow was not tried in one\n");
}

describe.skipIf(chromiumPath === undefined)("in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test("what is asked for stands in the URL as in the table, and on the page as the table says", async () => {
    await using stage = await setStage(browser);
    const { page } = stage;
    await signIn(stage, "recruiter");
    expect(parameter(stage, "scope")).toBe("candidates_read%20candidates_create%20jobs_read");
    expect(await prompts(page)).toEqual(linesOf("candidates_read", "candidates_create", "jobs_read"));
    expect(await page.getByText("new", { exact: true }).count()).toBe(0);
  });

  test("the app may call what was approved, and does not try what was not", async () => {
    await using stage = await setStage(browser);
    const { page, calls } = stage;
    await approveAllButCreating(stage);
    expect(await page.locator("#granted li").allTextContents()).toEqual([
      scopeDetails.candidates_read.prompt,
      scopeDetails.jobs_read.prompt,
    ]);
    expect(await act(page, "List candidates")).toContain("200");
    expect(calls).toHaveLength(1);
    expect(await act(page, "Add a candidate")).toContain("You did not let the app");
    expect(calls).toHaveLength(1);
  });

  test("a call that is sent all the same is refused, with a challenge that the step-up is made of", async () => {
    await using stage = await setStage(browser);
    const { page, settings, calls } = stage;
    await approveAllButCreating(stage);
    await act(page, "List candidates");
    const authorization = calls[0]?.headers.authorization ?? "";
    const send = (headers: Record<string, string>) =>
      fetch(`${settings.apiServer}/candidates`, { method: "POST", headers });

    const response = await send({ authorization });
    expect(calls).toHaveLength(2);
    const { status } = response;
    const challenge = response.headers.get("www-authenticate");
    const refusal = readRefusal({ status, challenge, body: await response.text() });
    expect({ status, refusal }).toEqual({
      status: 403,
      refusal: {
        kind: "insufficient_scope",
        scopes: ["candidates_create"],
        undeclared: [],
        source: "challenge",
      },
    });
    const stepUp = stepUpScopes({
      granted: grantFrom("candidates_read jobs_read"),
      endpoints: [],
      challenge: refusal.kind === "insufficient_scope" ? refusal.scopes : [],
    });
    expect(stepUp).toMatchObject({
      kind: "step_up",
      scopes: ["candidates_read", "candidates_create", "jobs_read"],
      added: ["candidates_create"],
    });

    // An app that takes more for granted than the token carries learns it from the answer.
    const accessToken = authorization.replace("Bearer ", "");
    const { apiServer: server = "" } = settings;
    const client = createClient({ accessToken, granted: ["candidates_create"], server });
    const error: unknown = await client.fetch("POST /candidates").catch((reason: unknown) => reason);
    expect(isInsufficientScopeError(error) && error).toMatchObject({
      endpoint: "POST /candidates",
      response: { status: 403 },
    });

    const unsigned = await send({});
    expect([unsigned.status, unsigned.headers.get("www-authenticate")]).toEqual([
      401,
      expect.not.stringContaining("error"),
    ]);
    const forged = await send({ authorization: "Bearer forged" });
    expect([forged.status, forged.headers.get("www-authenticate")]).toEqual([
      401,
      expect.stringContaining('error="invalid_token"'),
    ]);
  });

  test("what is missing is asked for, shown as new, and can be called then", async () => {
    await using stage = await setStage(browser);
    const { page } = stage;
    await approveAllButCreating(stage, "admin");

    expect(await act(page, "List users")).toContain("For this the app also needs to");
    expect(await page.locator(".prompts li").allTextContents()).toEqual([
      "Access Users Requires an Admin user role",
    ]);
    await page.getByRole("button", { name: "Ask for it" }).click();
    // What was declined is not in it.
    expect(parameter(stage, "scope")).toBe("candidates_read%20jobs_read%20users_read");
    expect(await prompts(page)).toEqual(linesOf("candidates_read", "jobs_read", "users_read"));
    expect(await newPrompts(page)).toEqual(linesOf("users_read"));
    await page.getByRole("button", { name: "Allow" }).click();
    expect(await act(page, "List users")).toContain("200");

    // Declined earlier, and not forgotten: only the user can bring it up again.
    expect(await act(page, "Add a candidate")).toContain("You did not let the app");
    await page.getByRole("button", { name: "Ask me again" }).click();
    expect(await newPrompts(page)).toEqual(linesOf("candidates_create"));
    await page.getByRole("button", { name: "Allow" }).click();
    expect(await act(page, "Add a candidate")).toContain("201");
    expect(await act(page, "List users")).toContain("200");
  });

  test("after a no the app has what it had, and does not ask again by itself", async () => {
    await using stage = await setStage(browser);
    const { page } = stage;
    await approveAllButCreating(stage);
    await act(page, "List users");
    await page.getByRole("button", { name: "Ask for it" }).click();
    await page.getByRole("button", { name: "Deny" }).click();
    expect(new URL(page.url()).searchParams.get("error")).toBe("access_denied");
    expect(await page.getByRole("alert").textContent()).toBe("You said no");
    expect(await act(page, "List candidates")).toContain("200");
    expect(await act(page, "List users")).toContain("You did not let the app");
  });

  test("a scope does not help a user who is not what the table says", async () => {
    await using stage = await setStage(browser);
    const { page, calls } = stage;
    await approveAllButCreating(stage, "recruiter");
    await act(page, "List users");
    await page.getByRole("button", { name: "Ask for it" }).click();
    await page.getByRole("button", { name: "Allow" }).click();
    expect(await act(page, "List users")).toContain("403");
    expect(calls).toHaveLength(1);
  });

  test("without scopes the request has no such parameter, and the app's default scopes are asked for", async () => {
    await using stage = await setStage(browser);
    const { page } = stage;
    await signIn(stage, "recruiter", "Connect with the default scopes of the app");
    expect(parameter(stage, "scope")).toBeUndefined();
    expect(await prompts(page)).toEqual(linesOf("candidates_read", "jobs_read"));
    await page.getByRole("button", { name: "Allow" }).click();
    expect(await act(page, "List jobs")).toContain("200");
  });

  test("an answer with another state is refused and spoils nothing; a stolen code uses the attempt up", async () => {
    await using stage = await setStage(browser);
    const { page, origin } = stage;
    await signIn(stage, "recruiter");
    const state = parameter(stage, "state");
    await page.goto(`${origin}/callback?code=stolen&state=another`);
    expect(await page.getByRole("alert").textContent()).toBe("Nobody asked");
    await page.goto(`${origin}/callback?code=stolen&state=${state}`);
    expect(await page.getByRole("heading").textContent()).toBe("Not connected");
    await page.goto(`${origin}/callback?code=stolen&state=${state}`);
    expect(await page.getByRole("alert").textContent()).toBe("Nobody asked");
  });

  test("a code is good only with its verifier; tokens are renewed with what was granted", async () => {
    await using stage = await setStage(browser);
    const { page } = stage;
    const other = createServer((_, response) => response.end("Caught"));
    const redirectUri = `http://localhost:${await listen(other)}/callback`;
    const { ask, connect, renew } = oauth({ ...stage.settings, redirectUri });
    const { url, ...attempt } = await ask(["jobs_read"]);
    await page.goto(url);
    await enterUser(page, "recruiter");
    await page.getByRole("button", { name: "Allow" }).click();
    const answer = new URL(page.url());
    await close(other);

    const { codeVerifier } = await ask(["jobs_read"]);
    await expect(connect(answer, { ...attempt, codeVerifier })).rejects.toMatchObject({
      error: "invalid_grant",
    });
    await expect(connect(answer, { ...attempt, state: "another" })).rejects.toMatchObject({
      cause: { message: expect.stringContaining('"state"') },
    });
    const connection = await connect(answer, attempt);
    expect(connection.granted).toEqual(grantFrom("jobs_read"));

    const renewed = await renew({ ...connection, expires: Date.now() });
    if (!renewed) throw new Error("the refresh token was refused");
    expect(renewed.accessToken).not.toBe(connection.accessToken);
    expect(renewed.granted).toEqual(connection.granted);
    expect(await renew(renewed)).toBe(renewed);
  });
});

type Stage = Awaited<ReturnType<typeof setStage>>;

/** From the app's first page to the confirmation page. */
async function signIn({ page, origin }: Stage, user: string, button = "Connect"): Promise<void> {
  await page.goto(origin);
  await page.getByRole("button", { name: button, exact: true }).click();
  await enterUser(page, user);
}

async function enterUser(page: Page, user: string): Promise<void> {
  await page.getByLabel("User").fill(user);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function approveAllButCreating(stage: Stage, user = "recruiter"): Promise<void> {
  await signIn(stage, user);
  await stage.page.getByLabel(scopeDetails.candidates_create.prompt).uncheck();
  await stage.page.getByRole("button", { name: "Allow" }).click();
}

/** What the app shows after a click on one of its actions. */
async function act(page: Page, action: string): Promise<string> {
  await page.goto(new URL("/", page.url()).href);
  await page.getByRole("button", { name: action }).click();
  await page.getByRole("heading", { name: action }).waitFor();
  return page.locator("body").innerText();
}

/** What the user reads on the confirmation page, line by line, with the role that a line asks for. */
async function prompts(page: Page, lines = page.locator("form li")): Promise<string[][]> {
  const all = await lines.all();
  return Promise.all(all.map((line) => line.locator(".prompt, .role").allTextContents()));
}

function newPrompts(page: Page): Promise<string[][]> {
  return prompts(page, page.locator("form li", { has: page.locator("mark") }));
}

/** The same according to the table. */
function linesOf(...scopes: readonly Scope[]): string[][] {
  return scopes.map((scope) => {
    const { prompt, role } = scopeDetails[scope];
    return [prompt, ...(role === undefined ? [] : ["Requires an Admin user role"])];
  });
}

/** A parameter of the last request for authorization, byte by byte as it was sent. */
function parameter({ authorizationRequests }: Stage, name: string): string | undefined {
  const pairs = authorizationRequests.at(-1)?.split("&") ?? [];
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
