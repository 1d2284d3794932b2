/** The explorer of 11,000 endpoints in Chromium in, what a key press costs as a ratio to drawing as many rows, out. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { settled, sizedProject } from "./sized-projects.mjs";

const PRESSES = 300;

/** The size of the page for the SmartRecruiters table. */
export function pageBytes({ cwd }) {
  return statSync(join(cwd, "generated", "smartrecruiters", "docs", "explorer.html")).size;
}

export const prepareExplorer = (project) => settled(project, "L");

/**
 * The time from an `input` event of the search field to the end of the layout that it makes necessary, over that of
 * drawing as many rows of the same kind, without searching for anything: elements made anew from plain data, put where
 * the others were, and laid out. In one page, in turn; medians.
 */
export async function keyPressRatio(project) {
  const { press, draw } = await measured(project);
  return press / draw;
}

/** Milliseconds from ticking one of 11,000 endpoints, where 100 are ticked already, to the end of the layout. */
export async function tickMilliseconds(project) {
  const { tick } = await measured(project);
  return tick;
}

async function measured(project) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(pathToFileURL(join(sizedProject(project, "L").output, "docs", "explorer.html")).href);
    await page.waitForSelector("li.row");
    return await page.evaluate(inPage, { presses: PRESSES });
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
function inPage({ presses }) {
  const search = document.querySelector("#search");
  const list = document.querySelector(".scroller ul");
  // Typed letter by letter, and taken back: some find everything, some a few, some what another one found.
  const words = ["get", "jobs/", "note", "draft job", "readwrite.all", "token", "patch dra"];
  const queries = words.flatMap((word) => {
    const typed = [...word].map((_, at) => word.slice(0, at + 1));
    return [...typed, ...typed.slice(0, -1).toReversed(), ""];
  });
  const times = { press: [], draw: [], tick: [] };
  const layOut = () => document.body.getBoundingClientRect();
  const timed = (kind, run) => {
    layOut();
    const start = performance.now();
    run();
    layOut();
    times[kind].push(performance.now() - start);
  };
  for (let press = 0; press < presses; press += 1) {
    timed("press", () => {
      search.value = queries[press % queries.length];
      search.dispatchEvent(new Event("input", { bubbles: true }));
    });
    const rows = [...list.children];
    const plain = rows.map(plainOf);
    const before = list.style.height;
    timed("draw", () => {
      list.style.height = `${100 + press}px`;
      list.replaceChildren(...plain.map(drawn));
    });
    list.style.height = before;
    list.replaceChildren(...rows);
  }
  const boxes = () => [...list.querySelectorAll("input")];
  search.value = "attachments";
  search.dispatchEvent(new Event("input", { bubbles: true }));
  for (let round = 0; round < 15; round += 1) {
    for (const box of boxes().slice(0, 10)) timed("tick", () => box.click());
    list.parentElement.scrollTop += 700;
    list.parentElement.dispatchEvent(new Event("scroll"));
  }
  const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
  return Object.fromEntries(Object.entries(times).map(([kind, values]) => [kind, median(values)]));

  /** An element as data. */
  function plainOf(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    const attributes = [...node.attributes].map(({ name, value }) => [name, value]);
    return { tag: node.localName, attributes, children: [...node.childNodes].map(plainOf) };
  }

  function drawn(plain) {
    if (typeof plain === "string") return document.createTextNode(plain);
    const made = document.createElement(plain.tag);
    for (const [name, value] of plain.attributes) {
      if (name === "style") made.style.cssText = value;
      else made.setAttribute(name, value);
    }
    made.append(...plain.children.map(drawn));
    return made;
  }
}
