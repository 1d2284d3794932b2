/** What matching costs as ratios to other routers, what the tables keep of the heap, and whether all is found. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import findMyWay from "find-my-way";
import { TrieRouter } from "hono/router/trie-router";
import { Memoirist } from "memoirist";
import { addRoute, createRouter, findRoute } from "rou3";
import { endpointMatcher } from "../../dist/smartrecruiters/runtime/match-endpoint.js";
import { requests, routes } from "./match-requests.mjs";
import { endpointsOf } from "./synthetic-spec.mjs";

/** Name to what makes of a table a function of method and path, and the row that an answer of it names. */
const routers = {
  ours: {
    make: (table) => endpointMatcher(Object.fromEntries(table.map((row) => [row, []])), { servers: [] }),
    row: ({ endpoint }) => endpoint,
  },
  memoirist: {
    make: (table) => {
      const router = new Memoirist();
      for (const row of table) router.add(...parsed(row), row);
      return (method, path) => router.find(method, path);
    },
    row: (found) => found?.store,
  },
  "find-my-way": {
    make: (table) => {
      const router = findMyWay();
      for (const row of table) router.on(...parsed(row), () => {}, row);
      return (method, path) => router.find(method, path);
    },
    row: (found) => found?.store,
  },
  rou3: {
    make: (table) => {
      const router = createRouter();
      for (const row of table) addRoute(router, ...parsed(row), row);
      return (method, path) => findRoute(router, method, path);
    },
    row: (found) => found?.data,
  },
  // Its RegExpRouter refuses a literal beside a parameter.
  "hono TrieRouter": {
    make: (table) => {
      const router = new TrieRouter();
      for (const row of table) router.add(...parsed(row), row);
      return (method, path) => router.match(method, path);
    },
    row: ([handlers]) => handlers.at(-1)?.[0],
  },
};
const others = Object.keys(routers).filter((name) => name !== "ours");

const tables = {
  "88 routes": { table: () => routes(88), asked: 0.85 },
  "800 routes": { table: () => routes(800), asked: 0.7 },
  L: { table: () => endpointsOf("L"), asked: 0.65 },
};

export const matchFigures = Object.entries(tables).flatMap(([size, { table, asked }]) => [
  ...others.map((name) => ({
    name: `match, ${size}, of ${name}`,
    ...(name === "memoirist" && { asked }),
    unit: "times",
    rounds: 1,
    measure: () => matchRatio(name, table()),
  })),
  ...["ours", "memoirist", "find-my-way"].map((name) => ({
    name: `match, ${size}, heap of ${name}`,
    ...(name === "ours" && size === "L" && { asked: 3 * 1024 }),
    unit: "KiB",
    rounds: 1,
    measure: () => matchHeap(name, table()),
  })),
  ...Object.keys(routers).map((name) => ({
    name: `match, ${size}, endpoints that are not found, ${name}`,
    ...(name === "ours" && { asked: 0 }),
    unit: "endpoints",
    rounds: 1,
    measure: () => notFound(name, table()),
  })),
]);

const REQUESTS = 4096;
const WARM_UP = 60;
const ROUNDS = 300;
const ROWS_OF_COPIES = 30_000;

/**
 * Nanoseconds of ours a request, over those of another router, both warm, in turn: the lower quartiles of many rounds,
 * each so short that what else the machine does falls between most of them.
 */
function matchRatio(name, table) {
  const asked = requests(table, REQUESTS);
  const [ours, other] = [routers.ours, routers[name]].map(({ make }) => ({ find: make(table), times: [] }));
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const router of [ours, other]) {
      const time = timed(router.find, asked);
      if (round >= 0) router.times.push(time);
    }
  }
  return lowerQuartile(ours.times) / lowerQuartile(other.times);
}

/** KiB of the heap that the tables of the routes keep, the names of the routes left out. */
function matchHeap(name, table) {
  const path = "/candidates/1";
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const make = () => {
    const find = routers[name].make(table);
    find("GET", path);
    return find;
  };
  const copies = Math.max(2, Math.floor(ROWS_OF_COPIES / table.length));
  // What comes with the first use of the code is not the table's; copies drown what else the heap does.
  const kept = [make()];
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let copy = 0; copy < copies; copy += 1) kept.push(make());
  collect();
  const used = process.memoryUsage().heapUsed - before;
  for (const find of kept) find("GET", path);
  return used / copies / 1024;
}

function timed(find, asked) {
  const start = process.hrtime.bigint();
  for (const [method, path] of asked) find(method, path);
  return Number(process.hrtime.bigint() - start);
}

/** How many routes of the table, asked with values for their parameters, are answered with another or none. */
function notFound(name, table) {
  const { make, row: rowOf } = routers[name];
  const find = make(table);
  return table.filter((row) => {
    const [method, template] = row.split(" ");
    return rowOf(find(method, template.replaceAll(/\{[^}]*\}/g, "12345"))) !== row;
  }).length;
}

function parsed(row) {
  const [method, template] = row.split(" ");
  return [method, template.replaceAll(/\{([^}]*)\}/g, (_, name) => `:${name.replaceAll(/\W/g, "_")}`)];
}

function lowerQuartile(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 2];
}
