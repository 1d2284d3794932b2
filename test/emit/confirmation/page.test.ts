/** The pictures of the confirmation page: what they show, how it is marked, and that no text leaves its place. */
import { expect, test } from "vitest";
import { emitConfirmationPage } from "../../../generator/emit/confirmation/index.js";
import { confirmationPicture } from "../../../generator/emit/confirmation/picture.js";
import { themeNames, themes } from "../../../generator/emit/confirmation/theme.js";
import { confirmationOf } from "../../../generator/emit/confirmation/confirmation.js";
import type { ScopeRequest } from "../../../generator/emit/confirmation/confirmation.js";
import type { ScopeCatalog } from "../../../generator/model/catalog.js";
import { textWidth } from "../../../generator/print/text-width.js";
import { hostileTexts } from "../../print/hostile-texts.js";
import { catalogOf, scopeOf } from "../docs/catalog.js";
import { pictureLines, pictureTexts } from "../picture-oracle.js";

const admin = { key: "admin", name: "Admin", note: undefined };

/** `d` needs nothing itself but implies what needs the role. */
const catalog = catalogOf({
  roles: [admin],
  scopes: [
    scopeOf("a", { prompt: "See things" }),
    scopeOf("b", { prompt: "Change things", role: "admin" }),
    scopeOf("c", { prompt: "", deprecated: { since: undefined, use: [], note: undefined } }),
    scopeOf("d", { prompt: "Do it all", implies: ["b"], implied: ["b"] }),
  ],
});

function picture(request: ScopeRequest, table: ScopeCatalog = catalog): string {
  return confirmationPicture(confirmationOf(table, request), "light");
}

test("the generated pictures show the scopes of the example, and one that needs a role", () => {
  const files = emitConfirmationPage(catalog);
  expect(files.map(({ path }) => path)).toEqual([
    "docs/confirmation-light.svg",
    "docs/confirmation-dark.svg",
  ]);
  for (const { text } of files) {
    expect(pictureLines(text)).toEqual([
      "Acme API",
      "Your app would like to:",
      "See things",
      "a",
      "Change things",
      "b",
      "Needs the role Admin",
      "Deny",
      "Allow",
      "Illustration made from the table of scopes, not the server’s own page.",
    ]);
  }
  expect(emitConfirmationPage(catalog)).toEqual(files);
});

test("there is none where no scope in it has a prompt", () => {
  const scopes = [scopeOf("a", { prompt: "" }), scopeOf("b", { prompt: "" })];
  expect(emitConfirmationPage(catalogOf({ scopes }))).toEqual([]);
  expect(emitConfirmationPage(catalogOf({ scopes: [...scopes.slice(1), scopeOf("c")] }))).toHaveLength(2);
});

test("lines are in the order of the table; what is new is told from what is granted", () => {
  const lines = pictureLines(picture({ requested: ["c", "b", "a"], granted: ["a"] }));
  expect(lines.slice(2, -3)).toEqual([
    "See things",
    "a",
    "Already granted",
    "Change things",
    "b",
    "Needs the role Admin",
    "New",
    "No prompt in the table",
    "c",
    "New",
  ]);
});

test("a step-up asks for what is granted too, since the new grant may replace the old", () => {
  const request = { requested: ["c"], granted: ["b", "a", "b"] } as const;
  expect(confirmationOf(catalog, request).lines.map(({ scope, state }) => [scope, state])).toEqual([
    ["a", "granted"],
    ["b", "granted"],
    ["c", "new"],
  ]);
  expect(confirmationOf(catalog, request).roles).toEqual([admin]);
  expect(confirmationOf(catalog, { requested: ["c"], granted: [] }).lines).toHaveLength(1);
});

