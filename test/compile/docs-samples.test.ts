/** Every sample of the generated pages compiles, under every flag, beside a copy of the generated folder. */
import { expect, test } from "vitest";
import { catalogOfSpec, filesOf } from "../catalog-fixture.js";
import { nodesOf, parseMarkdown } from "../print/markdown-oracle.js";
import { compile, moduleOptions, temporaryFolder } from "./compiler.js";
import { tables } from "./tables.js";

/** Names that break what is not quoted, with and without servers, alone and together, by every method. */
const strange = `scopegen: 1
title: Strange
scopes:
  __proto__: { description: D, prompt: A, allows: [read] }
  constructor: { description: D, prompt: B, allows: [write], identifier: default }
  "https://x.y/\`\${a}\`": { description: D, prompt: C, allows: [read], implies: [__proto__] }
  "*/": { description: D, prompt: E, allows: [delete], identifier: $Slash }
  idle: { description: D, prompt: F, allows: [read], deprecated: { since: "2024", use: [__proto__] } }
endpoints:
  "*/ \`\`\`":
    GET /a/{id}/b/{id}: __proto__
    GET /__proto__/{__proto__}/{constructor}: __proto__
    GET /c/{it's}/{"}/{\`}/{a b}: { allOf: [constructor, "https://x.y/\`\${a}\`"] }
    PATCH /c/{id}: { anyOf: [constructor, { allOf: ["*/", idle] }] }
    DELETE /c/{id}/{a-b}/{1}/{é}/a-rather-long-path/that-does-not-fit-on-one-line/{*}: "*/"
`;

const specs = new Map([...tables, ["strange", strange] as const]);

test.each(["js", "ts"] as const)("samples that import .%s", async (extension) => {
  const sources = await Promise.all([...specs].map(([name, text]) => filesAndSamples(name, text, extension)));
  expect(sources.map(({ samples }) => samples > 0)).toEqual(sources.map(() => true));
  const folder = temporaryFolder(sources.flatMap(({ files }) => files));
  const options = {
    ...moduleOptions.nodenext,
    lib: ["ES2022", "DOM"],
    ...(extension === "ts" && { rewriteRelativeImportExtensions: true }),
  };
  expect(await compile(folder, { compiler: "typescript", options })).toEqual([]);
});

test("a sample that calls more than was granted is noticed", async () => {
  const { files } = await filesAndSamples("strange", strange, "js");
  const wrong = files.map(
    ([path, text]) => [path, text.replace("granted: [Scope.Proto]", "granted: [Scope.Idle]")] as const,
  );
  const found = await compile(temporaryFolder(wrong), {
    compiler: "typescript",
    options: { ...moduleOptions.nodenext, lib: ["ES2022", "DOM"] },
  });
  expect(found.join("\n")).toContain("MissingScope");
});

async function filesAndSamples(name: string, specText: string, extension: "js" | "ts") {
  const generated = await filesOf(catalogOfSpec(name, specText), extension);
  const samples = [...generated]
    .filter(([path]) => path.endsWith(".md"))
    .flatMap(([, text]) => nodesOf(parseMarkdown(text), "code"))
    .filter(({ lang }) => lang === "ts");
  return {
    samples: samples.length,
    files: [
      ...[...generated].map(([path, text]) => [`src/${name}/${path}`, text] as const),
      ...samples.map(({ value }, index) => [`src/${name}-sample-${index}.ts`, `${value}\n`] as const),
    ],
  };
}
