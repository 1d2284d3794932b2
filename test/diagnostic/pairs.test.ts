/** Every code has a spec or a document that gets it and what is shown for it: test/diagnostics/<code>.{yaml,md,txt}. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../generator/diagnostic/catalogue.js";
import { renderDiagnostics } from "../../generator/diagnostic/render.js";
import { generate, readDocument } from "../../generator/index.js";
import { repository } from "../architecture/repository.js";
import { explorer, runtime } from "../catalog-fixture.js";
import { diagnosed } from "../language/diagnosed.js";
import { isWhole } from "../runs.js";

const folder = join(repository, "test/diagnostics");
const namesWith = (ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
const names = namesWith(".yaml");
const documentNames = namesWith(".md");
const codeOf = (name: string) => name.replace(/-\d+$/, "");

/** What is too large to be kept is made from its beginning. */
const made: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  "too-large": (bytes) => Buffer.alloc(33 * 1024 * 1024, bytes),
};

/** What takes long to read. */
const large = new Set(["too-large", "too-many-aliases"]);

const withoutPair = (codes: readonly string[]) =>
  codes.filter((code) => {
    const exists = (ending: string) => existsSync(join(folder, code + ending));
    return !exists(".txt") || !(exists(".yaml") || exists(".md"));
  });

describe("the pairs", () => {
  test("no code is without one", () => {
    expect(withoutPair(Object.keys(catalogue))).toEqual([]);
    expect(withoutPair(["no-such-code"])).toEqual(["no-such-code"]);
  });

  test("no pair is without a code or half", () => {
    expect(
      [...names, ...documentNames].map(codeOf).filter((code) => !Object.hasOwn(catalogue, code)),
    ).toEqual([]);
    const halves = [...names, ...documentNames].filter((name) => !namesWith(".txt").includes(name));
    expect(halves).toEqual([]);
    expect(namesWith(".txt").toSorted()).toEqual([...names, ...documentNames].toSorted());
  });
});

describe("a spec with one kind of mistake", () => {
  test.each(names.filter((name) => isWhole || !large.has(name)))("%s", async (name) => {
    const bytes = readFileSync(join(folder, `${name}.yaml`));
    const { text, diagnostics } = diagnosed(made[name]?.(bytes) ?? bytes);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set([codeOf(name)]));
    const shown = renderDiagnostics(diagnostics, { path: `${name}.yaml`, text, color: false });
    await expect(shown).toMatchFileSnapshot(join(folder, `${name}.txt`));
  });
});

describe("a document with one kind of mistake", () => {
  const specText = readFileSync(join(repository, "test/fixtures/documents/acme.yaml"), "utf8");
  const assets = { version: "1.2.3", runtime, explorer };

  test.each(documentNames)("%s", async (name) => {
    const path = `${name}.md`;
    const read = await readDocument({ path, text: readFileSync(join(folder, path)), specNames: ["acme"] });
    const input = { specName: "acme", specPath: "spec/acme.yaml", specText, assets };
    const { documents, files } = await generate({ ...input, documents: [read] });
    const diagnostics = documents.flatMap((document) => document.diagnostics);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set([codeOf(name)]));
    const shown = renderDiagnostics(diagnostics, { path, text: read.text, color: false });
    await expect(shown).toMatchFileSnapshot(join(folder, `${name}.txt`));
    // As with a spec that has an error.
    expect(files).toEqual([]);
    expect(documents.map(({ text }) => text)).toEqual([readFileSync(join(folder, path), "utf8")]);
  });
});
