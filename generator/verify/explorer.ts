/** The explorer's page and the catalog in, nothing out: whatever its data says that the catalog does not is thrown. */
import { longNames } from "../explorer/short-names.js";
import type { EndpointData, ExplorerData, RequirementData } from "../explorer/data.js";
import type { ScopeCatalog } from "../model/catalog.js";
import { mismatch } from "./mismatch.js";

/** The page is ours up to its title, then the title, then ours up to the data; after them come script and end. */
export function verifyExplorer(page: string, script: string, catalog: ScopeCatalog): void {
  const [before = "", rest = ""] = halves(page, '<script id="data" type="application/json">');
  const [data = "", after] = halves(rest, "</script>");
  const [, title = ""] = halves(before, "<title>");
  const shown = title.slice(0, title.indexOf(": access scopes explorer</title>"));
  if (
    after !== `\n<script>${script}</script>\n</body>\n</html>\n` ||
    /[<>"]/.test(shown) ||
    /[<>]/.test(data)
  ) {
    throw mismatch(PATH, "its title or its data are more than text");
  }
  const said = readTable(parsed(data));
  const wanted = catalogTable(catalog);
  for (const key of Object.keys(wanted) as (keyof typeof wanted)[]) {
    if (JSON.stringify(said[key]) !== JSON.stringify(wanted[key])) {
      throw mismatch(PATH, `its ${key} are not as the catalog has them`);
    }
  }
}

const PATH = "docs/explorer.html";

function halves(text: string, separator: string): readonly [string, string] | [] {
  const at = text.indexOf(separator);
  return at < 0 ? [] : [text.slice(0, at), text.slice(at + separator.length)];
}

function parsed(data: string): ExplorerData {
  try {
    return JSON.parse(data) as ExplorerData;
  } catch {
    throw mismatch(PATH, "its data is no JSON");
  }
}

/** What the page says, in the words of the catalog. */
function readTable(data: ExplorerData) {
  const tokens = data.scopes.map(([token]) => token);
  const documented = new Set(data.documented);
  const named = (places: readonly number[] = []) => places.map((place) => tokens[place]);
  const requirements = (data.requirements ?? []).map((requirement: RequirementData) =>
    typeof requirement === "string" ? requirement : requirement.map(named),
  );
  return {
    facts: [data.title, data.name, data.source, data.separator, data.authorizationEndpoint, data.whenOmitted],
    roles: (data.roles ?? []).map(({ key, name, note }) => [key, name, note]),
    scopes: data.scopes.map(
      ([token, description, prompt, allows, { role, aliases = [], implied, deprecated } = {}]) => [
        [token, description, prompt, allows, role, aliases, named(implied)],
        deprecated !== undefined,
      ],
    ),
    endpoints: (data.groups ?? []).map(([name, endpoints]) => {
      const names = longNames(endpoints.map(([short]) => short));
      const row = ([, place, summary]: EndpointData, at: number) => [
        [names[at], requirements[place], !documented.has(place), summary],
      ];
      return [name, endpoints.map(row)];
    }),
  };
}

function catalogTable({ title, specName, source, authorization, roles, scopes, groups }: ScopeCatalog) {
  const { scopeSeparator, authorizationEndpoint, whenScopeIsOmitted } = authorization;
  return {
    facts: [title, specName, source, scopeSeparator, authorizationEndpoint, whenScopeIsOmitted],
    roles: roles.map(({ key, name, note }) => [key, name, note]),
    scopes: scopes.map(({ token, description, prompt, allows, role, aliases, implied, deprecated }) => [
      [token, description, prompt, allows, role, aliases, implied],
      deprecated !== undefined,
    ]),
    endpoints: groups
      .filter(({ endpoints }) => endpoints.length > 0)
      .map(({ name, endpoints }) => [
        name,
        endpoints.map((endpoint) => [
          [endpoint.name, endpoint.requirement, endpoint.evidence === "inferred", endpoint.summary],
        ]),
      ]),
  };
}
