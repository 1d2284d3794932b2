/** What drives a terminal in a spec never reaches one: in errors, warnings, answers, differences and JSON. */
import { describe, expect, test } from "vitest";
import { project, type Run } from "../commands/project.js";
import { placementsOf } from "./placements.js";
import { terminalPayloads, UNSAFE_ON_TERMINALS } from "./terminal-payloads.js";

const { refused, legal } = placementsOf(terminalPayloads);

function expectSafe({ stdout, stderr }: Run): void {
  for (const output of [stdout, stderr]) {
    const at = output.search(UNSAFE_ON_TERMINALS);
    expect(at < 0 ? "" : JSON.stringify(output.slice(Math.max(0, at - 60), at + 20))).toBe("");
  }
}

test("there is something to show: of controls all are refused, of other characters some are legal", () => {
  const controls = refused.filter(({ slot, text }) => slot === "text title" && /\p{Cc}/u.test(text));
  expect(controls.length).toBe(terminalPayloads.filter((text) => /\p{Cc}/u.test(text)).length);
  expect(legal.length).toBeGreaterThan(4);
});

test("a raw one would be seen", () => {
  for (const raw of terminalPayloads)
    expect(() => expectSafe({ code: 0, stdout: raw, stderr: "" })).toThrow("to be");
});

test.each([[[]], [["--json"]]])(
  "errors, in every slot and for every payload: generate %j",
  async (flags) => {
    const files = refused.map(({ specText }, index) => [`spec/s${index}.yaml`, specText] as const);
    for (let at = 0; at < files.length; at += 40) {
      const run = await project(Object.fromEntries(files.slice(at, at + 40))).run("generate", ...flags);
      expect(run.code).toBe(1);
      expectSafe(run);
    }
  },
  240_000,
);

test("raw escape sequences in the file itself, quoted or not", async () => {
  for (const payload of terminalPayloads) {
    for (const line of [
      `title: ${payload}`,
      `"${payload}": x`,
      `? ${payload}`,
      `# ${payload}\n[`,
      `title: "${payload}`,
    ]) {
      const run = await project({ "spec/acme.yaml": `scopegen: 1\n${line}\nscopes: {}\n` }).run("generate");
      expectSafe(run);
    }
  }
}, 240_000);

describe("warnings, answers and differences", () => {
  test.each(legal.slice(0, 3).map(({ specText }, index) => [index, specText] as const))(
    "spec %i",
    async (_, specText) => {
      // Without a use for its scopes there are warnings.
      const warned = specText.replace(/"endpoints":.*$/s, '"endpoints":{}}');
      const acme = project({ "spec/acme.yaml": specText, "spec/warned.yaml": warned });
      expectSafe(await acme.run("generate"));
      const spec = JSON.parse(specText) as { scopes: object; endpoints: Record<string, object> };
      const names = [
        ...Object.keys(spec.scopes),
        ...Object.values(spec.endpoints).flatMap((group) => Object.keys(group)),
      ].filter((name) => name !== "defaults");
      for (const name of names) {
        expectSafe(await acme.run("explain", name));
        expectSafe(await acme.run("explain", name, "--json"));
      }
      for (const path of ["docs/access-scopes.md", "scopes.ts", "endpoints.ts", "docs/llms.txt"]) {
        const text = acme.files()[`generated/acme/${path}`] ?? "";
        acme.put(
          `generated/acme/${path}`,
          text.replace(/.*(?:\n.*){20}$/, "edited \u001b]0;x\u0007 \u202e \u009b\n"),
        );
      }
      const check = await acme.run("check", "--full");
      expect(check.code).toBe(3);
      expectSafe(check);
      expectSafe(await acme.run("check", "--full", "--json"));
      const scopes = Object.keys(spec.scopes).flatMap((name) => ["--scopes", name]);
      const asked = ["preview", "--spec", "spec/acme.yaml", ...scopes];
      expectSafe(await acme.run(...asked, "--output", "page.svg"));
      expectSafe(await acme.run(...asked, "--json"));
    },
  );
});
