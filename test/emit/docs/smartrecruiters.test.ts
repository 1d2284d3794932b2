/** The pages of the real table: every statement of the vendor's page is on ours, and nothing is surer than it is. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "../../../generator/language/parse.js";
import { resolve } from "../../../generator/model/resolve.js";
import { nodesOf, visibleText } from "../../print/markdown-oracle.js";
import { brokenLinks, parsePages, section, tableTexts } from "./pages.js";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const seed = read("../../fixtures/smartrecruiters/access-scopes-seed.txt");
const catalog = resolve(parse(read("../../../spec/smartrecruiters.yaml")).document, {
  specName: "smartrecruiters",
  specPath: "spec/smartrecruiters.yaml",
});
const pages = parsePages(catalog);
const [scopesPage, endpointsPage] = pages;
if (!scopesPage || !endpointsPage) throw new Error("two pages wanted");
const endpoints = catalog.groups.flatMap((group) => group.endpoints);

/** The vendor's table as its page has it: `name description. (NOTE: role) prompt`, the columns run together. */
const seedRows = seed
  .slice(seed.indexOf("Prompt shown to user") + "Prompt shown to user".length)
  .trim()
  .split("\n");

describe("the page of the scopes says what the vendor's page says", () => {
  const text = scopesPage.blocks.join("\n");

  test.each([
    ["authorization by the user comes first", "an app needs that user’s authorization"],
    ["at a dedicated endpoint", "https://www.smartrecruiters.com/identity/oauth/allow"],
    ["with a list of the scopes", "the list of the scopes for which access is sought"],
    ["scopes state the data", "Scopes state exactly which data the app wants to access"],
    ["and decide what the user is asked", "decide what the user is asked to grant"],
    ["omitting", "left out: The default scopes that you defined when registering your app are used."],
    ["only what is needed at the time", "Request only the scopes that the app needs at that time"],
    [
      "later scopes",
      "forward the user to the authorization endpoint again, with that additional scope to be granted",
    ],
    ["the error", "refused with the error OAuthPermissionsException"],
    ["the separator", "separate them by a space. In a URL it is written %20."],
    ["the empty parameter", "An empty parameter (scope=) is invalid"],
    ["list some or omit", "list at least one scope, or leave the parameter out"],
    ["the confirmation page", "a confirmation page, which explains what the app asks for"],
  ])("%s", (_, statement) => expect(text).toContain(statement));

  test("the worked example is the vendor's", () => {
    const [example] = nodesOf(scopesPage.tree, "code").map(({ value }) => value);
    expect(seed.split("\n")).toContain(example);
  });

  test("the page of OAuth is linked", () => {
    const urls = nodesOf(scopesPage.tree, "link").map(({ url }) => url);
    expect(urls).toContain("https://dev.smartrecruiters.com/customer-api/authentication/oauth-2-0/");
    expect(urls).toContain(catalog.source);
  });

  test("the table is the vendor's, word for word, its notes in a column", () => {
    const [titles, ...rows] = tableTexts(section(scopesPage, "Available scopes"));
    expect(titles).toEqual(["Scope", "Access permissions sought", "Prompt shown to user", "Role"]);
    expect(seedRows).toHaveLength(14);
    expect(
      rows.map(([name, description, prompt, role]) =>
        [name, description, ...(role ? [`(NOTE: ${role})`] : []), prompt].join(" "),
      ),
    ).toEqual(seedRows.map((row) => row.trim()));
    expect(rows.filter(([, , , role]) => role === "Requires an Admin user role")).toHaveLength(4);
  });
});

describe("the page of the endpoints", () => {
  const rows = catalog.groups.flatMap(({ name }) => tableTexts(section(endpointsPage, name)).slice(1));

  test("lists every endpoint in the order of the spec", () => {
    expect(rows.map(([name]) => name)).toEqual(endpoints.map(({ name }) => name));
    expect(rows.map(([, summary]) => summary)).toEqual(endpoints.map(({ summary }) => summary));
  });

  test("says of each how it is known", () => {
    const words = { documented: "documented", inferred: "inferred, not confirmed", unknown: "unknown" };
    expect(rows.map(([, , , evidence]) => evidence)).toEqual(
      endpoints.map(({ evidence }) => words[evidence ?? "unknown"]),
    );
  });

  test.each([
    ["GET /candidates/{id}/status/history", "one of candidates_read, candidate_status_read"],
    ["GET /users/me", "any valid access token"],
    ["GET /v1/companies/{companyIdentifier}/postings", "no access token"],
    ["GET /analytics/jobs", "not documented: do not count on it"],
    ["GET /users", "users_read"],
  ])("%s requires %s", (name, expected) => {
    expect(rows.find(([cell]) => cell === name)?.[2]).toBe(expected);
  });

  test("counts them at the top", () => {
    expect(endpointsPage.blocks).toContain(
      "Of 117 endpoints, the requirement is documented for 3, inferred for 107 and unknown for 7.",
    );
  });

  test("holds every note and source", () => {
    const text = endpointsPage.blocks.join("\n");
    const missing = endpoints.flatMap(({ note, source }) =>
      [note, source].filter((known) => known !== undefined && !text.includes(known)),
    );
    expect(missing).toEqual([]);
  });
});

test("each scope's section lists exactly the endpoints that name it", () => {
  for (const { token } of catalog.scopes) {
    const listed = tableTexts(section(scopesPage, token)).slice(1);
    const expected = endpoints.filter(
      ({ requirement }) => typeof requirement !== "string" && requirement.some(([only]) => only === token),
    );
    expect(listed.map(([name]) => name)).toEqual(expected.map(({ name }) => name));
  }
});

test("links work both ways", () => {
  expect(brokenLinks(pages)).toEqual([]);
  const links = (page: typeof scopesPage) => new Set(nodesOf(page.tree, "link").map(({ url }) => url));
  for (const { token } of catalog.scopes) {
    expect(links(endpointsPage)).toContain(`access-scopes.md#scope.${token}`);
  }
  const leading = [...links(scopesPage)].filter((url) => url.startsWith("endpoints.md#endpoint."));
  expect(leading).toHaveLength(endpoints.filter(({ requirement }) => needsScope(requirement)).length);
});

test("the sections of scopes stand in the order of the spec", () => {
  const headings = section(scopesPage, "The scopes in detail").children.filter(
    ({ type }) => type === "heading",
  );
  expect(headings.map(visibleText)).toEqual(catalog.scopes.map(({ token }) => token));
});

function needsScope(requirement: (typeof endpoints)[number]["requirement"]): boolean {
  return typeof requirement !== "string" && requirement.every((scopes) => scopes.length > 0);
}
