/** Nothing in, the site that the tests of a `describe` share out: opened before them, closed after them. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "./chromium.js";
import { openSite, type Site } from "./docs-site.js";

/** To be asked within tests, not before. */
export function siteOfTests(): () => Site {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await launchChromium();
    site = await openSite(browser);
  });
  afterAll(() => browser.close());
  return () => site;
}
