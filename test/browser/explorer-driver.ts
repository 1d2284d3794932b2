/** An explorer file in, a page of it that a user drives by the keyboard alone out; whatever goes wrong is noted. */
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import {
  focused,
  followLink,
  noteBreaches,
  readCards,
  readRows,
  type ShownCard,
  type ShownRow,
} from "./explorer-reader.mjs";

export interface Explorer extends AsyncDisposable {
  readonly page: Page;
  /** Errors of scripts, breaches of the policy, requests to anything but the file: none, if all is well. */
  readonly mishaps: readonly string[];
  /** Presses keys, one after the other. */
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** What has the focus. */
  focused(): Promise<string>;
  /** Presses Tab until that has the focus; the name may go on. */
  tabTo(name: string, key?: "Tab" | "Shift+Tab"): Promise<void>;
  /** Searches for something and goes down to it. */
  find(name: string): Promise<void>;
  cards(): Promise<Record<string, ShownCard>>;
  card(title: string): Promise<ShownCard>;
  rows(): Promise<readonly ShownRow[]>;
  /** What a script that is not the page's own has left. */
  pwned(): Promise<unknown>;
  /** Follows a link to another state of the page. */
  follow(fragment: string): Promise<void>;
}

/** From the disk, without a network. */
export async function openExplorer(
  browser: Browser,
  file: string,
  { fragment = "", ...options }: BrowserContextOptions & { readonly fragment?: string } = {},
): Promise<Explorer> {
  const context = await browser.newContext({ offline: true, ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const mishaps: string[] = [];
  const url = pathToFileURL(file).href;
  page.on("pageerror", (error) => mishaps.push(String(error)));
  page.on("console", (message) => message.type() === "error" && mishaps.push(message.text()));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== url) mishaps.push(`asked for ${request.url()}`);
  });
  await page.exposeFunction("breach", (text: string) => mishaps.push(text));
  await page.addInitScript(noteBreaches);
  await page.goto(url + fragment);

  const explorer: Explorer = {
    page,
    mishaps,
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    focused: () => page.evaluate(focused),
    async tabTo(name, key = "Tab") {
      const passed: string[] = [];
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press(key);
        const now = await explorer.focused();
        if (now.startsWith(name)) return;
        passed.push(now);
      }
      throw new Error(`${key} does not lead to ${name}, but to ${passed.join(" | ")}`);
    },
    async find(name) {
      await explorer.press((await explorer.focused()) === "Search" ? "Control+a" : "/");
      await explorer.type(name);
      await explorer.press("ArrowDown");
      for (let presses = 0; presses < 200; presses++) {
        if ((await explorer.focused()) === name) return;
        await explorer.press("ArrowDown");
      }
      throw new Error(`the arrow keys do not lead to ${name}`);
    },
    cards: () => page.evaluate(readCards),
    async card(title) {
      const cards = await explorer.cards();
      const found = cards[title];
      if (!found) throw new Error(`no card ${title}, but ${Object.keys(cards).join(", ")}`);
      return found;
    },
    rows: () => page.evaluate(readRows),
    pwned: () => page.evaluate("globalThis.pwned"),
    follow: (link) => page.evaluate(followLink, link),
    [Symbol.asyncDispose]: () => context.close(),
  };
  return explorer;
}
