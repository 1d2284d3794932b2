/** A seed and a range of numbers in; a message on every mutant of them, as it is judged, out. */
import * as tools from "../../dist/index.js";
import { assets } from "./assets.mjs";
import { corpus } from "./corpus.mjs";
import { judge } from "./judge.mjs";
import { mutant } from "./mutations.mjs";

/** Of valid ones, one in so many is generated as a whole. */
const GENERATED = 20;

const [seed, from, to] = process.argv.slice(2).map(Number);
const documents = corpus();

for (let index = from; index < to; index += 1) {
  const started = process.cpuUsage();
  const document = mutant(seed, index, documents);
  const result = await judgeOrSay(document, { tools, assets, everything: index % GENERATED === 0 });
  const { user, system } = process.cpuUsage(started);
  const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.send({ ...result, mebibytes, seconds: (user + system) / 1e6 });
}
process.disconnect();

async function judgeOrSay(document, options) {
  try {
    return await judge(document, options);
  } catch (error) {
    return { end: "errors", problems: [error.stack] };
  }
}
