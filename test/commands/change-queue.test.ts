/** Changes count as one until it was quiet for a moment, and none is lost at the end of that moment. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { changeQueue } from "../../generator/commands/change-queue.js";
import { watchSpecs } from "../../generator/files/watch-specs.js";
import { temporaryFolder } from "../files/temporary-folder.js";

test("changes within a moment come together, a later one alone", async () => {
  const queue = changeQueue(new AbortController().signal);
  queue.add("a.yaml");
  queue.add("b.yaml");
  const first = queue.next();
  queue.add("a.yaml");
  expect(await first).toEqual(new Set(["a.yaml", "b.yaml"]));
  const second = queue.next();
  expect(await Promise.race([second, sleep(200, "nothing")])).toBe("nothing");
  queue.add("c.yaml");
  expect(await second).toEqual(new Set(["c.yaml"]));
});

test("once it is time to stop there is no other change", async () => {
  const stop = new AbortController();
  const queue = changeQueue(stop.signal);
  const waiting = queue.next();
  stop.abort();
  expect(await waiting).toBeUndefined();
  queue.add("a.yaml");
  expect(await queue.next()).toBeUndefined();
});

test("what is saved right after the last save was read is told", async () => {
  const folder = temporaryFolder({ "README.md": "save 0\n" });
  const file = join(folder, "README.md");
  const stop = new AbortController();
  const queue = changeQueue(stop.signal);
  const watcher = watchSpecs({ specs: [], documents: [file], cwd: folder }, (path) => queue.add(path));
  try {
    for (let save = 1; save <= 10; save += 1) {
      // As an editor that saves in two steps.
      writeFileSync(file, "");
      writeFileSync(file, `save ${save}\n`);
      expect(await Promise.race([queue.next(), sleep(5_000, `save ${save} was lost`)])).toEqual(
        new Set([file]),
      );
    }
  } finally {
    stop.abort();
    watcher.close();
  }
});
