/** The explorer in every look and state: nothing for axe to find, nothing that the policy must stop, nothing cut off. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launchChromium } from "./chromium.js";
import { openExplorer, type Explorer } from "./explorer-driver.js";
import { explorerFile } from "./explorer-file.js";
import { explorerStates } from "./explorer-states.mjs";
import { axeFindings, widthBeyond } from "./explorer-reader.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(chromiumPath === undefined)("the explorer", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test.each([
    ["light", { colorScheme: "light", viewport: { width: 1280, height: 900 } }],
    ["dark", { colorScheme: "dark", viewport: { width: 1280, height: 900 } }],
    ["narrow", { colorScheme: "light", viewport: { width: 390, height: 844 } }],
    ["narrow and dark", { colorScheme: "dark", viewport: { width: 320, height: 640 } }],
    ["with forced colours", { forcedColors: "active", viewport: { width: 1280, height: 900 } }],
  ] as const)("%s", async (_, look) => {
    // axe is a script that the policy does not allow.
    await using explorer = await openExplorer(browser, explorerFile, { ...look, bypassCSP: true });
    await explorer.page.addScriptTag({ content: axe });
    for (const [name, fragment] of explorerStates) {
      await explorer.follow(fragment || "#");
      await explorer.cards();
      expect([name, await explorer.page.evaluate(axeFindings)]).toEqual([name, []]);
      expect([name, await explorer.page.evaluate(widthBeyond)]).toEqual([name, 0]);
    }
    expect(explorer.mishaps).toEqual([]);
  });

  test("axe finds what is wrong, and the driver what goes wrong", async () => {
    await using explorer = await openExplorer(browser, explorerFile, { bypassCSP: true });
    await explorer.page.addScriptTag({ content: axe });
    await explorer.page.evaluate(
      "document.querySelector('#search').labels[0].remove(); document.querySelector('#search').placeholder = ''",
    );
    expect((await explorer.page.evaluate(axeFindings)).join()).toContain("label");

    await using strict = await openExplorer(browser, explorerFile);
    await strict.page.evaluate(`
      const image = new Image(); image.src = "https://example.com/x.png"; document.body.append(image);
      fetch("https://example.com/y").catch(() => {});
      setTimeout(() => { throw new Error("seeded"); });
    `);
    await expect.poll(() => strict.mishaps.join()).toContain("seeded");
    for (const mishap of ["img-src", "connect-src"]) expect(strict.mishaps.join()).toContain(mishap);
  });

  test("on paper there is the answer and no control", async () => {
    await using explorer = await openExplorer(browser, explorerFile, {
      fragment: "#call=GET%20/users&call=POST%20/candidates&granted=candidates_read",
    });
    const onScreen = await explorer.cards();
    await explorer.page.emulateMedia({ media: "print" });
    const onPaper = await explorer.cards();
    const titles = ["Scopes to request", "What the user will see", "Authorization URL", "Code"];
    expect(Object.keys(onPaper)).toEqual(titles);
    for (const title of titles) {
      expect(onPaper[title]?.scopes).toEqual(onScreen[title]?.scopes);
      expect(onPaper[title]?.prompts).toEqual(onScreen[title]?.prompts);
      expect(onPaper[title]?.blocks).toEqual(onScreen[title]?.blocks);
    }
    expect(await visibleControls(explorer)).toEqual([]);
    expect(await explorer.page.pdf({ format: "A4" })).toSatisfy(({ length }: Buffer) => length > 10_000);
  });

  test("without scripts it says so", async () => {
    await using explorer = await openExplorer(browser, explorerFile, { javaScriptEnabled: false });
    expect(await explorer.page.locator("noscript").innerText()).toMatch(/JavaScript.*access-scopes\.md/s);
  });
});

async function visibleControls({ page }: Explorer): Promise<string[]> {
  const controls = await page.locator("button, input[type=checkbox], input[type=search], nav a").all();
  const shown = await Promise.all(
    controls.map(async (one) => ((await one.isVisible()) ? one.innerText() : "")),
  );
  return shown.filter((text) => text !== "");
}
