/** 50,000 mutants of the real spec, in processes of a thousand: each ends as output or as clean errors, soon. */
import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { corpus } from "./corpus.mjs";
import { mutant } from "./mutations.mjs";

const worker = fileURLToPath(new URL("mutant-worker.mjs", import.meta.url));
const folder = join(tmpdir(), "scopegen-mutants");
const AT_ONCE = 1000;
/** Milliseconds that one document may take on a busy machine. */
const LONGEST = 120_000;

/** The number of documents that failed; each is saved. */
export async function campaign({ seed, runs = 50_000 }) {
  const documents = corpus();
  const sum = { output: 0, errors: 0, failures: 0, mebibytes: 0, slowest: 0 };
  let next = 0;
  while (next < runs) {
    const batch = await runBatch({ seed, from: next, to: Math.min(runs, next + AT_ONCE) });
    sum.output += batch.output;
    sum.errors += batch.errors;
    sum.mebibytes = Math.max(sum.mebibytes, batch.mebibytes);
    sum.slowest = Math.max(sum.slowest, batch.slowest);
    for (const { index, problem } of batch.failures) save(index, problem, mutant(seed, index, documents));
    sum.failures += batch.failures.length;
    next = batch.next;
    process.stdout.write(
      `${next} of ${runs} mutants: ${sum.output} output, ${sum.errors} errors, ${sum.failures} failures, ${sum.mebibytes} MiB, ${sum.slowest.toFixed(1)} s the slowest\n`,
    );
  }
  return sum.failures;
}

/** A process that ends before its time, or stays silent too long, is to blame on the document it was at. */
function runBatch({ seed, from, to }) {
  return new Promise((resolve) => {
    const batch = { output: 0, errors: 0, failures: [], mebibytes: 0, slowest: 0, next: from };
    const child = fork(worker, [String(seed), String(from), String(to)], {
      execArgv: ["--max-old-space-size=1536"],
    });
    let silent = setTimeout(() => child.kill("SIGKILL"), LONGEST);
    child.on("message", ({ end, problems, mebibytes, seconds }) => {
      clearTimeout(silent);
      silent = setTimeout(() => child.kill("SIGKILL"), LONGEST);
      batch.failures.push(...problems.map((problem) => ({ index: batch.next, problem })));
      batch[end] += 1;
      batch.mebibytes = Math.max(batch.mebibytes, mebibytes);
      batch.slowest = Math.max(batch.slowest, seconds);
      batch.next += 1;
    });
    child.once("close", (code, signal) => {
      clearTimeout(silent);
      if (batch.next < to) {
        batch.failures.push({ index: batch.next, problem: `the process ended: ${signal ?? code}` });
        batch.next += 1;
      }
      resolve(batch);
    });
  });
}

function save(index, problem, document) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${index}.yaml`);
  writeFileSync(file, document);
  process.stdout.write(`${file}: ${problem}\n`);
}