test("what is implied by the grant is not new, and a role that only comes with a scope is named", () => {
  expect(pictureLines(picture({ requested: ["a", "b"], granted: ["d"] })).slice(2, -3)).toEqual([
    "See things",
    "a",
    "New",
    "Change things",
    "b",
    "Needs the role Admin",
    "Already granted",
    "Do it all",
    "d",
    "Already granted",
  ]);
  expect(pictureLines(picture({ requested: ["d"] }))).toContain("What comes with it needs the role Admin.");
  expect(pictureLines(picture({ requested: ["b", "d"] })).join()).not.toContain("comes with it");
});

test("whoever does not see it is told the same", () => {
  const text = picture({ requested: ["a", "b"], granted: ["a"] });
  expect(text).toContain('<svg xmlns="http://www.w3.org/2000/svg" role="img" ');
  expect(text).toContain("<title>The confirmation page of Acme API</title>");
  expect(text).toContain(
    "<desc>Your app would like to: See things (a, already granted); Change things (b, new, needs the role Admin). Deny or allow?",
  );
});

test("of very many lines some are counted only, the new ones last", () => {
  const scopes = Array.from({ length: 400 }, (_, index) => scopeOf(`s${index}`));
  const requested = ["s0", ...scopes.map(({ token }) => token)] as const;
  const lines = pictureLines(picture({ requested, granted: ["s0", "s399"] }, catalogOf({ scopes })));
  expect(lines).toContain("Prompt of s40");
  expect(lines).not.toContain("Prompt of s0");
  expect(lines).not.toContain("Prompt of s41");
  expect(lines).toContain("and 360 more, 358 of them new");
  const most = scopes.slice(0, -1).map(({ token }) => token);
  const one = pictureLines(picture({ requested: ["s399"], granted: most }, catalogOf({ scopes })));
  expect(one.slice(-7, -3)).toEqual(["Prompt of s399", "s399", "New", "and 360 more"]);
  expect(one).toContain("Prompt of s38");
  expect(one).not.toContain("Prompt of s39");
});

const long = "Read, change and delete whatever belongs to the company, wherever it is. ".repeat(700);

test.each(
  [
    ...hostileTexts,
    "W".repeat(50_000),
    long,
    "﷽".repeat(90),
    "漢".repeat(300),
    "\u202E\u0000\uD800",
    "a\u0301".repeat(900),
  ].map((text) => [text.slice(0, 20), text] as const),
)("nothing of %j leaves the card", (_, text) => {
  const roles = [{ key: "r", name: text, note: text }];
  const scopes = [scopeOf("a", { prompt: text, role: "r" }), scopeOf("b", { prompt: text })];
  const table = catalogOf({ title: text, roles, scopes });
  const svg = picture({ requested: ["a", "b"], granted: ["a"] }, table);
  const texts = pictureTexts(svg);
  expect(texts.length).toBeGreaterThan(9);
  for (const { content, x, size, face, anchor } of texts) {
    const width = textWidth(content, face) * size;
    const left = x - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2);
    // From the middle of the card's padding on either side.
    expect([content, left >= 39, left + width <= 521]).toEqual([content, true, true]);
  }
  expect(svg.length).toBeLessThan(30_000);
});

test.each(hostileTexts.filter((text) => text.length < 90))("the prompt %j is there as a whole", (text) => {
  const svg = picture({ requested: ["a"] }, catalogOf({ scopes: [scopeOf("a", { prompt: text })] }));
  const lines = pictureLines(svg).slice(2, -4);
  expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
});

test.each(themeNames)("%s: text stands out from what is behind it", (name) => {
  const { page, card, fresh, text, quiet, accent, onAccent, role, onRole } = themes[name];
  const pairs = [
    [text, card],
    [quiet, card],
    [quiet, page],
    [text, fresh],
    [quiet, fresh],
    [onAccent, accent],
    [onRole, role],
  ] as const;
  for (const [one, other] of pairs) expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5);
  // Signs are no text.
  expect(contrast(accent, card)).toBeGreaterThanOrEqual(3);
  expect(contrast("#ffffff", "#777777")).toBeLessThan(4.5);
});

/** By WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\da-f]{2}/g) ?? []).map((digits) => {
    const value = Number.parseInt(digits, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
