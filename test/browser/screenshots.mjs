/**
 * `npm run screenshots [-- FOLDER]`: a docs folder in (that of the first table, if none is named), pictures of its pages
 * out in `screenshots/`: light, dark, and on a narrow screen.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { explorerStates } from "./explorer-states.mjs";
import { markdownHtml } from "./markdown-html.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const docs = resolve(process.argv[2] ?? here("../../generated/smartrecruiters/docs"));
const folder = here("../../screenshots");
const temporary = mkdtempSync(join(tmpdir(), "scopegen-screenshots-"));
const styles = readFileSync(here("screenshots.css"), "utf8");

/** Pixels. */
const PART = 2400;

const looks = [
  { name: "light", colorScheme: "light", width: 1280 },
  { name: "dark", colorScheme: "dark", width: 1280 },
  { name: "narrow", colorScheme: "light", width: 390 },
];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  chromiumSandbox: process.getuid?.() !== 0,
});
for (const { name, colorScheme, width } of looks) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  for (const file of readdirSync(docs)) await picture(page, file, name);
  await context.close();
}
await browser.close();
rmSync(temporary, { recursive: true });
process.stdout.write(`${readdirSync(folder).length} pictures in ${folder}\n`);

async function picture(page, file, look) {
  const [stem, ending] = file.split(".");
  const shoot = (what) => pictures(page, `${what}-${look}`);
  if (ending === "md") {
    await open(page, rendered(file));
    await shoot(stem);
  }
  if (ending === "svg" && stem.endsWith(look)) {
    await open(page, join(docs, file));
    await page.screenshot({ path: join(folder, `${stem}.png`) });
  }
  if (ending !== "html") return;
  for (const [what, fragment, medium = "screen"] of explorerStates) {
    await page.goto("about:blank");
    await page.emulateMedia({ media: medium });
    await open(page, join(docs, file), fragment);
    await shoot(`${stem}-${what}`);
  }
  await page.emulateMedia({ media: "screen" });
}

/** Of the whole page; one too long to look at in several parts. */
async function pictures(page, name) {
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: document.documentElement.scrollHeight,
  }));
  const parts =
    height <= 1.5 * PART ? [height] : Array.from({ length: Math.ceil(height / PART) }, () => PART);
  for (const [at] of parts.entries()) {
    const y = at * PART;
    await page.screenshot({
      path: join(folder, `${name}${parts.length > 1 ? `-${at + 1}` : ""}.png`),
      fullPage: true,
      animations: "disabled",
      clip: { x: 0, y, width, height: parts.length > 1 ? Math.min(PART, height - y) : height },
    });
  }
}

/** As a page that finds the pictures where the Markdown has them. */
function rendered(file) {
  const html = markdownHtml(readFileSync(join(docs, file), "utf8"));
  const base = `<base href="${pathToFileURL(join(docs, file)).href}">`;
  const path = join(temporary, `${file}.html`);
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><title>${file}</title>${base}<style>${styles}</style>${html}`,
  );
  return path;
}

async function open(page, path, fragment = "") {
  await page.goto(pathToFileURL(path).href + fragment);
}
