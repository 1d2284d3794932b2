/** The pictures of the confirmation page in a browser: XML whatever the text, inert, and no text outside of the card. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmationPicture } from "../../generator/emit/confirmation/picture.js";
import { themeNames } from "../../generator/emit/confirmation/theme.js";
import { confirmationOf } from "../../generator/emit/confirmation/confirmation.js";
import { catalogOf, scopeOf } from "../emit/docs/catalog.js";
import { hostileTexts } from "../print/hostile-texts.js";
import { chromiumPath, launchChromium } from "./chromium.js";

const texts = [
  ...hostileTexts,
  "</text></svg><script>marker = 1</script>",
  '"><image href="https://example.com/x.png" onerror="marker = 1"/>',
  "<foreignObject><iframe src='javascript:parent.marker = 1'></iframe></foreignObject>",
  "]]> <![CDATA[ <?xml version='1.0'?> <!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]> &b;",
  "\u0000\u0008\uD800\uDFFF\uFFFE\u202E\u2066 \u0085",
  "W".repeat(50_000),
  "Read, change and delete whatever belongs to the company, WHEREVER it is. ".repeat(690),
  "Москва и Київ: доступ к кандидатам, ЩЕДРОЖЮ ".repeat(4),
  "הרשאה לקריאת המועמדים (Candidates) של החברה, כולל קבצים! ".repeat(3),
  "يصل إلى المرشحين والوظائف وكل ما يتعلق بها في حساب الشركة ".repeat(3),
  "﷽".repeat(40),
];

/** The text in every place that a spec can put one in. */
function pictureOf(text: string, theme: (typeof themeNames)[number] = "light"): string {
  const catalog = catalogOf({
    title: text,
    roles: [
      { key: "r", name: text, note: text },
      { key: "s", name: `${text} `, note: undefined },
    ],
    scopes: [
      scopeOf("a", { prompt: text, role: "r" }),
      scopeOf(`b${"_long".repeat(90)}`, { prompt: text, implies: ["c"], implied: ["c"] }),
      scopeOf("c", { prompt: text, role: "s" }),
    ],
  });
  const [first, second] = catalog.scopes.map(({ token }) => token);
  if (first === undefined || second === undefined) throw new Error("two scopes wanted");
  return confirmationPicture(
    confirmationOf(catalog, { requested: [first, second], granted: [first] }),
    theme,
  );
}

describe.skipIf(chromiumPath === undefined)("in Chromium", () => {
  let browser: Browser;
  let page: Page;
  let shown = "";
  const requests: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    page.on("request", (request) => requests.push(request.url()));
    await page.route("**/*", (route) =>
      route.fulfill({ contentType: "image/svg+xml; charset=utf-8", body: shown }),
    );
  });
  afterAll(() => browser.close());

  /** As a document of its own, where scripts would run. */
  async function open(svg: string): Promise<void> {
    shown = svg;
    requests.length = 0;
    await page.goto("https://scopegen.test/page.svg");
  }

  test.each(texts.map((text) => [text.slice(0, 24), text] as const))("%j", async (_, text) => {
    await open(pictureOf(text));
    const found = await page.evaluate<Found>(readPicture);
    expect(found).toEqual({ ...found, marker: "undefined", errors: 0, rest: [], attributes: [] });
    expect(requests).toEqual(["https://scopegen.test/page.svg"]);
    expect(found.texts.length).toBeGreaterThan(8);
    for (const { content, left, right } of found.texts) {
      expect([content, left >= 25, right <= 535]).toEqual([content, true, true]);
    }
  });

  test("a browser would have found each of them", async () => {
    const svg = pictureOf("a").replace("</svg>", '<script>marker = 1</script><image onerror="x()"/></svg>');
    await open(svg.replace("<text x=", '<text transform="translate(900)" x='));
    const found = await page.evaluate<Found>(readPicture);
    expect(found).toMatchObject({ marker: "number", rest: ["script", "image"], attributes: ["onerror"] });
    expect(found.texts.some(({ right }) => right > 535)).toBe(true);
    await open(pictureOf("a").replace("</desc>", ""));
    expect((await page.evaluate<Found>(readPicture)).errors).toBe(1);
  });

  test.each([
    ["שלום (abc)!", { first: "right", last: "to the left" }],
    ["Hello (שלום)!", { first: "left", last: "to the right" }],
  ])("%s begins and ends where its direction says", async (prompt, ends) => {
    const catalog = catalogOf({ scopes: [scopeOf("a", { prompt })] });
    await open(confirmationPicture(confirmationOf(catalog, { requested: ["a"] }), "light"));
    const [first = 0, last = 0] = await page.evaluate<number[]>(readEnds(prompt));
    expect({
      first: first > 400 ? "right" : first < 150 ? "left" : first,
      last: last < first ? "to the left" : "to the right",
    }).toEqual(ends);
  });

  test.each(themeNames)("the %s picture is an image of its own size", async (theme) => {
    const svg = pictureOf("Text", theme);
    await page.goto("about:blank");
    const size = await page.evaluate<number[]>(readSize(svg));
    expect(size).toEqual([560, Number(/ height="(\d+)"/.exec(svg)?.[1])]);
  });
});

interface Found {
  /** The type of the variable that hostile texts set. */
  readonly marker: string;
  /** How often the document is no XML. */
  readonly errors: number;
  /** Names of elements and attributes that no picture needs. */
  readonly rest: readonly string[];
  readonly attributes: readonly string[];
  readonly texts: readonly { readonly content: string; readonly left: number; readonly right: number }[];
}

/** Runs in the page, whose types the tests do not know. */
const readPicture = `(() => {
  const expected = new Set("svg title desc rect g path circle text tspan".split(" "));
  const all = [...document.querySelectorAll("*")];
  const isOdd = ({ name, value }) => /^on|href|^style|^id$/.test(name) || /url[(]|javascript:/i.test(value);
  return {
    marker: typeof globalThis.marker,
    errors: document.querySelectorAll("parsererror").length,
    rest: all.map(({ localName }) => localName).filter((name) => !expected.has(name)),
    attributes: all.flatMap(({ attributes }) => [...attributes].filter(isOdd).map(({ name }) => name)),
    texts: [...document.querySelectorAll("text")].map((text) => {
      const { left, right } = text.getBoundingClientRect();
      return { content: text.textContent.slice(0, 80), left, right };
    }),
  };
})()`;

/** Where the first and the last character of a line are. */
function readEnds(content: string): string {
  return `(() => {
    const text = [...document.querySelectorAll("text")].find(({ textContent }) => textContent === ${JSON.stringify(content)});
    const at = (index) => text.getExtentOfChar(index).x + text.getScreenCTM().e;
    return [at(0), at(${content.length - 1})];
  })()`;
}

/** The size of the picture as an image. */
function readSize(svg: string): string {
  return `(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(`data:image/svg+xml,${encodeURIComponent(svg)}`)};
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  })()`;
}
