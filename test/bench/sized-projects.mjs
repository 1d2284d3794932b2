/** A project in, one project for each size of synthetic spec below it, made when it is first asked for, out. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cpuSeconds, settle } from "./measure.mjs";
import { openApiOf } from "./openapi.mjs";
import { syntheticSpec } from "./synthetic-spec.mjs";

/** @returns its folder, and `run` of the installed program in it */
export function sizedProject({ bin, cwd: parent }, size) {
  const name = size.toLowerCase();
  const cwd = join(parent, "sizes", name);
  if (!existsSync(cwd)) {
    mkdirSync(join(cwd, "spec"), { recursive: true });
    writeFileSync(join(cwd, "package.json"), '{ "type": "module" }\n');
    writeFileSync(join(cwd, "spec", `${name}.yaml`), syntheticSpec(size));
    writeFileSync(join(cwd, "openapi.json"), openApiOf(size));
  }
  return {
    cwd,
    name,
    spec: join(cwd, "spec", `${name}.yaml`),
    output: join(cwd, "generated", name),
    run: (command) => cpuSeconds([bin, command], { cwd }),
    /** As in a fresh checkout without what is generated, but with the code that V8 keeps. */
    forgetOutput: () => {
      rmSync(join(cwd, "generated"), { recursive: true, force: true });
      const cache = join(parent, "node_modules", ".cache", "scopegen");
      for (const file of readdirSync(cache)) {
        if (file !== "code") rmSync(join(cache, file));
      }
    },
  };
}

/** All is generated, and looked at by a later run, as on any day but the first. */
export async function settled(project, size) {
  const { run } = sizedProject(project, size);
  await settle(() => run("generate"));
}
