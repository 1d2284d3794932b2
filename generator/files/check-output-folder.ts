/** An output folder and what is the user's own in; a failure if the one would swallow the other, out. */
import { existsSync, lstatSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, parse, relative } from "node:path";
import { diskFailure, Failure } from "./failure.js";
import { realPath } from "./real-path.js";

export interface OwnPlaces {
  readonly specs: readonly { readonly file: string; readonly shown: string }[];
  /** The folder that paths are relative to, absolute. */
  readonly cwd: string;
  /** The nearest package.json, absolute. */
  readonly packageFile: string | undefined;
}

/** A folder of generated files holds nothing that people wrote, whatever links or other names lead to it. */
export function refuseUnlikelyOutput(out: string, { specs, cwd, packageFile }: OwnPlaces): void {
  const reason =
    reservedReason(out, cwd) ??
    (holds(out, homedir()) ? "it is the home folder, or holds it" : undefined) ??
    (holds(out, cwd) ? "it is the folder to work in, or holds it" : undefined) ??
    (packageFile && holds(out, packageFile) ? `it holds ${packageFile}` : undefined) ??
    specs.flatMap(({ file, shown }) => (holds(out, file) ? [`it holds ${shown}`] : []))[0];
  if (reason === undefined) return;
  throw new Failure(
    2,
    `${out} cannot be the output folder: ${reason}`,
    "Give --out a folder of its own, such as generated.",
  );
}

function reservedReason(out: string, cwd: string): string | undefined {
  if (out === parse(out).root) return "it is the root of the disk";
  if (isDangling(out)) return "it is a symbolic link that leads nowhere";
  // In a worktree it is a file.
  if (existsSync(join(out, ".git"))) return "it is the root of a git repository";
  const real = realPath(out);
  const ways = [relative(cwd, out), relative(realPath(cwd), real)];
  const steps = new Set(ways.flatMap((way) => way.split(/[\\/]/)));
  const name = ["node_modules", ".git"].find((reserved) => steps.has(reserved));
  return name && `what stands in ${name} is not the project's own`;
}

/**
 * Whether the folder is the place or one that it stands in. Told by what the disk says that they are, for one folder
 * may have several names: through links, by case, mounted twice.
 */
function holds(folder: string, place: string): boolean {
  const id = identity(folder);
  return (
    id !== undefined &&
    [...new Set([place, realPath(place)].flatMap(withParents))].some((above) => identity(above) === id)
  );
}

function withParents(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...withParents(parent)];
}

function identity(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

function isDangling(path: string): boolean {
  try {
    const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    return link && !existsSync(path);
  } catch (error) {
    throw diskFailure(`look at ${path}`, error);
  }
}
