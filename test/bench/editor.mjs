/** The CPU seconds that an editor's language server needs to offer the endpoints that a client may call. */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { processSeconds } from "./measure.mjs";
import { settled, sizedProject } from "./sized-projects.mjs";

const tsserver = fileURLToPath(new URL("../../node_modules/typescript-5.9/lib/tsserver.js", import.meta.url));
const moments = ["when the file is opened", "after an edit", "once more"];

export const editorFigures = ["S", "L"].flatMap((size) =>
  moments.map((moment, index) => ({
    name: `${size}: editor, endpoints to call, ${moment}`,
    rounds: 1,
    prepare: (project) => settled(project, size),
    measure: async (project) => (await completions(project, size))[index],
  })),
);

/** At each of the moments; of a client to which two scopes were granted. */
async function completions(project, size) {
  const { cwd, name, output } = sizedProject(project, size);
  const [one, other] = readFileSync(join(output, "scopes.ts"), "utf8").matchAll(/(?<=^ {2}\w+: )"[^"]+"/gm);
  const file = join(cwd, "app.ts");
  const lines = [
    `import { createClient, type Grant } from "./generated/${name}/index.js";`,
    `declare const granted: Grant<${one} | ${other}>;`,
    'createClient({ accessToken: "token", granted }).fetch("");',
  ];
  const at = { file, line: 3, offset: lines[2].indexOf('"")') + 2 };
  writeFileSync(file, lines.join("\n"));
  const options = { strict: true, target: "ES2022", lib: ["ES2022"], module: "NodeNext", types: [] };
  writeFileSync(join(cwd, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["app.ts"] }));
  const server = startServer(cwd);
  try {
    const seconds = [];
    server.tell("open", { file });
    for (const moment of moments) {
      const before = processSeconds(server.pid);
      if (moment === "after an edit") {
        server.tell("change", { ...at, endLine: at.line, endOffset: at.offset, insertString: "G" });
      }
      const { body } = await server.ask("completionInfo", at);
      if (!body?.entries.some((entry) => entry.name.startsWith("GET /")))
        throw new Error(`nothing is offered ${moment}`);
      seconds.push(processSeconds(server.pid) - before);
    }
    return seconds;
  } finally {
    server.stop();
  }
}

/** Speaks the protocol of tsserver: a request a line, and each answer a line after its headers. */
function startServer(cwd) {
  const server = spawn(process.execPath, [tsserver, "--disableAutomaticTypingAcquisition"], {
    cwd,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const waiting = new Map();
  createInterface({ input: server.stdout }).on("line", (line) => {
    if (!line.startsWith("{")) return;
    const message = JSON.parse(line);
    if (message.type === "response") waiting.get(message.request_seq)?.(message);
  });
  let seq = 0;
  const tell = (command, given) => {
    seq += 1;
    server.stdin.write(`${JSON.stringify({ seq, type: "request", command, arguments: given })}\n`);
  };
  return {
    pid: server.pid,
    tell,
    ask: (command, given) =>
      new Promise((resolve) => {
        tell(command, given);
        waiting.set(seq, resolve);
      }),
    stop: () => server.kill(),
  };
}
