/** Nothing in, what comes with the generator out, from `dist/`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const read = (path) => readFileSync(join(dist, path), "utf8");

export const assets = {
  version: "0.0.0",
  runtime: readdirSync(join(dist, "runtime"))
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({ path, text: read(join("runtime", path)) })),
  explorer: { script: read("explorer/explorer.js"), styles: read("explorer/explorer.css") },
};
