/** `scopegen preview`: draws the page on which the user is asked to confirm, for any scopes of the table. */
import { resolve } from "node:path";
import { visible } from "../diagnostic/visible.js";
import { Failure } from "../files/failure.js";
import { generatedPlace } from "../files/generated-place.js";
import { realPath } from "../files/real-path.js";
import { replaceGenerated } from "../files/replace-generated.js";
import { shownPath } from "../files/shown-path.js";
import type { ScopeCatalog } from "../model/catalog.js";
import { joined } from "./facts.js";
import type { Flags, Invocation } from "./invocation.js";
import type { Io } from "./io.js";
import { counted, printDiagnostics, printJson, specJson } from "./print-outcome.js";
import { readCatalogs } from "./read-catalogs.js";
import { grantedScopes, requestedScopes } from "./scope-arguments.js";
import { settingsOf } from "./settings.js";
import type { Settings } from "./settings.js";

export async function previewCommand({ flags }: Invocation, io: Io): Promise<number> {
  const settings = settingsOf(flags, io);
  const file = outputFile(flags, settings, io);
  const { catalogs, reports } = await readCatalogs(settings, "header", io);
  if (reports.length > 1) {
    const paths = reports.map(({ path }) => path);
    throw new Failure(
      2,
      `there are ${paths.length} specs: ${paths.join(", ")}`,
      "Name one of them with --spec.",
    );
  }
  const [catalog] = catalogs;
  if (catalog === undefined) {
    if (flags.json) printJson({ command: "preview", exitCode: 1, specs: reports.map(specJson) }, io);
    else printDiagnostics(reports, io);
    return 1;
  }
  const { svg, ...shown } = await draw(catalog, flags);
  if (file !== undefined) replaceGenerated(file.path, file.shown, svg);
  if (flags.json) {
    const output = file && { output: file.shown };
    printJson({ command: "preview", exitCode: 0, spec: reports[0]?.path, ...shown, ...output, svg }, io);
  } else {
    io.stdout.write(file === undefined ? svg : `Wrote ${file.shown}: ${summary(shown)}\n`);
  }
  return 0;
}

/** Undefined where the picture goes to standard output. */
function outputFile({ output }: Flags, { cwd, out }: Settings, io: Io) {
  if (output === undefined) return undefined;
  const path = resolve(cwd, output);
  const shown = shownPath(path, io.cwd);
  if (!path.endsWith(".svg")) {
    throw new Failure(2, `${shown} does not end in .svg`, "The picture is SVG: give --output such a name.");
  }
  const place = generatedPlace(path, out);
  if (place !== undefined) {
    throw new Failure(
      2,
      `${shown} stands in ${shownPath(place, realPath(io.cwd))}, which only \`generate\` writes to`,
      "Give --output a place elsewhere.",
    );
  }
  return { path, shown };
}

interface Shown {
  readonly theme: string;
  readonly requested: readonly string[];
  /** Undefined where nothing was said of a grant. */
  readonly granted: readonly string[] | undefined;
  readonly prompts: readonly { readonly isNew: boolean }[];
  readonly roles: readonly { readonly name: string }[];
}

async function draw(catalog: ScopeCatalog, flags: Flags): Promise<Shown & { readonly svg: string }> {
  const requested = await requestedScopes(flags.scopes, catalog);
  const granted = flags.granted.length === 0 ? undefined : await grantedScopes(flags.granted, catalog);
  const [{ confirmationOf }, { confirmationPicture }] = await Promise.all([
    import("../emit/confirmation/confirmation.js"),
    import("../emit/confirmation/picture.js"),
  ]);
  const confirmation = confirmationOf(catalog, { requested, granted });
  const { lines, roles } = confirmation;
  const prompts = lines.map(({ state, ...line }) => ({ ...line, isNew: state !== "granted" }));
  const svg = confirmationPicture(confirmation, flags.theme);
  return { theme: flags.theme, requested: lines.map(({ scope }) => scope), granted, prompts, roles, svg };
}

/** "3 prompts, 1 of them new, for a user with the role Admin" */
function summary({ prompts, granted, roles }: Shown): string {
  const fresh = prompts.filter(({ isNew }) => isNew).length;
  const names = roles.map(({ name }) => visible(name));
  return [
    counted(prompts.length, "prompt"),
    ...(granted === undefined ? [] : [`${fresh} of them new`]),
    ...(names.length === 0
      ? []
      : [`for a user with the ${names.length === 1 ? "role" : "roles"} ${joined(names)}`]),
  ].join(", ");
}
