/**
 * A size in, a spec of as many endpoints and scopes out, the same each time: resources with paths, requirements and
 * texts as Microsoft Graph's table of permissions has them.
 */

/** L is Microsoft Graph, M a quarter more than the 88 of SmartRecruiters' pages times seven, S a table as theirs. */
export const sizes = {
  S: { endpoints: 117, scopes: 14 },
  M: { endpoints: 732, scopes: 109 },
  L: { endpoints: 11_000, scopes: 900 },
  XL: { endpoints: 40_000, scopes: 2_000 },
};

export function syntheticSpec(size) {
  const { resources, groups } = tableOf(size);
  return [
    "scopegen: 1",
    `title: Synthetic ${size}`,
    "authorization: { authorization_endpoint: https://auth.example.com/authorize }",
    "roles: { admin: { name: Administrator } }",
    "scopes:",
    ...resources.flatMap(scopeLines),
    "endpoints:",
    ...resources.flatMap(({ title }, at) => [`  ${title}:`, ...groups[at].flatMap(endpointLines)]),
    "",
  ].join("\n");
}

/** Their names: `GET /candidates`. */
export function endpointsOf(size) {
  return tableOf(size)
    .groups.flat()
    .map(({ endpoint }) => endpoint);
}

function tableOf(size) {
  const { endpoints, scopes } = sizes[size];
  const resources = resourcesOf(scopes);
  const groups = resources.map((resource, at) =>
    rowsOf(resource, resources, share(endpoints, resources.length, at)),
  );
  return { resources, groups };
}

/** Each with one to four scopes, in the order `Read`, `ReadWrite`, `Read.All`, `ReadWrite.All`. */
function resourcesOf(scopes) {
  const count = Math.ceil(scopes / 4);
  return Array.from({ length: count }, (_, at) => {
    const words = [...qualifiersOf(Math.floor(at / nouns.length)), nouns[at % nouns.length]];
    const title = words.map(capital).join(" ");
    const name = title.replaceAll(" ", "");
    const kinds = ["Read", "ReadWrite", "Read.All", "ReadWrite.All"].slice(0, share(scopes, count, at));
    return { at, title, path: words.join("-"), scopes: kinds.map((kind) => `${name}.${kind}`) };
  });
}

function scopeLines({ title, scopes, at }) {
  return scopes.flatMap((scope, kind) => {
    const [writes, all] = [kind % 2 === 1, kind >= 2];
    const whose = all ? "of everyone in the organization" : "of the signed-in user";
    const what = `${writes ? "Read and change" : "Read"} the ${title.toLowerCase()} ${whose}`;
    return [
      `  ${scope}:`,
      `    description: ${what}, with what belongs to them.`,
      `    prompt: ${what}`,
      `    allows: [${writes ? "read, create, write, delete" : "read"}]`,
      ...(all && (writes || at % 2 === 0) ? ["    role: admin"] : []),
      ...(writes && impliesReading(at) ? [`    implies: [${scopes[kind - 1]}]`] : []),
    ];
  });
}

/** A collection, its items, what belongs to an item, and actions: as many of them as are wanted. */
function rowsOf(resource, resources, count) {
  const { path } = resource;
  const item = `/${path}s/{${path}-id}`;
  const below = parts.flatMap((part, number) => [
    ["GET", `${item}/${part}s`, `List the ${part}s`],
    ["POST", `${item}/${part}s`, `Add to the ${part}s`],
    ["GET", `${item}/${part}s/{${part}-id}`, ""],
    ["PATCH", `${item}/${part}s/{${part}-id}`, ""],
    ["DELETE", `${item}/${part}s/{${part}-id}`, ""],
    ["POST", `${item}/${part}s/{${part}-id}/${actions[number % actions.length]}`, ""],
    ["GET", `/me/${path}s/{${path}-id}/${part}s/{${part}-id}/${number % 3 === 0 ? "$value" : "content"}`, ""],
  ]);
  const all = [
    ["GET", `/${path}s`, `List the ${path}s`],
    ["POST", `/${path}s`, `Create one of the ${path}s`],
    ["GET", item, `One of the ${path}s`],
    ["PATCH", item, ""],
    ["DELETE", item, ""],
    ["GET", `/me/${path}s`, ""],
    ...below,
  ];
  if (all.length < count) throw new Error(`no ${count} endpoints for one resource`);
  return all.slice(0, count).map(([method, template, summary], row) => {
    const requires = requirement(resource, resources, { row, reads: method === "GET" });
    return { endpoint: `${method} ${template}`, requires, summary };
  });
}

function endpointLines({ endpoint, requires, summary }) {
  if (summary === "") return [`    ${endpoint}: ${requires}`];
  return [`    ${endpoint}:`, `      requires: ${requires}`, `      summary: ${summary}`];
}

/** Any of those that are enough, now and then together with what another resource asks for. */
function requirement({ scopes, at }, resources, { row, reads }) {
  // Where writing implies reading, who may read is said once.
  const wanted = (_, kind) => (reads ? kind % 2 === 0 || !impliesReading(at) : kind % 2 === 1);
  const own = scopes.filter(wanted);
  const other = resources[(at + 1 + ((at * 7 + row) % (resources.length - 1))) % resources.length].scopes;
  if (row % 25 === 3) return "token";
  if (row % 10 === 4) return own[0];
  if (row % 25 === 12) return `{ allOf: [${own[0]}, ${other[0]}] }`;
  if (row % 10 === 7) return anyOf(own.map((scope) => `{ allOf: [${scope}, ${other[0]}] }`));
  if (row % 10 === 8) return anyOf([...own.slice(1), `{ allOf: [${own[0]}, ${other.at(-1)}] }`]);
  const everywhere = at === 1 ? [] : resources[1].scopes.slice(reads ? 2 : 3);
  return anyOf([...own, ...everywhere]);
}

/** Every third resource: whoever may write there may read. */
const impliesReading = (at) => at % 3 === 0;

function anyOf(members) {
  return members.length === 1 ? members[0] : `{ anyOf: [${members.join(", ")}] }`;
}

/** As even as whole numbers let it be. */
function share(whole, count, at) {
  return Math.floor((whole * (at + 1)) / count) - Math.floor((whole * at) / count);
}

function qualifiersOf(number) {
  const first = qualifiers[number % (qualifiers.length + 1)];
  return number === 0 ? [] : number <= qualifiers.length ? [qualifiers[number - 1]] : [first ?? "other", "2"];
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

const nouns =
  "candidate job user group message event contact file site calendar device policy report role team channel task application subscription agreement offer posting interview review webhook department location position invoice order".split(
    " ",
  );
const qualifiers =
  "draft archived shared private external internal regional managed scheduled assigned pending template partner guest legal".split(
    " ",
  );
const parts =
  "attachment note tag comment member owner version permission setting activity document label".split(" ");
const actions = "archive restore forward approve reject copy".split(" ");
