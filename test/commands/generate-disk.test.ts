/** `generate` on a disk that has other things on it: nothing foreign is touched, and nothing is lost. */
import { spawnSync } from "node:child_process";
import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { project, spec } from "./project.js";

test("a foreign file where a generated one must go is not overwritten", async () => {
  const acme = project({ "spec/acme.yaml": spec, "generated/acme/index.ts": "export {};\n" });
  const before = acme.files();
  const { code, stderr } = await acme.run("generate");
  expect(code).toBe(74);
  expect(stderr).toContain("generated/acme/index.ts stands in the way");
  expect(acme.files()).toEqual(before);
  acme.put("generated/acme/scopes.ts", "theirs");
  expect((await acme.run("generate")).stderr).toContain(
    "generated/acme/scopes.ts, generated/acme/index.ts stand in the way: scopegen did not write them",
  );
});

test("a link that leads out of the output folder is neither read nor written through", async () => {
  const acme = project();
  await acme.run("generate");
  acme.put("theirs/index.ts", "theirs");
  for (const linked of ["generated/acme/index.ts", "generated/acme/docs", "generated/acme"]) {
    rmSync(join(acme.folder, linked), { recursive: true });
    symlinkSync(join(acme.folder, "theirs"), join(acme.folder, linked));
    for (const command of ["generate", "check"]) {
      const { code, stderr } = await acme.run(command);
      expect({ linked, command, code }).toEqual({ linked, command, code: 74 });
      expect(stderr).toContain(`${linked} is a symbolic link that leads out of the output folder`);
    }
    rmSync(join(acme.folder, linked));
    await acme.run("generate");
  }
  expect(acme.files()["theirs/index.ts"]).toBe("theirs");
});

test("a folder that cannot be written to is exit code 74, and nothing is changed", async () => {
  const acme = project({ "spec/acme.yaml": spec, "generated/acme/docs": "a file" });
  const before = acme.files();
  const { code, stderr } = await acme.run("generate");
  expect(code).toBe(74);
  expect(stderr).toContain("generated/acme/docs");
  expect(stderr).not.toMatch(/\n {4}at /);
  expect(acme.files()).toEqual(before);
  const under = project({ "spec/acme.yaml": spec, generated: "a file" });
  expect((await under.run("generate")).code).toBe(74);
});

test("what a run that was killed leaves behind goes with the next one", async () => {
  const acme = project();
  await acme.run("generate");
  const good = acme.files();
  const { pid } = spawnSync(process.execPath, ["--version"]);
  acme.put(`generated/acme/.index.ts.${pid}.scopegen`, "");
  acme.put(`generated/.manifest.json.${pid}.scopegen`, "{");
  expect((await acme.run("check")).stdout).toContain(
    "left over: a temporary file of a run that was cut short",
  );
  const { code, stderr } = await acme.run("generate");
  expect(code).toBe(0);
  expect(stderr).toContain(`generated/acme/.index.ts.${pid}.scopegen was left over and is removed`);
  expect(acme.files()).toEqual(good);
});

test("an output folder in the output folder is left alone", async () => {
  const acme = project({ "spec/acme.yaml": spec, "spec/old.yaml": spec });
  await acme.run("generate", "--out", "src/inner");
  rmSync(join(acme.folder, "spec/old.yaml"));
  const inner = acme.files();
  const { code, stderr } = await acme.run("generate", "--out", "src");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(acme.files()).toMatchObject(inner);
});
