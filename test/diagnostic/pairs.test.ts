/** Every code has a spec that gets it and the text that is shown for it: test/diagnostics/<code>.{yaml,txt}. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../generator/diagnostic/catalogue.js";
import { renderDiagnostics } from "../../generator/diagnostic/render.js";
import { repository } from "../architecture/repository.js";
import { diagnosed } from "../language/diagnosed.js";

const folder = join(repository, "test/diagnostics");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => file.slice(0, -".yaml".length));
const codeOf = (name: string) => name.replace(/-\d+$/, "");

/** What is too large to be kept is made from its beginning. */
const made: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  "too-large": (bytes) => Buffer.alloc(33 * 1024 * 1024, bytes),
};

const withoutPair = (codes: readonly string[]) =>
  codes.filter((code) => ![".yaml", ".txt"].every((ending) => existsSync(join(folder, code + ending))));

describe("the pairs", () => {
  test("no code is without one", () => {
    expect(withoutPair(Object.keys(catalogue))).toEqual([]);
    expect(withoutPair(["no-such-code"])).toEqual(["no-such-code"]);
  });

  test("no pair is without a code or half", () => {
    expect(names.map(codeOf).filter((code) => !Object.hasOwn(catalogue, code))).toEqual([]);
    const halves = readdirSync(folder).map((file) => file.replace(/\.(yaml|txt)$/, ""));
    expect(new Set(halves.filter((name) => halves.indexOf(name) === halves.lastIndexOf(name)))).toEqual(
      new Set(),
    );
  });
});

describe("a spec with one kind of mistake", () => {
  test.each(names)("%s", async (name) => {
    const bytes = readFileSync(join(folder, `${name}.yaml`));
    const { text, diagnostics } = diagnosed(made[name]?.(bytes) ?? bytes);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set([codeOf(name)]));
    const shown = renderDiagnostics(diagnostics, { path: `${name}.yaml`, text, color: false });
    await expect(shown).toMatchFileSnapshot(join(folder, `${name}.txt`));
  });
});
