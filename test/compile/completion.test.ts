/** What an editor offers in a call of a client: asked of the service that editors ask, of a table of 732 endpoints. */
import { Project, ts } from "ts-morph";
import { beforeAll, expect, test } from "vitest";
import { syntheticSpec } from "../bench/synthetic-spec.mjs";
import { catalogOfSpec, filesOf } from "../catalog-fixture.js";

const catalog = catalogOfSpec("api", syntheticSpec("M"));
const endpoints = catalog.groups.flatMap((group) => group.endpoints);

let project: Project;
beforeAll(async () => {
  project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: { module: ts.ModuleKind.NodeNext, lib: ["lib.es2022.d.ts"], strict: true },
  });
  for (const [path, text] of await filesOf(catalog)) project.createSourceFile(`api/${path}`, text);
});

/** What is offered between the quotes of the first argument, to a client to which these scopes were granted. */
function offered(scopes: string): string[] {
  const text = `import { type Client, type HeldScope, type Grant, type Scope } from "./index.js";
declare const client: Client<HeldScope<Grant<${scopes}>>>;
client.fetch("");
`;
  const file = project.createSourceFile("api/app.ts", text, { overwrite: true });
  const service = project.getLanguageService().compilerObject;
  const place = text.indexOf('"");') + 1;
  const { entries = [] } = service.getCompletionsAtPosition(file.getFilePath(), place, {}) ?? {};
  return entries.map(({ name }) => name);
}

test("all endpoints of which it is known what they require, where all scopes were granted", () => {
  expect(offered("Scope").toSorted()).toEqual(
    endpoints
      .filter(({ requirement }) => requirement !== "unknown")
      .map(({ name }) => name)
      .toSorted(),
  );
});

test("the endpoints that some scopes are enough for, and no others", () => {
  const [first, , third] = catalog.scopes;
  const granted = [first, third].flatMap((scope) => (scope ? [scope.token, ...scope.implied] : []));
  const callable = endpoints.filter(
    ({ requirement }) =>
      requirement === "public" ||
      (requirement !== "unknown" &&
        requirement.some((scopes) => scopes.every((scope) => granted.includes(scope)))),
  );
  expect(callable.length).toBeGreaterThan(10);
  expect(callable.length).toBeLessThan(endpoints.length / 2);
  expect(offered(granted.map((scope) => JSON.stringify(scope)).join(" | ")).toSorted()).toEqual(
    callable.map(({ name }) => name).toSorted(),
  );
});
