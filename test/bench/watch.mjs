/** The CPU seconds that a warm `scopegen watch` needs from a save to all files replaced. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processSeconds } from "./measure.mjs";
import { settled, sizedProject } from "./sized-projects.mjs";

/** More saves than these change nothing of what a save costs, and large ones take their time. */
const counts = { L: { warmUps: 3, saves: 5 } };

/** Each shows up in code and documentation alike. */
const edits = {
  "a prompt": { line: /prompt: .+/, written: ["scopes.ts", "manifest.json"] },
  "a summary": { line: /summary: .+/, written: ["endpoints.ts", "manifest.json"] },
};

export const watchFigures = [
  { size: "S", asked: 1.2 },
  { size: "M", asked: 3 },
  { size: "L", asked: 20 },
].flatMap(({ size, asked }) =>
  Object.entries(edits).map(([what, edit]) => ({
    name: `${size}: watch, save of ${what} to files replaced`,
    asked,
    rounds: 1,
    prepare: (project) => settled(project, size),
    measure: (project) => watchSeconds(project, size, edit),
  })),
);

/** Of a line that is edited again and again. */
async function watchSeconds(project, size, { line, written }) {
  const { bin } = project;
  const { cwd, spec, output } = sizedProject(project, size);
  const { warmUps, saves } = counts[size] ?? { warmUps: 10, saves: 20 };
  const watcher = spawn(process.execPath, [bin, "watch"], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const outputs = written.map((path) => join(output, path));
  const original = readFileSync(spec, "utf8");
  try {
    await once(watcher.stdout, "data");
    await sleep(1000);
    for (let save = 0; save < warmUps; save += 1)
      await saveAndWait({ spec, outputs, text: edited(original, line, save) });
    const before = processSeconds(watcher.pid);
    for (let save = 0; save < saves; save += 1) {
      await saveAndWait({ spec, outputs, text: edited(original, line, warmUps + save) });
    }
    return (processSeconds(watcher.pid) - before) / saves;
  } finally {
    writeFileSync(spec, original);
    watcher.kill("SIGINT");
    await once(watcher, "exit");
  }
}

function edited(text, line, save) {
  const result = text.replace(line, (before) => `${before} (${save})`);
  if (result === text) throw new Error(`the spec has no ${line} to edit`);
  return result;
}

async function saveAndWait({ spec, outputs, text }) {
  const before = outputs.map(stamp);
  writeFileSync(spec, text);
  const deadline = Date.now() + 120_000;
  while (outputs.some((path, index) => stamp(path) === before[index])) {
    if (Date.now() > deadline) throw new Error(`not replaced: ${outputs.join(", ")}`);
    await sleep(10);
  }
  // What is left to do after the last file counts as well.
  await sleep(300);
}

function stamp(path) {
  const { ino, mtimeNs } = statSync(path, { bigint: true });
  return `${ino} ${mtimeNs}`;
}
