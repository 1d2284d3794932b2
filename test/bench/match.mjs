/** A number of routes in, what matching costs as ratios to a router, and what the tables keep of the heap, out. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import findMyWay from "find-my-way";
import { TrieRouter } from "hono/router/trie-router";
import { Memoirist } from "memoirist";
import { addRoute, createRouter, findRoute } from "rou3";
import { endpointMatcher } from "../../dist/smartrecruiters/runtime/match-endpoint.js";
import { requests, routes } from "./match-requests.mjs";

/** Name to what makes a function of method and path out of a table. */
const routers = {
  ours: (table) => endpointMatcher(Object.fromEntries(table.map((row) => [row, []])), { servers: [] }),
  memoirist: (table) => {
    const router = new Memoirist();
    for (const row of table) router.add(...parsed(row), row);
    return (method, path) => router.find(method, path);
  },
  "find-my-way": (table) => {
    const router = findMyWay();
    for (const row of table) router.on(...parsed(row), () => {}, row);
    return (method, path) => router.find(method, path);
  },
  rou3: (table) => {
    const router = createRouter();
    for (const row of table) addRoute(router, ...parsed(row), row);
    return (method, path) => findRoute(router, method, path);
  },
  // Its RegExpRouter refuses a literal beside a parameter.
  "hono TrieRouter": (table) => honoRouter(new TrieRouter(), table),
};

const REQUESTS = 4096;
const WARM_UP = 60;
const ROUNDS = 300;
const COPIES = 50;

/**
 * Nanoseconds of ours a request, over those of another router, both warm, in turn: the lower quartiles of many rounds,
 * each so short that what else the machine does falls between most of them.
 */
export function matchRatio(name, count) {
  const table = routes(count);
  const asked = requests(table, REQUESTS);
  const [ours, other] = [routers.ours, routers[name]].map((make) => ({ find: make(table), times: [] }));
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const router of [ours, other]) {
      const time = timed(router.find, asked);
      if (round >= 0) router.times.push(time);
    }
  }
  return lowerQuartile(ours.times) / lowerQuartile(other.times);
}

/** KiB of the heap that the tables of `count` routes keep, the names of the routes left out. */
export function matchHeap(name, count) {
  const table = routes(count);
  const path = "/candidates/1";
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const make = () => {
    const find = routers[name](table);
    find("GET", path);
    return find;
  };
  // What comes with the first use of the code is not the table's; copies drown what else the heap does.
  const kept = [make()];
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let copy = 0; copy < COPIES; copy += 1) kept.push(make());
  collect();
  const used = process.memoryUsage().heapUsed - before;
  for (const find of kept) find("GET", path);
  return used / COPIES / 1024;
}

function timed(find, asked) {
  const start = process.hrtime.bigint();
  for (const [method, path] of asked) find(method, path);
  return Number(process.hrtime.bigint() - start);
}

function honoRouter(router, table) {
  for (const row of table) router.add(...parsed(row), row);
  return (method, path) => router.match(method, path);
}

function parsed(row) {
  const [method, template] = row.split(" ");
  return [method, template.replaceAll(/\{([^}]*)\}/g, ":$1")];
}

function lowerQuartile(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 2];
}
