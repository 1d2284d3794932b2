/** `generated/` is the golden for `spec/`: regenerated in memory and compared byte for byte, nothing missing or left over. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate, generateShared, readDocument } from "../generator/index.js";
import { filesBelow, repository } from "./architecture/repository.js";
import { explorer, runtime } from "./catalog-fixture.js";

const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as { version: string };
const assets = { version, runtime, explorer };
const specs = filesBelow("spec", ".yaml").map(({ path, text }) => ({
  specName: path.replace(/\.yaml$/, ""),
  specPath: `spec/${path}`,
  specText: text,
}));

test.each(specs.map((spec) => [spec.specName, spec] as const))(
  "generated/%s is up to date, and what the README shows of it",
  async (name, spec) => {
    const text = readFileSync(join(repository, "README.md"));
    const readme = await readDocument({
      path: "README.md",
      text,
      specNames: specs.map((one) => one.specName),
    });
    const input = { ...spec, assets, documents: [{ ...readme, docs: `generated/${name}/docs` }] };
    const { files, diagnostics, documents } = await generate(input);
    expect(diagnostics).toEqual([]);
    expect(documents.map((document) => document.text)).toEqual([text.toString()]);
    expect(byPath(files)).toEqual(byPath(filesBelow(`generated/${name}`)));
  },
);

test("the files beside the specs' folders are up to date", async () => {
  const onDisk = filesBelow("generated").filter(({ path }) => !path.includes("/"));
  expect(byPath(await generateShared({ assets }))).toEqual(byPath(onDisk));
});

test("there is a spec to compare, and no folder without one", () => {
  const folders = new Set(
    filesBelow("generated").flatMap(({ path }) => (path.includes("/") ? [path.split("/")[0]] : [])),
  );
  expect([...folders]).toEqual(specs.map(({ specName }) => specName));
});

test("a changed spec changes the files, so the comparison can fail", async () => {
  const [spec] = specs;
  if (!spec) throw new Error("spec/ is empty");
  const specText = spec.specText.replace("prompt: Access Candidates", "prompt: Read Candidates");
  const { files } = await generate({ ...spec, specText, assets });
  expect(byPath(files)).not.toEqual(byPath(filesBelow(`generated/${spec.specName}`)));
});

test("an error gives diagnostics and no files, a warning gives both", async () => {
  const minimal =
    "scopegen: 1\ntitle: A\nscopes:\n  a: { description: A, prompt: A, allows: [write] }\nendpoints:\n  A: { GET /a: a }\n";
  const input = { specName: "a", specPath: "spec/a.yaml", assets };
  const warned = await generate({ ...input, specText: minimal });
  expect(warned.diagnostics.map(({ severity }) => severity)).toEqual(["warning"]);
  expect(warned.files.at(-1)?.path).toBe("manifest.json");
  const failed = await generate({ ...input, specText: `${minimal}extra: 1\n` });
  expect(failed.diagnostics.map(({ severity }) => severity)).toContain("error");
  expect(failed.files).toEqual([]);
});

test("text, bytes, CRLF and a byte order mark give the same files", async () => {
  const [spec] = specs;
  if (!spec) throw new Error("spec/ is empty");
  const texts = [
    spec.specText,
    Buffer.from(spec.specText),
    `\uFEFF${spec.specText}`,
    Buffer.from(`\uFEFF${spec.specText.replaceAll("\n", "\r\n")}`),
  ];
  const results = await Promise.all(texts.map((specText) => generate({ ...spec, specText, assets })));
  for (const { files } of results) expect(byPath(files)).toEqual(byPath(results[0]?.files ?? []));
});

function byPath(files: readonly { readonly path: string; readonly text: string }[]): Record<string, string> {
  return Object.fromEntries(
    files.map(({ path, text }) => [path, text] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
