/** The files of docs folders in, one after the other; a site of them out, in a Chromium that can reach nothing else. */
import type { Browser, Page } from "playwright-core";
import { pageFacts, useEverything, type PageFacts } from "./in-page.mjs";
import { unfilteredHtml } from "./markdown-html.mjs";

/** Path to text. */
export type SiteFiles = ReadonlyMap<string, string>;

export interface Site {
  readonly page: Page;
  /** From here on the site has these files; what was noted is forgotten. */
  serve(files: SiteFiles): void;
  /** Opens a file, Markdown rendered, with its scripts on. */
  open(path: string): Promise<void>;
  /** What is on the page. */
  facts(): Promise<PageFacts>;
  /** Clicks everything; what a script of the page left in `window.pwned`, or "nothing ran". */
  useEverything(): Promise<string>;
  /** What the pages asked for beside the files of the site. */
  readonly outside: readonly string[];
  close(): Promise<void>;
}

export const origin = "https://docs.test";

export async function openSite(browser: Browser): Promise<Site> {
  const outside: string[] = [];
  let files: SiteFiles = new Map();
  const context = await browser.newContext();
  await context.route("**/*", (route) => {
    const url = new URL(route.request().url());
    const path = decodeURIComponent(url.pathname.slice(1));
    const text = url.origin === origin ? files.get(path) : undefined;
    if (text !== undefined) return route.fulfill(answerOf(path, text));
    outside.push(url.href);
    return route.abort();
  });
  const page = await context.newPage();
  return {
    page,
    outside,
    serve(next) {
      files = next;
      outside.length = 0;
    },
    open: async (path) => {
      await page.goto(`${origin}/${path}`);
    },
    facts: () => page.evaluate(pageFacts),
    useEverything: () => page.evaluate(useEverything),
    close: () => context.close(),
  };
}

function answerOf(path: string, text: string): { contentType: string; body: string } {
  const ending = path.slice(path.lastIndexOf(".") + 1);
  if (ending !== "md") return { contentType: contentTypes.get(ending) ?? "text/plain", body: text };
  const html = unfilteredHtml(text);
  return {
    contentType: "text/html; charset=utf-8",
    body: `<!doctype html><meta charset="utf-8"><title>${path}</title><body>${html}</body>`,
  };
}

const contentTypes: ReadonlyMap<string, string> = new Map([
  ["html", "text/html; charset=utf-8"],
  ["svg", "image/svg+xml"],
]);
