/** The tree that the matcher searches, by itself, and the order in which its branches are tried. */
import { describe, expect, test } from "vitest";
import { endpointMatcher } from "../../generator/runtime/match-endpoint.js";
import { chainAt, indexLiterals } from "../../generator/runtime/match-literals.js";
import { matchTree, type Branch, type Route } from "../../generator/runtime/match-tree.js";

test("literals are told apart behind what all of them begin with", () => {
  const names = ["xaa", "xab", "xba", "xbb"].map((name) => `GET /${name}`);
  const match = endpointMatcher(Object.fromEntries(names.map((name) => [name, []])), {
    servers: [],
  });
  const found = names.map((name) => match("GET", name.replace("GET ", "")));
  expect(found).toEqual(names.map((endpoint) => ({ kind: "endpoint", endpoint, path: {} })));
});

describe("the tree", () => {
  const route = (endpoint: string, encodedSlash = false): Route => {
    const [method = "", template = ""] = endpoint.split(" ");
    return { endpoint, method, template, encodedSlash };
  };
  const below = ({ chains, partlyLiteral, parameter }: Branch): Branch[] => {
    const found: Branch[] = [];
    for (const chain of chains) for (let at = chain; at !== undefined; at = at.next) found.push(at);
    return [...found, ...partlyLiteral, ...(parameter === undefined ? [] : [parameter])];
  };

  test("holds literals in chains, then what is partly literal, the longest first, then the parameter", () => {
    const root = matchTree([
      route("GET /{a}"),
      route("GET /{a}x"),
      route("GET /lit"),
      route("GET /{a}-{b}z"),
      route("GET /y{a}y%41z"),
      route("GET /literal"),
    ]);
    expect(root.literals).toEqual([""]);
    expect(root.children).toBeUndefined();
    expect(
      below(root)
        .map(({ literals }) => literals.join("{}"))
        .toSorted(),
    ).toEqual(["lit", "literal", "y{}yAz", "{}", "{}-{}z", "{}x"].toSorted());
    expect(root.partlyLiteral.map(({ literals, size }) => [literals.join("{}"), size])).toEqual([
      ["y{}yAz", 6],
      ["{}-{}z", 2],
      ["{}x", 1],
    ]);
    expect(root.parameter).toMatchObject({ literals: ["", ""], size: 0, text: "", length: 0 });
    expect(root.shortest).toBe(3);
  });

  test("ends in the endpoints, with the names of their parameters; the same shape shares a branch", () => {
    const root = matchTree([
      route("GET /a/{x}b{y}", true),
      route("PUT /a/{z}b{w}"),
      route("GET /"),
      route("PUT /"),
    ]);
    expect(root.leaf).toMatchObject({ endpoint: "PUT /", names: [], next: { endpoint: "GET /" } });
    const [a] = below(root);
    const branches = a === undefined ? [] : below(a);
    expect(branches).toHaveLength(1);
    expect(branches[0]?.leaf).toEqual({
      endpoint: "PUT /a/{z}b{w}",
      method: "PUT",
      encodedSlash: false,
      names: ["z", "w"],
      next: {
        endpoint: "GET /a/{x}b{y}",
        method: "GET",
        encodedSlash: true,
        names: ["x", "y"],
        next: undefined,
      },
    });
  });

  test("a branch without literals finds none", () => {
    const [branch] = below(matchTree([route("GET /{a}")]));
    expect(branch).toMatchObject({
      chains: [undefined],
      partlyLiteral: [],
      parameter: undefined,
      next: undefined,
    });
    expect(branch).toMatchObject({ first: 0, second: 0, shortest: 0x3fffffff, children: undefined });
  });
});

describe("literals are found by two of their characters", () => {
  const branchOf = (text: string): Branch => ({ ...matchTree([]), text, length: text.length });
  const indexed = (...texts: string[]) => {
    const root = branchOf("");
    indexLiterals(root, texts.map(branchOf));
    return root;
  };
  const sizes = ({ chains }: Branch) =>
    chains.map((chain) => {
      let size = 0;
      for (let at = chain; at !== undefined; at = at.next) size++;
      return size;
    });

  test("those that tell most of them apart, within the shortest", () => {
    expect(indexed("aaax", "aaby", "aacz", "aadw")).toMatchObject({ shortest: 4 });
    const alone = sizes(indexed("aaax", "aaby", "aacz", "aadw"));
    expect(alone).toHaveLength(8);
    expect(Math.max(...alone)).toBe(1);
  });

  test("twice as many chains as literals, to the next power of two", () => {
    expect(sizes(indexed("a"))).toHaveLength(2);
    expect(sizes(indexed("a", "b"))).toHaveLength(4);
    expect(sizes(indexed("a", "b", "c"))).toHaveLength(8);
  });

  test("the first pair is kept where no other is better, and no place behind the eighth is looked at", () => {
    expect(indexed("ab", "bb")).toMatchObject({ first: 0, second: 1, shortest: 2 });
    expect(indexed("aaaaaaaaaab", "aaaaaaaaaac")).toMatchObject({ first: 0, second: 0 });
    expect(indexed("xxxxxxxa", "xxxxxxxb")).toMatchObject({ first: 0, second: 7 });
  });

  test("all of them stand in the chain that the two characters say", () => {
    const texts = Array.from({ length: 50 }, (_, at) => `s${at * 7}`);
    const { chains, first, second } = indexed(...texts);
    for (const [place, chain] of chains.entries()) {
      for (let at = chain; at !== undefined; at = at.next) {
        expect(chainAt(at.text, first, second) & (chains.length - 1)).toBe(place);
      }
    }
    expect(sizes(indexed(...texts)).reduce((sum, size) => sum + size, 0)).toBe(50);
  });

  test("a character counts by where it stands", () => {
    expect(chainAt("ab", 0, 1)).toBe(97 * 5 + 98 * 3);
    expect(chainAt("ab", 1, 1)).toBe(98 * 8);
  });

  test("none at all leave the branch as it is", () => {
    const branch = branchOf("");
    indexLiterals(branch, []);
    expect(branch).toMatchObject({ first: 0, second: 0, shortest: 0x3fffffff, chains: [undefined] });
  });
});

