/** A number of granted scopes in, what a check of a prepared grant costs as a ratio to checks with a `Set`, out. */
import { accessOf } from "../../dist/smartrecruiters/runtime/access.js";
import { accessTable } from "../../dist/smartrecruiters/runtime/access-table.js";
import { Grant } from "../../dist/smartrecruiters/runtime/grant.js";
import { rowAddition } from "../../dist/smartrecruiters/runtime/row-addition.js";
import { scopeIndex } from "../../dist/smartrecruiters/runtime/scope-index.js";

const REPEATS = 200;
const ROUNDS = 9;

/** Nanoseconds of ours a check, over those of a `Set` of the granted scopes, built for each check or `beforehand`. */
export function accessRatio(count, { beforehand = false } = {}) {
  const scopes = Array.from({ length: 2 * count }, (_, at) => `resource_${at}_read`);
  const granted = scopes.slice(0, count);
  const required = Array.from({ length: 100 }, (_, at) =>
    Array.from({ length: 1 + (at % 3) }, (__, more) => granted[(at * 7 + more) % count]),
  );
  const requirements = Object.fromEntries(required.map((all, at) => [`GET /resource/${at}`, [all]]));
  const index = scopeIndex({ scopes, separator: " ", aliases: new Map(), implied: new Map() });
  const table = accessTable({ index, requirements, weights: new Map(), addition: rowAddition });
  const grant = new Grant(granted, index);
  const built = new Set(granted);
  const ours = (endpoint) => accessOf(table, { endpoint, granted: grant }).kind === "allowed";
  const other = beforehand
    ? (endpoint) => requirements[endpoint].some((all) => all.every((scope) => built.has(scope)))
    : (endpoint) => {
        const set = new Set(granted);
        return requirements[endpoint].some((all) => all.every((scope) => set.has(scope)));
      };
  const times = [[], []];
  for (let round = -ROUNDS; round < ROUNDS; round += 1) {
    for (const [place, check] of [ours, other].entries()) {
      const time = timed(check, Object.keys(requirements));
      if (round >= 0) times[place].push(time);
    }
  }
  return median(times[0]) / median(times[1]);
}

function timed(check, endpoints) {
  const start = process.hrtime.bigint();
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    for (const endpoint of endpoints) if (!check(endpoint)) throw new Error(`${endpoint} is refused`);
  }
  return Number(process.hrtime.bigint() - start);
}

function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1];
}
