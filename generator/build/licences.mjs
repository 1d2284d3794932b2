/** The paths of all bundled modules in, the licences of the packages that they come from out. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** What a package holds of others, and where their licences stand. */
const inside = {
  "@ts-morph/common": [
    { title: "TypeScript", files: ["typescript-6.0/LICENSE.txt", "typescript-6.0/ThirdPartyNoticeText.txt"] },
  ],
  prettier: [{ title: "What prettier holds of others", files: ["prettier/THIRD-PARTY-NOTICES.md"] }],
};

export async function licences(modules) {
  const sections = [];
  for (const name of packagesOf(modules)) {
    const folder = join("node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
    if (!file) throw new Error(`${name} comes without the text of its licence`);
    sections.push(await section(`${name} ${version} (${license})`, [join(folder, file)]));
    for (const { title, files } of inside[name] ?? []) {
      sections.push(
        await section(
          title,
          files.map((path) => join("node_modules", path)),
        ),
      );
    }
  }
  return `scopegen holds code of the following packages.\n\n${sections.join("\n")}`;
}

/** In code-unit order, each once. */
export function packagesOf(modules) {
  const names = modules.map((path) =>
    path.startsWith("\0rolldown/")
      ? "rolldown"
      : /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path)?.[1].replace("\\", "/"),
  );
  return [...new Set(names)].filter((name) => name !== undefined).toSorted();
}

async function section(title, files) {
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const line = "=".repeat(title.length);
  return `${line}\n${title}\n${line}\n\n${texts.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n")}\n`;
}
