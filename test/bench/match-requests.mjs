/** Numbers in, tables of endpoints as REST APIs have them out, and requests of which three in four belong to one. */

export function routes(count) {
  const found = [];
  for (let version = 0; found.length < count; version += 1) {
    const base = version === 0 ? "" : `/v${version}`;
    for (const [place, noun] of nouns.entries()) found.push(...routesOf(base, noun, place));
  }
  return found.slice(0, count);
}

/** Distinct, each `[method, path]`, the paths flat strings as a server's parser makes them. */
export function requests(table, count) {
  const random = seeded(7);
  const found = new Map();
  while (found.size < count) {
    const [method, template] = table[random(table.length)].split(" ");
    const path = missed(
      template.replaceAll(/\{[^}]*\}/g, () => value(random)),
      random,
    );
    // A literal path is there once; what would repeat it is a miss.
    const distinct = found.has(`${method} ${path}`) ? `${path}/${random(2 ** 31).toString(36)}` : path;
    found.set(`${method} ${distinct}`, [method, Buffer.from(distinct).toString("latin1")]);
  }
  return [...found.values()];
}

function routesOf(base, noun, place) {
  const id = `{${noun.replace(/s$/, "")}Id}`;
  const below = [0, 1, 2].map((offset) => parts[(place * 3 + offset) % parts.length]);
  return [
    `GET ${base}/${noun}`,
    `POST ${base}/${noun}`,
    `GET ${base}/${noun}/${id}`,
    `PATCH ${base}/${noun}/${id}`,
    `DELETE ${base}/${noun}/${id}`,
    `GET ${base}/${noun}/me`,
    ...below.flatMap((part) => [
      `GET ${base}/${noun}/${id}/${part}`,
      `PUT ${base}/${noun}/${id}/${part}/{itemId}`,
    ]),
  ];
}

/** One in eight with more segments, one in eight with another segment. */
function missed(path, random) {
  const kind = random(8);
  if (kind === 0) return `${path}/deeper/${random(1000)}`;
  if (kind !== 1) return path;
  const segments = path.split("/");
  segments[1 + random(segments.length - 1)] += `x${random(1000)}`;
  return segments.join("/");
}

/** Numbers, short identifiers and UUIDs. */
function value(random) {
  const number = random(2 ** 31);
  const hex = (digits) =>
    random(16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  const kinds = [
    () => String(number % 100_000),
    () => `${number.toString(16)}-${hex(4)}`,
    () => number.toString(36),
    () => `${hex(7)}a-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(6)}${hex(6)}`,
  ];
  return kinds[random(kinds.length)]();
}

function seeded(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const nouns =
  "candidates jobs offers users postings messages shares configuration departments companies analytics interviews reviews webhooks reports positions approvals locations properties requisitions".split(
    " ",
  );
const parts =
  "attachments properties status tags notes history screening-answers positions hiring-team jobads publication sources values dependents activation avatar onboarding consent members comments".split(
    " ",
  );
