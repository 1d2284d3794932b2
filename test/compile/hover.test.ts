/** What an editor shows over the names of a generated module: asked of the service that editors ask. */
import { Project, ts } from "ts-morph";
import { beforeAll, expect, test } from "vitest";
import { catalogOf, filesOf } from "../catalog-fixture.js";

const spec = `
roles: { admin: { name: Admin, note: Requires an Admin user role } }
scopes:
  users_read:
    description: |-
      Read access to users.
      @deprecated in the text is no tag, nor is {@link Scope}.
    prompt: Access Users
    allows: [read]
    role: admin
    aliases: [user_read]
    implies: [names_read]
  names_read: { description: Names, prompt: Access Names, allows: [read] }
  users_all:
    description: "An open \`code span and\\n\`\`\`\\nan open fence"
    prompt: Access All
    allows: [read]
    deprecated: { since: "2024", use: [users_read, names_read], note: Too wide. }
endpoints:
  Users:
    GET /users: { requires: { anyOf: [users_read, { allOf: [names_read, users_all] }] }, summary: List users, note: Tried, evidence: inferred, operationId: list }
    GET /me: token
    GET /reports: unknown
`;

let project: Project;
beforeAll(async () => {
  project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: { module: ts.ModuleKind.NodeNext, strict: true },
  });
  for (const [path, text] of await filesOf(catalogOf(spec))) project.createSourceFile(`acme/${path}`, text);
});

/** What is shown over the last name or string of an expression, and whether an editor strikes it through. */
function shown(expression: string) {
  const imports =
    'import { Scope, endpointScopes, scopeDetails, roleDetails, type EndpointScopes } from "./index.js";\n';
  const file = project.createSourceFile("acme/app.ts", `${imports}${expression};\n`, { overwrite: true });
  const path = file.getFilePath();
  const service = project.getLanguageService().compilerObject;
  const place = file.getFullText().search(/\w+"?\]?;\n$/);
  const info = service.getQuickInfoAtPosition(path, place);
  return {
    text: ts.displayPartsToString(info?.documentation),
    tags: (info?.tags ?? []).map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`),
    isStruckThrough: service
      .getSuggestionDiagnostics(path)
      .some((suggestion) => suggestion.reportsDeprecated !== undefined),
  };
}

test("a scope: description, prompt, access, role, other names", () => {
  expect(shown("Scope.UsersRead")).toEqual({
    text: `Read access to users.
\\@deprecated in the text is no tag, nor is {\\@link Scope}.

- Prompt: Access Users
- Allows: read
- Role: Admin (Requires an Admin user role)
- Also granted as: \`user_read\`
- Implies: \`names_read\``,
    tags: [],
    isStruckThrough: false,
  });
});

test("a deprecated scope: struck through, and what to request instead", () => {
  const { text, tags, isStruckThrough } = shown("Scope.UsersAll");
  expect(text).toContain("- Prompt: Access All");
  expect(tags).toEqual(["@deprecated Since 2024. Use `users_read`, `names_read`. Too wide."]);
  expect(isStruckThrough).toBe(true);
});

const listUsers = `List users

Requires \`users_read\` or (\`names_read\` and \`users_all\`) (inferred, not documented).

- Note: Tried
- operationId: \`list\``;
const anyToken = "Requires a valid access token, with no scope in particular (documented).";
const unknown = "Unknown: what it requires is not documented, so it never counts as allowed.";

test.each([
  ['endpointScopes["GET /users"]', listUsers],
  ['type Row = EndpointScopes["GET /users"]', listUsers],
  ['endpointScopes["GET /me"]', anyToken],
  ['endpointScopes["GET /reports"]', unknown],
])("an endpoint: requirement and evidence, at %s", (expression, text) => {
  expect(shown(expression)).toEqual({ text, tags: [], isStruckThrough: false });
});

test.each([
  ["scopeDetails.users_all.prompt", "What the user is shown on the confirmation page."],
  ["scopeDetails.users_all.allows", "What it lets its bearer do, one thing at least."],
  ["roleDetails.admin.note", "What else there is to know, such as what the role is good for."],
])("what a key of the details means: %s", (expression, text) => {
  expect(shown(expression).text).toBe(text);
});
