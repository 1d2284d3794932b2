/** Each job of the explorer, done by the keyboard alone. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  authorizationUrl,
  codeChallengeOf,
  scopeDetails,
  scopes,
} from "../../generated/smartrecruiters/index.js";
import { chromiumPath, launchChromium } from "./chromium.js";
import { openExplorer, type Explorer } from "./explorer-driver.js";
import { endpoints, expectedCheck, expectedPlan } from "./explorer-expected.js";
import { explorerFile } from "./explorer-file.js";

describe.skipIf(chromiumPath === undefined)("by the keyboard", () => {
  let browser: Browser;
  let explorer: Explorer;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    explorer = await openExplorer(browser, explorerFile);
  });
  const mishaps: string[] = [];
  afterEach(async () => {
    mishaps.push(...explorer.mishaps);
    await explorer[Symbol.asyncDispose]();
  });

  test("search endpoints", async () => {
    await explorer.press("/");
    await explorer.type("status HISTORY");
    expect((await names()).filter((name) => endpoints.some((endpoint) => endpoint === name))).toEqual([
      "GET /candidates/{id}/status/history",
      "GET /jobs/{id}/status/history",
    ]);
    await explorer.press("Escape");
    await listIsLong();
    await explorer.type("no such thing");
    expect(await names()).toEqual([]);
    await explorer.tabTo("Clear the search");
    await explorer.press("Enter");
    expect(await explorer.focused()).toBe("Search");
    await listIsLong();
  });

  test("the whole list can be walked through", async () => {
    await explorer.press("/", "ArrowDown", "End");
    expect(await explorer.focused()).toBe(endpoints.at(-1));
    await explorer.press("Home");
    const walked = [await explorer.focused()];
    for (const _ of endpoints.slice(1)) {
      await explorer.press("ArrowDown");
      walked.push(await explorer.focused());
    }
    expect(walked).toEqual(endpoints);
    await explorer.press("PageUp", "PageUp", "Home", "ArrowUp");
    expect(await explorer.focused()).toBe("Search");
  });

  test("search scopes", async () => {
    await showScopes();
    expect((await names()).slice(0, 10)).toEqual(scopes.slice(0, 10));
    await explorer.press("/");
    await explorer.type("admin users");
    expect(await names()).toEqual(["users_read", "users_manage"]);
    const [row] = await explorer.rows();
    expect(row?.detail).toContain(scopeDetails.users_read.prompt);
    expect(row?.detail).toContain(scopeDetails.users_read.description);
    expect(row?.detail).toContain("Admin");
  });

  test("tick endpoints, and read the least scopes, why, the roles, the prompts, the URL and the code", async () => {
    const calls = ["GET /candidates", "POST /candidates", "GET /users", "GET /analytics/jobs"] as const;
    for (const endpoint of calls) await tick(endpoint);
    const cards = await explorer.cards();
    const expected = expectedPlan({ calls, granted: [], declined: [] });
    const { scopes: shown, roles, notices } = cards["Scopes to request"] ?? {};
    const { prompts } = cards["What the user will see"] ?? {};
    expect(expected).toMatchObject({ scopes: shown, roles, prompts });
    expect(shown?.map(({ scope }) => scope)).toEqual(["candidates_read", "candidates_create", "users_read"]);
    expect(notices?.[0]).toContain("GET /analytics/jobs");

    await explorer.tabTo("Client ID");
    await explorer.press("Control+a");
    await explorer.type("my app & co");
    await explorer.press("Tab", "Control+a");
    await explorer.type("http://127.0.0.1:8080/back?x=%20y");
    const { blocks: [url] = [], codes: [, state = "", verifier = ""] = [] } =
      await explorer.card("Authorization URL");
    const request = { clientId: "my app & co", redirectUri: "http://127.0.0.1:8080/back?x=%20y", state };
    expect(url).toBe(
      authorizationUrl({
        ...request,
        codeChallenge: await codeChallengeOf(verifier),
        scopes: ["candidates_read", "candidates_create", "users_read"],
      }),
    );
    const { blocks: [code = ""] = [] } = await explorer.card("Code");
    for (const part of ["my app & co", "http://127.0.0.1:8080/back?x=%20y", '"users_read"'])
      expect(code).toContain(part);

    await explorer.tabTo("New state and verifier");
    await explorer.press("Enter");
    await expect.poll(async () => (await explorer.card("Authorization URL")).codes[1]).not.toBe(state);

    await explorer.tabTo("Redirect URI", "Shift+Tab");
    await explorer.press("Control+a");
    await explorer.type("http://example.com");
    const { text, blocks } = await explorer.card("Authorization URL");
    expect(blocks).toEqual([]);
    expect(text).toMatch(/redirect/i);

    await explorer.tabTo("Search", "Shift+Tab");
    await tick("GET /users");
    expect((await explorer.card("Scopes to request")).scopes.map(({ scope }) => scope)).toEqual([
      "candidates_read",
      "candidates_create",
    ]);
  });

  test("tick what is granted and what was declined, and read the step-up", async () => {
    const calls = ["GET /candidates", "GET /users", "POST /jobs"] as const;
    for (const endpoint of calls) await tick(endpoint);
    await showScopes();
    await tick("candidates_read");
    await tick("company_read");
    const granted = ["candidates_read", "company_read"] as const;
    const stepUp = await explorer.cards();
    expect(expectedPlan({ calls, granted, declined: [] })).toMatchObject({
      scopes: stepUp["Scopes to request"]?.scopes,
      prompts: stepUp["What the user will see"]?.prompts,
    });
    expect(stepUp["Scopes to request"]?.headline).toBe("2 new scopes, 4 scopes in all");

    await explorer.find("users_read");
    await explorer.tabTo("Declined: users_read");
    await explorer.press("Enter");
    expect(expectedPlan({ calls, granted, declined: ["users_read"] })).toBe(
      (await explorer.card("Scopes to request")).headline,
    );
    await explorer.tabTo("Ask again");
    await explorer.press("Enter");
    expect((await explorer.card("Scopes to request")).scopes).toEqual(stepUp["Scopes to request"]?.scopes);
  });

  test("paste a scope string, and read what it can do, cannot do, and what is unknown", async () => {
    await explorer.tabTo("Check a scope string");
    await explorer.press("Enter");
    await explorer.tabTo("Scopes of an access token");
    const text = "users_read candidates_read openid";
    await explorer.page.keyboard.insertText(text);
    const cards = await explorer.cards();
    const { lines } = expectedCheck(text);
    const shown = (title: keyof typeof lines) => cards[title]?.endpoints.map(({ endpoint }) => endpoint);
    for (const title of ["Allowed", "Not allowed", "Unknown"] as const)
      expect(shown(title)).toEqual(lines[title].map(({ endpoint }) => endpoint));
    expect(cards["Check a scope string"]?.text).toMatch(/Not in this table.*openid/s);

    await explorer.tabTo("Plan a step-up from these");
    await explorer.press("Enter");
    await tick("POST /candidates");
    expect((await explorer.card("Scopes to request")).headline).toBe("1 new scope, 3 scopes in all");
  });

  test("a text that is no scope string is refused", async () => {
    await explorer.follow("#view=check");
    await explorer.tabTo("Scopes of an access token");
    await explorer.page.keyboard.insertText("users_read  jobs_read");
    const cards = await explorer.cards();
    expect(Object.keys(cards)).toEqual(["Check a scope string"]);
    expect(cards["Check a scope string"]?.text).toContain("This is no scope string");
    await explorer.press("Control+a");
    await explorer.page.keyboard.insertText("  users_read jobs_read\n");
    expect((await explorer.card("Check a scope string")).codes).toEqual(["jobs_read", "users_read"]);
  });

  test("nothing went wrong", () => expect(mishaps).toEqual([]));

  /** Finds it in the list and presses the space bar. */
  async function tick(name: string): Promise<void> {
    await explorer.find(name);
    await explorer.press("Space");
  }

  async function showScopes(): Promise<void> {
    await explorer.press((await explorer.focused()) === "Search" ? "Control+a" : "/", "Delete");
    await explorer.tabTo("Endpoints");
    await explorer.press("ArrowRight");
    expect(await explorer.focused()).toMatch(/^Scopes/);
  }

  /** How many rows are in sight is measured again with the next frame. */
  async function listIsLong(): Promise<void> {
    await expect.poll(async () => (await names()).length).toBeGreaterThan(5);
  }

  async function names(): Promise<string[]> {
    return (await explorer.rows()).map(({ name }) => name);
  }
});
