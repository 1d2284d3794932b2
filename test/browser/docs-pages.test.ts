/** The pages of the first table, and of specs that are out of the ordinary, as a browser shows them. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { filesBelow } from "../architecture/repository.js";
import { tables } from "../compile/tables.js";
import { chromiumPath, launchChromium } from "./chromium.js";
import { expectFaultless } from "./docs-check.js";
import { docsOf } from "./docs-of-spec.js";
import { openSite, type Site } from "./docs-site.js";

describe.skipIf(chromiumPath === undefined)("in Chromium", () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await launchChromium();
    site = await openSite(browser);
  });
  afterAll(() => browser.close());

  test.each([...tables])("%s", async (name, specText) => {
    const { catalog, files } = docsOf(specText);
    // What lies in the repository, where that is the one.
    const onDisk = filesBelow("generated").flatMap(({ path, text }) =>
      path.startsWith(`${name}/docs/`) ? [[path.slice(`${name}/docs/`.length), text] as const] : [],
    );
    await expectFaultless(site, { catalog, files: onDisk.length > 0 ? new Map(onDisk) : files });
  });
});
