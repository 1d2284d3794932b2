/** What other generators of code from API descriptions were seen to fall for, each by name. */
import { beforeAll, expect, test } from "vitest";
import { expectEqualToYaml } from "../compile/read-back.js";
import { project, spec } from "../commands/project.js";
import { build, type Built } from "./built-tables.js";
import { MARK } from "./code-payloads.js";
import { fullSpec, withText } from "./full-spec.js";

const attacks = {
  "openapi-typescript 7.13: a description of several lines beside a union": withText(
    fullSpec,
    "text scopes.*.description",
    `One\n*/ ${MARK} /*\n\n*/ } | (${MARK}); /**`,
  ),
  "orval 7.13.2: a path": withText(
    fullSpec,
    "name endpoints.*.*",
    `GET /a'+(${MARK})+\`\${${MARK}}`.replace(/[{}]/g, "_"),
  ),
  "orval 7.13.2: the name of a path parameter": withText(
    fullSpec,
    "name endpoints.*.*",
    `GET /{id\`+(${MARK})+\`}`,
  ),
  "orval 7.13.2: a media type, which is a name that stands in code": withText(
    fullSpec,
    "name roles.*",
    `x", x: (${MARK}), "`,
  ),
  "orval 7.13.2: a property name": withText(fullSpec, "name scopes.*", `'](){},[(${MARK})]:{`),
};

const specs = new Map(Object.values(attacks).map((value, index) => [`spec${index}`, JSON.stringify(value)]));
let built: Built;
beforeAll(async () => {
  built = await build(specs);
}, 600_000);

test.each(Object.keys(attacks).map((title, index) => [title, `spec${index}`] as const))("%s", (_, name) => {
  expect(built.complaints.filter((line) => line.startsWith(`src/${name}/`))).toEqual([]);
  expect(built.markers.filter((place) => place.startsWith(`${name}/`))).toEqual([]);
  expectEqualToYaml(built.found[name], specs.get(name) ?? "");
});

test("hey-api: files of others in the output folder are left alone, whatever their names", async () => {
  const foreign = {
    "generated/mine.ts": "export const mine = 1;\n",
    "generated/acme/mine.ts": "export const mine = 2;\n",
    "generated/acme/docs/notes.md": "Mine.\n",
    "generated/acme/runtime/mine/deep.ts": "export {};\n",
    "generated/other/index.ts": "export {};\n",
  };
  const acme = project({ "spec/acme.yaml": spec, ...foreign });
  for (const next of [spec, spec.replace("Read things.", "Read them."), spec.replace(/ {4}GET.*\n/, "")]) {
    acme.put("spec/acme.yaml", next);
    expect((await acme.run("generate")).code).toBe(0);
    expect(acme.files()).toMatchObject(foreign);
  }
});
