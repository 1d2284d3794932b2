/** A package in, what the package linters find wrong with it out. */
import { join } from "node:path";
import { publint } from "publint";
import { repository } from "../architecture/repository.js";
import { finished, type Finished } from "./packed-package.js";

/** The codes of publint's messages. */
export async function publintFaults(folder: string): Promise<string[]> {
  const { messages } = await publint({ pkgDir: folder, strict: true, pack: false });
  return messages.map(({ code }) => code);
}

/** The module itself must be right for everybody; generated modules are ES modules, as their users are. */
export function attw(tarball: string, entry: "the library" | "a generated module"): Finished {
  const flags = {
    "the library": ["--entrypoints", ".", "--profile", "strict"],
    "a generated module": ["--entrypoints", "smartrecruiters", "--profile", "esm-only"],
  };
  const command = join(repository, "node_modules/.bin/attw");
  return finished(repository, command, [tarball, ...flags[entry], "--no-definitely-typed"]);
}
