/** What the explorer shows stands in its URL: reloaded, shared, gone back to, or made up by somebody else. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launchChromium } from "./chromium.js";
import { openExplorer, type Explorer } from "./explorer-driver.js";
import { explorerFile } from "./explorer-file.js";
import type { ShownCard } from "./explorer-reader.mjs";
import { attempts } from "./hostile-texts.js";

describe.skipIf(chromiumPath === undefined)("the state", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test("survives reloading and is the same on another page", async () => {
    await using explorer = await openExplorer(browser, explorerFile);
    for (const endpoint of ["GET /users", "POST /candidates"]) {
      await explorer.find(endpoint);
      await explorer.press("Space");
    }
    await explorer.tabTo("Client ID");
    await explorer.press("Control+a");
    await explorer.type("Größe & +%20#");
    await explorer.tabTo("Search", "Shift+Tab");
    await explorer.press("Control+a");
    await explorer.type("users");
    const before = await shownBy(explorer);
    // Typing is written into the URL a moment later.
    await expect.poll(() => new URL(explorer.page.url()).hash).toContain("q=users");
    const { hash } = new URL(explorer.page.url());

    await explorer.page.reload();
    expect(await shownBy(explorer)).toEqual(before);
    expect(new URL(explorer.page.url()).hash).toBe(hash);
    await using other = await openExplorer(browser, explorerFile, { fragment: hash });
    expect(await shownBy(other)).toEqual(before);
    expect([...explorer.mishaps, ...other.mishaps]).toEqual([]);
  });

  test("can be gone back and forward to, step by step", async () => {
    await using explorer = await openExplorer(browser, explorerFile);
    const states = [await shownBy(explorer)];
    for (const endpoint of ["GET /users", "POST /candidates"]) {
      await explorer.find(endpoint);
      await explorer.press("Space");
      states.push(await shownBy(explorer));
    }
    const [first, second, third] = states.map(({ headline }) => headline);
    expect(new Set([first, second, third]).size).toBe(3);
    const headlines: string[] = [];
    for (const key of ["Alt+ArrowLeft", "Alt+ArrowLeft", "Alt+ArrowRight", "Alt+ArrowRight"]) {
      await goInHistory(explorer, key);
      headlines.push((await shownBy(explorer)).headline);
    }
    expect(headlines).toEqual([second, first, second, third]);
    expect(explorer.mishaps).toEqual([]);
  });

  test("that somebody made up does no harm", async () => {
    await using explorer = await openExplorer(browser, explorerFile);
    for (const fragment of madeUp) {
      await explorer.follow(fragment);
      await explorer.page.reload();
      await explorer.cards();
      // It is still of use.
      await explorer.follow("#call=GET%20/users");
      const { "Scopes to request": answer } = await explorer.cards();
      expect([fragment.slice(0, 100), answer?.headline]).toEqual([
        fragment.slice(0, 100),
        "1 scope: the least for 1 endpoint",
      ]);
      expect(await explorer.pwned()).toBeUndefined();
      expect(explorer.mishaps).toEqual([]);
    }
  });
});

const keys = ["q", "call", "granted", "declined", "call=GET%20/users&client", "view=check&scopes"];
const madeUp = [
  "#",
  "##",
  "#view=nothing&list=__proto__&call=toString&call=__proto__&granted=constructor&declined=hasOwnProperty",
  "#%",
  "#%E0%A4%A&call=%&granted=%ff%fe",
  "#call=GET%20/users&call=GET%20/users&granted=users_read&declined=users_read",
  "#call=GET%20/users&redirect=javascript:pwned=1",
  "#call=GET%20/users&redirect=https://x%22%3E%3Cscript%3Epwned=1%3C/script%3E",
  "#view=check&scopes=%00%0A%0D%09%E2%80%AE",
  `#view=check&scopes=${"a".repeat(100_000)}`,
  `#${"call=GET%20/users&".repeat(5_000)}`,
  `#${Array.from({ length: 2_000 }, (_, index) => `call=x${index}&granted=y${index}`).join("&")}`,
  `#q=${encodeURIComponent("👩‍👩‍👧(.*+?[")}`,
  ...attempts.map((text, index) => `#${keys[index % keys.length]}=${encodeURIComponent(text)}`),
];

/** What a user sees, but for what is made anew for each page. */
async function shownBy(explorer: Explorer) {
  const cards = await explorer.cards();
  const parts = Object.entries(cards).map(
    ([title, { headline, scopes, prompts, notices }]: [string, ShownCard]) => ({
      title,
      headline,
      scopes,
      prompts,
      notices,
    }),
  );
  const headline = cards["Scopes to request"]?.headline ?? "";
  const code = cards["Code"]?.blocks ?? [];
  return { headline, parts, code, rows: await explorer.rows() };
}

async function goInHistory({ page }: Explorer, key: string): Promise<void> {
  const before = page.url();
  await page.keyboard.press(key);
  // Chromium without a window has no such keys.
  if (page.url() === before) await (key === "Alt+ArrowLeft" ? page.goBack() : page.goForward());
}
