/** Nothing in, a spec of 10,000 endpoints and 803 scopes out, built as Microsoft Graph's table of permissions is. */

const RESOURCES = 200;
const ENDPOINTS = 50;
const directory = ["Directory.Read.All", "Directory.ReadWrite.All", "Directory.AccessAsUser.All"];

export const largeSpec = () =>
  [
    "scopegen: 1",
    "title: Large",
    "authorization: { authorization_endpoint: https://auth.example.com/authorize }",
    "roles: { admin: { name: Admin } }",
    "scopes:",
    ...directory.map((scope) => scopeLine(scope, { writes: !scope.includes(".Read."), admin: true })),
    ...each(RESOURCES, scopesOf).flat(),
    "endpoints:",
    ...each(RESOURCES, (at) => [`  Group ${at}:`, ...each(ENDPOINTS, (row) => endpointOf(at, row))]).flat(),
    "",
  ].join("\n");

/** Of one resource: to read and to write one's own and everybody's. */
function scopesOf(at) {
  const includes = at % 3 === 0;
  return [
    scopeLine(`R${at}.Read`, {}),
    scopeLine(`R${at}.ReadWrite`, { writes: true, implies: includes && `R${at}.Read` }),
    scopeLine(`R${at}.Read.All`, { admin: at % 2 === 0 }),
    scopeLine(`R${at}.ReadWrite.All`, { writes: true, admin: true, implies: includes && `R${at}.Read.All` }),
  ];
}

function scopeLine(scope, { writes = false, admin = false, implies }) {
  const allows = writes ? "read, create, write, delete" : "read";
  return `  ${scope}: { description: Access as ${scope}, prompt: Access as ${scope}, allows: [${allows}]${
    admin ? ", role: admin" : ""
  }${implies ? `, implies: [${implies}]` : ""} }`;
}

function endpointOf(at, row) {
  const method = ["GET", "GET", "GET", "POST", "PATCH", "DELETE"][row % 6];
  return `    ${method} /r${at}/{id}/part${row}: ${requirementOf(at, row)}`;
}

/** Any of those that are enough, now and then together with what another resource asks for. */
function requirementOf(at, row) {
  const isRead = row % 6 < 3;
  const own = isRead ? [`R${at}.Read`, `R${at}.ReadWrite`] : [`R${at}.ReadWrite`];
  const all = isRead ? [`R${at}.Read.All`, `R${at}.ReadWrite.All`] : [`R${at}.ReadWrite.All`];
  const other = `R${(at * 7 + row) % RESOURCES}.Read`;
  if (row % 25 === 3) return "token";
  if (row % 10 === 4) return `R${at}.ReadWrite`;
  if (row % 10 === 7) return anyOf(own.map((scope) => `{ allOf: [${scope}, ${other}.All] }`));
  if (row % 10 === 8) return anyOf([...all, `{ allOf: [${own[0]}, ${other}] }`]);
  const everywhere = at % 4 === 0 ? directory.slice(isRead ? 0 : 1) : [];
  return anyOf([...(row % 5 === 0 ? [] : own), ...all, ...everywhere]);
}

const anyOf = (members) =>
  members.length === 1 ? members[0].replace(/^\{ (.*) \}$/, "{ $1 }") : `{ anyOf: [${members.join(", ")}] }`;

const each = (count, make) => Array.from({ length: count }, (_, at) => make(at));
