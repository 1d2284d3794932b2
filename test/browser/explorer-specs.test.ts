/** The explorers of hostile, odd and tiny specs: texts are shown as they are, nothing runs, and the answers stand. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tables } from "../compile/tables.js";
import { chromiumPath, launchChromium } from "./chromium.js";
import { shown, writtenOut } from "./docs-expected.js";
import { docsOf, type Docs } from "./docs-of-spec.js";
import { openExplorer, type Explorer } from "./explorer-driver.js";
import { hostileNames, specWithNames, specWithText, specWithTexts } from "./hostile-spec.js";
import { attempts, browserTexts } from "./hostile-texts.js";
import { useEverything } from "./in-page.mjs";

describe.skipIf(chromiumPath === undefined)("the explorer", () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), "scopegen-explorer-"));
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ["texts", specWithTexts(browserTexts)],
    ["names", specWithNames(hostileNames)],
    ["odd", tables.get("odd") ?? ""],
  ])("of a hostile spec: %s", async (_, spec) => {
    const { catalog, ...docs } = docsOf(spec);
    await using explorer = await open({ catalog, ...docs });
    const endpoints = catalog.groups.flatMap((group) => group.endpoints.map(({ name }) => name));
    const tokens = catalog.scopes.map(({ token }) => token);
    // With aliases, and one that is not the table's.
    const text = [...tokens, ...catalog.scopes.flatMap(({ aliases }) => aliases), "x#y"].join(" ");
    for (const fragment of [
      link("q", ["<"]),
      link("list", ["scopes"]),
      link("call", endpoints),
      `${link("call", endpoints)}&${link("declined", tokens.slice(0, 9)).slice(1)}`,
      link("view=check&scopes", [text]),
    ]) {
      await explorer.follow(fragment);
      await explorer.cards();
      expect(await explorer.page.evaluate(useEverything)).toBe("nothing ran");
    }
    await expectTexts(explorer, { catalog, ...docs });
    expect(explorer.mishaps).toEqual([]);
  });

  test("with hostile titles and the like", async () => {
    await using explorer = await open(docsOf(specWithText("Plain")));
    for (const text of attempts) {
      const docs = docsOf(specWithText(text));
      write(docs);
      await explorer.page.reload();
      const title = folded(docs.catalog.title);
      expect(folded(await explorer.page.locator("h1").innerText())).toBe(title);
      expect(folded(await explorer.page.title())).toBe(`${title}: access scopes explorer`);
      await expectTexts(explorer, docs);
      expect(await explorer.page.evaluate(useEverything)).toBe("nothing ran");
    }
    expect(explorer.mishaps).toEqual([]);
  });

  const scope =
    "scopegen: 1\ntitle: Small\nscopes: { one: { description: The one., prompt: One, allows: [read] } }\n";
  test.each([
    ["one scope, no endpoints, no authorization endpoint", scope, []],
    [
      "no authorization endpoint",
      `${scope}endpoints: { G: { GET /a: one } }\n`,
      ["Scopes to request", "What the user will see", "Code"],
    ],
    [
      "nothing but a public endpoint",
      `${scope}endpoints: { G: { GET /a: public } }\n`,
      ["Scopes to request"],
    ],
    ["nothing but an unknown one", `${scope}endpoints: { G: { GET /a: unknown } }\n`, ["Scopes to request"]],
    ["an empty group", `${scope}endpoints: { G: {} }\n`, []],
  ])("of a spec with %s", async (_, spec, titles) => {
    await using explorer = await open(docsOf(spec));
    await explorer.follow("#call=GET%20/a");
    const cards = Object.keys(await explorer.cards());
    expect(cards.slice(1)).toEqual(titles.length > 0 ? titles : ["Scopes to request"]);
    await explorer.follow("#view=check&scopes=one");
    expect((await explorer.card("Check a scope string")).codes).toEqual(["one"]);
    await explorer.follow("#list=scopes");
    expect((await explorer.rows()).map(({ name }) => name)).toEqual(["one"]);
    await explorer.find("one");
    expect(await explorer.focused()).toBe("one");
    expect(explorer.mishaps).toEqual([]);
  });

  const file = join(folder, "explorer.html");

  function open(docs: Docs): Promise<Explorer> {
    write(docs);
    return openExplorer(browser, file);
  }

  function write({ files }: Docs): void {
    writeFileSync(file, files.get("explorer.html") ?? "");
  }
});

/** Of every scope the name, the description and the prompt, as the spec has them. */
async function expectTexts(explorer: Explorer, { catalog }: Docs): Promise<void> {
  const endpoints = catalog.groups.flatMap((group) => group.endpoints.map(({ name }) => name));
  await explorer.follow(link("call", endpoints));
  const {
    "Scopes to request": request,
    "What the user will see": consent,
    Code: code,
  } = await explorer.cards();
  expect(request?.scopes.length).toBe(consent?.prompts.length ?? 0);
  const byToken = new Map(catalog.scopes.map((scope) => [shown(scope.token), scope]));
  for (const [index, { scope, text }] of (request?.scopes ?? []).entries()) {
    const known = byToken.get(scope);
    expect([scope, folded(text)]).toEqual([scope, folded(known?.description ?? "not in the table")]);
    expect(folded(consent?.prompts[index]?.prompt ?? "")).toBe(folded(known?.prompt ?? ""));
    expect(code?.text).toContain(JSON.stringify(scope));
  }
  await explorer.follow(link("view=check&scopes", [catalog.scopes.map(({ token }) => token).join(" ")]));
  const check = await explorer.card("Check a scope string");
  expect(check.codes.slice(0, byToken.size)).toEqual([...byToken.keys()]);
}

function link(key: string, values: readonly string[]): string {
  return `#${values.map((value) => `${key}=${encodeURIComponent(value)}`).join("&")}`;
}

function folded(text: string): string {
  return writtenOut(text).replace(/\s+/g, " ").trim();
}
