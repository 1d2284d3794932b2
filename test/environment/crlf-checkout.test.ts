/** A checkout in which git has turned every line end into CRLF is the same project. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { project, spec } from "../commands/project.js";
import type { Project } from "../commands/project.js";

const files = {
  "package.json": '{ "scopegen": { "inject": ["README.md"] } }\n',
  "README.md": "# Acme\n\n<!-- scopegen:acme:scopes -->\n<!-- /scopegen -->\n",
  "spec/acme.yaml": spec.replace(
    /things_read: \{ (.*?), (.*?), (.*?) \}/,
    "things_read:\n    description: |\n      Read things,\n      all of them.\n    $2\n    $3",
  ),
};
const changed = files["spec/acme.yaml"]
  .replace("title: Acme", "title: Acme Two")
  .replace("See things", "Look at things");

test("check and generate find nothing to do, with or without a record", async () => {
  const checkout = await generated();
  toCrlf(checkout);
  checkout.age();
  for (const command of [["check"], ["check", "--full"], ["generate"], ["check", "--full"], ["check"]]) {
    expect((await checkout.run(...command)).stderr).toBe("");
    expect((await checkout.run(...command)).code).toBe(0);
  }
  expect(checkout.touched()).toEqual([]);
});

test("a change gives the text that it gives elsewhere; a file with CRLF keeps what is not ours", async () => {
  const [usual, checkout] = [await generated(), await generated()];
  toCrlf(checkout);
  usual.put("spec/acme.yaml", changed);
  checkout.put("spec/acme.yaml", changed.replaceAll("\n", "\r\n"));
  for (const one of [usual, checkout]) {
    expect((await one.run("check")).code).toBe(3);
    expect((await one.run("generate")).code).toBe(0);
    expect((await one.run("check", "--full")).code).toBe(0);
  }
  expect(withLf(checkout)).toEqual(usual.files());
  expect(checkout.files()["README.md"]).toMatch(/^# Acme\r\n\r\n<!-- scopegen:acme:scopes -->\r\n/);
});

test("an edit by hand is noticed all the same", async () => {
  const checkout = await generated();
  toCrlf(checkout);
  const path = "generated/acme/scopes.ts";
  checkout.put(path, (checkout.files()[path] ?? "").replace("Read things", "Read nothing"));
  const { code, stdout, stderr } = await checkout.run("check");
  expect(code).toBe(3);
  expect(`${stdout}${stderr}`).toContain(path);
});

async function generated(): Promise<Project> {
  const made = project(files);
  expect(await made.run("generate")).toMatchObject({ code: 0 });
  return made;
}

function toCrlf(checkout: Project): void {
  for (const path of Object.keys(checkout.files())) {
    const file = join(checkout.folder, path);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("\n", "\r\n"));
  }
}

function withLf(checkout: Project): Record<string, string> {
  return Object.fromEntries(
    Object.entries(checkout.files()).map(([path, text]) => [path, text.replaceAll("\r\n", "\n")]),
  );
}