describe("endpoints", () => {
  const matcherOf = (endpoints: readonly string[], servers: readonly string[] = []) =>
    endpointMatcher(Object.fromEntries(endpoints.map((endpoint) => [endpoint, []])), { servers });

  test("the literal wins wherever both fit, and a dead end is left for the parameter", () => {
    const match = matcherOf(["GET /a/b", "GET /{x}/c", "GET /a/{y}d", "GET /{x}/{y}/e"]);
    expect(match("GET", "/a/b")).toMatchObject({ endpoint: "GET /a/b" });
    expect(match("GET", "/a/c")).toMatchObject({ endpoint: "GET /{x}/c", path: { x: "a" } });
    expect(match("GET", "/a/bd")).toMatchObject({ endpoint: "GET /a/{y}d", path: { y: "b" } });
    expect(match("GET", "/a/b/e")).toMatchObject({ endpoint: "GET /{x}/{y}/e", path: { x: "a", y: "b" } });
    expect(match("GET", "/a/bd?x=/1")).toMatchObject({ endpoint: "GET /a/{y}d", path: { y: "b" } });
    expect(match("GET", "/a/")).toEqual({ kind: "unknown_endpoint", reason: "empty_segment" });
    expect(match("GET", "//c")).toEqual({ kind: "unknown_endpoint", reason: "empty_segment" });
    expect(match("GET", "/..b/c")).toMatchObject({ path: { x: "..b" } });
  });

  test("another method is told even where another branch goes on", () => {
    const match = matcherOf(["GET /a", "PUT /{x}/b"]);
    expect(match("PUT", "/a")).toEqual({ kind: "unknown_endpoint", reason: "method" });
    expect(match("PUT", "/b")).toEqual({ kind: "unknown_endpoint", reason: "no_such_path" });
    expect(match("PUT", "/a")).toEqual({ kind: "unknown_endpoint", reason: "method" });
  });

  test("HEAD is answered as GET, and nothing else is", () => {
    const match = matcherOf(["GET /a", "HEAD /b"]);
    expect(match("HEAD", "/a")).toMatchObject({ endpoint: "GET /a" });
    expect(match("GET", "/b")).toEqual({ kind: "unknown_endpoint", reason: "method" });
    expect(match("POST", "/a")).toEqual({ kind: "unknown_endpoint", reason: "method" });
  });

  test("an origin by itself has no path, and its slash is that of the base", () => {
    const match = matcherOf(["GET /", "GET /a"], ["https://h", "https://b/v1"]);
    expect(match("GET", "https://h")).toEqual({ kind: "unknown_endpoint", reason: "no_such_path" });
    expect(match("GET", "https://h/")).toMatchObject({ endpoint: "GET /" });
    expect(match("GET", "https://h/?a")).toMatchObject({ endpoint: "GET /" });
    expect(match("GET", "https://b/v1/")).toMatchObject({ endpoint: "GET /" });
    expect(match("GET", "https://b/v1/a")).toMatchObject({ endpoint: "GET /a" });
    expect(match("GET", "https://b/a")).toEqual({ kind: "unknown_endpoint", reason: "no_such_path" });
    expect(match("GET", "https://b/v1/a/")).toEqual({ kind: "unknown_endpoint", reason: "empty_segment" });
  });

  test("a base by itself, with its slash, is no path where the table has none there", () => {
    const match = matcherOf(["GET /a"], ["https://b/v1"]);
    expect(match("GET", "https://b/v1/")).toEqual({ kind: "unknown_endpoint", reason: "no_such_path" });
    expect(match("GET", "https://b/v1/?c")).toEqual({ kind: "unknown_endpoint", reason: "no_such_path" });
    expect(match("GET", "https://b/v1/a/")).toEqual({ kind: "unknown_endpoint", reason: "empty_segment" });
  });

  test("an escape in a URL is read in its path alone", () => {
    const match = matcherOf(["GET /a/{b}"], ["https://h/v1"]);
    expect(match("GET", "https://h/v1/%61/c?%64")).toEqual({
      kind: "endpoint",
      endpoint: "GET /a/{b}",
      path: { b: "c" },
    });
  });

  test("what an escape stands for is compared, and what is not ASCII never is", () => {
    const match = matcherOf(["GET /caf%C3%A9/{x}", "GET /x"]);
    expect(match("GET", "/caf%c3%a9/a%20b")).toMatchObject({ path: { x: "a b" } });
    expect(match("GET", "/caf\u01c3\u01a9/a")).toEqual({
      kind: "unknown_endpoint",
      reason: "invalid_target",
    });
    expect(match("GET", "/caf%C3%A9/\u0080")).toEqual({ kind: "unknown_endpoint", reason: "invalid_target" });
    expect(match("GET", "/x?\u0080")).toEqual({ kind: "unknown_endpoint", reason: "invalid_target" });
  });
});
