/** The explorer's answers to questions by chance, against those of the generated library in Node. */
import * as fc from "fast-check";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  authorizationUrl,
  codeChallengeOf,
  formatScopes,
  scopes,
} from "../../generated/smartrecruiters/index.js";
import { repository } from "../architecture/repository.js";
import { chromiumPath, launchChromium } from "./chromium.js";
import { openExplorer, type Explorer } from "./explorer-driver.js";
import { endpoints, expectedCheck, expectedPlan, type Question, type Request } from "./explorer-expected.js";
import type { ShownCard } from "./explorer-reader.mjs";
import { explorerFile } from "./explorer-file.js";

const some = <Name>(names: readonly Name[], maxLength: number) =>
  fc.shuffledSubarray([...names], { maxLength });
const question = fc
  .record({ calls: some(endpoints, 12), granted: some(scopes, 6), declined: some(scopes, 3) })
  .map(({ calls, granted, declined }) => ({
    calls,
    granted,
    declined: declined.filter((scope) => !granted.includes(scope)),
  }));
const first = fc.record({ calls: some(endpoints, 20), granted: fc.constant([]), declined: fc.constant([]) });
const questions: readonly Question[] = [
  ...fc.sample(first, { numRuns: 15, seed: 1 }),
  ...fc.sample(question, { numRuns: 15, seed: 2 }),
  { calls: endpoints, granted: [], declined: [] },
  { calls: endpoints, granted: ["users_read"], declined: ["jobs_manage"] },
];
const strings = fc.sample(
  some([...scopes, "openid", "offline_access", "Jobs_read"], 8).filter(({ length }) => length > 0),
  { numRuns: 10, seed: 3 },
);

describe.skipIf(chromiumPath === undefined)("in Chromium", () => {
  let browser: Browser;
  let explorer: Explorer;
  const snippets: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
    explorer = await openExplorer(browser, explorerFile);
  });
  afterAll(() => browser.close());

  const answers = questions.map((asked) => ({ asked, expected: expectedPlan(asked) }));

  test.each(
    answers.flatMap(({ asked, expected }) => (typeof expected === "string" ? [{ asked, expected }] : [])),
  )("that there is nothing to request: $asked", async ({ asked, expected }) => {
    await explorer.follow(fragmentOf(asked));
    const cards = await explorer.cards();
    expect(cards["Scopes to request"]?.headline).toBe(expected);
    expect(Object.keys(cards)).toEqual(["Endpoints and scopes", "Scopes to request"]);
  });

  test.each(
    answers.flatMap(({ asked, expected }) => (typeof expected === "string" ? [] : [{ asked, expected }])),
  )("what to request: $asked", async ({ asked, expected: { requested, ...expected } }) => {
    await explorer.follow(fragmentOf(asked));
    const cards = await explorer.cards();
    const { scopes: found, roles, blocks } = cards["Scopes to request"] ?? {};
    const { prompts } = cards["What the user will see"] ?? {};
    expect({ scopes: found, prompts, roles }).toEqual(expected);
    expect(blocks).toEqual([`scope=${encodeURIComponent(formatScopes(requested))}`]);
    await checkUrl(cards["Authorization URL"], requested);
    snippets.push(cards["Code"]?.blocks[0] ?? "");
  });

  test("of both kinds there are some", () => {
    const kinds = answers.map(({ expected }) => typeof expected);
    for (const kind of ["string", "object"])
      expect(kinds.filter((one) => one === kind).length).toBeGreaterThan(2);
  });

  test.each(strings.map((tokens) => tokens.join(" ")))("what a scope string can do: %s", async (text) => {
    await explorer.follow(`#view=check&scopes=${encodeURIComponent(text)}`);
    const cards = await explorer.cards();
    const { lines, scopes: found, undeclared } = expectedCheck(text);
    for (const [title, expected] of Object.entries(lines)) {
      const shown = cards[title]?.endpoints ?? [];
      const marksOfRoles = (marks: readonly string[]) => marks.filter((mark) => mark !== "inferred");
      expect(shown.map((line) => ({ ...line, marks: marksOfRoles(line.marks) }))).toEqual(expected);
      expect(cards[title]?.headline).toBe(
        expected.length === 0 ? undefined : `${expected.length} endpoint${expected.length === 1 ? "" : "s"}`,
      );
    }
    expect(cards["Check a scope string"]?.codes).toEqual([...found, ...undeclared]);
  });

  test("all the code to paste compiles", () => {
    expect(snippets.length).toBeGreaterThan(20);
    expect(compiled(snippets)).toBe("");
    expect(
      compiled([`${snippets[0]}`.replace("authorizationUrl({", "authorizationUrl({ wrong: 1,")]),
    ).toContain("wrong");
  });

  test("nothing went wrong", () => expect(explorer.mishaps).toEqual([]));
});

function fragmentOf({ calls, granted, declined }: Question): string {
  const pairs = [
    ...calls.map((name) => ["call", name] as const),
    ...granted.map((name) => ["granted", name] as const),
    ...declined.map((name) => ["declined", name] as const),
  ];
  return `#${pairs.map(([key, name]) => `${key}=${encodeURIComponent(name)}`).join("&")}`;
}

/** The URL is what the library makes of the same, with a challenge for the verifier that is shown. */
async function checkUrl(card: ShownCard | undefined, requested: Request["requested"]): Promise<void> {
  const [url = ""] = card?.blocks ?? [];
  const [, state = "", verifier = ""] = card?.codes ?? [];
  expect(url).toBe(
    authorizationUrl({
      clientId: "your-client-id",
      redirectUri: "https://app.example.com/callback",
      state,
      codeChallenge: await codeChallengeOf(verifier),
      scopes: requested,
    }),
  );
}

/** What the compiler says of modules beside the generated folder. */
function compiled(modules: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "scopegen-explorer-"));
  try {
    mkdirSync(join(folder, "src"));
    modules.forEach((text, at) => writeFileSync(join(folder, "src", `${at}.ts`), text));
    const compilerOptions = {
      noUnusedLocals: false,
      typeRoots: [join(repository, "node_modules/@types")],
      rootDirs: [join(folder, "src"), repository],
    };
    const project = {
      extends: join(repository, "tsconfig.json"),
      compilerOptions,
      include: ["src"],
      exclude: [],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    execFileSync(process.execPath, [join(repository, "node_modules/typescript/bin/tsc"), "-p", folder], {
      encoding: "utf8",
    });
    return "";
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
