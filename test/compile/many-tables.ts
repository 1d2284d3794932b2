/** The emitted files of many specs in; all of them compiled at once, and what each says of itself when it is run, out. */
import { compile, moduleOptions, temporaryFolder } from "./compiler.js";

/** Path to text, of the folder of one spec. */
export type EmittedFiles = ReadonlyMap<string, string>;

/**
 * Each spec has its folder in `src/` and imports the helpers from one copy for all, so that they are compiled once.
 * They are the same bytes for all specs with the same path, or else this throws.
 */
export function tablesFolder(
  tables: ReadonlyMap<string, EmittedFiles>,
  programs: Iterable<readonly [path: string, text: string]>,
): string {
  const [first = new Map<string, string>()] = tables.values();
  const helpers = modulesOf(first).filter(isHelper);
  const known = new Map(helpers);
  const own = [...tables].flatMap(([name, files]) => {
    const copies = modulesOf(files).filter(isHelper);
    if (copies.length !== known.size || copies.some(([path, text]) => known.get(path) !== text)) {
      throw new Error(`${name} has helpers of its own`);
    }
    const others = modulesOf(files).filter((file) => !isHelper(file));
    return others.map(([path, text]) => [`src/${name}/${path}`, withSharedHelpers(text)] as const);
  });
  return temporaryFolder([
    ...programs,
    ...helpers.map(([path, text]) => [`src/${path}`, text] as const),
    ...own,
  ]);
}

/** What strict TypeScript says of all of them: nothing, if all is well. */
export function compileTables(folder: string): Promise<string[]> {
  return compile(folder, { compiler: "typescript", options: moduleOptions.nodenext });
}

function modulesOf(files: EmittedFiles): (readonly [path: string, text: string])[] {
  return [...files].filter(([path]) => path.endsWith(".ts"));
}

function isHelper([path]: readonly [path: string, text: string]): boolean {
  return path.startsWith("runtime/");
}

/** Nothing is changed but the way from a module to its helpers. */
function withSharedHelpers(text: string): string {
  return text.replace(/(?<=^(?:\} |import .*|export .*)from ")\.(?=\/runtime\/)/gm, "..");
}
