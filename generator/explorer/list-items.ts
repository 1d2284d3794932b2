/** The table in, what the list can show, ready to be searched, out. */
import type { ListItem } from "./rows.js";
import { searchIndex } from "./search.js";
import type { Tables } from "./tables.js";
import { requirementWords } from "./words.js";

export interface Searchable {
  /** How many there are. */
  readonly size: number;
  /** What the search finds, with the headings of groups before it, and how many of that are no headings. */
  find(query: string): { readonly items: readonly ListItem[]; readonly count: number };
}

/** By name, summary, group, and what they require. */
export function searchableEndpoints({ endpoints }: Tables): Searchable {
  const items: ListItem[] = [];
  /** For each endpoint the heading of its group: the same object for all of the group. */
  const headings: ListItem[] = [];
  const texts: string[] = [];
  for (const endpoint of endpoints.values()) {
    const { name, summary, group, requirement } = endpoint;
    const last = headings.at(-1);
    headings.push(last?.kind === "group" && last.name === group ? last : { kind: "group", name: group });
    items.push({ kind: "endpoint", endpoint, id: `e${items.length}` });
    texts.push(`${name} ${summary} ${group} ${requirementWords(requirement)}`);
  }
  const index = searchIndex(texts);
  return {
    size: items.length,
    find(query) {
      const found: ListItem[] = [];
      let heading: ListItem | undefined;
      const places = index.find(query);
      for (const place of places) {
        if (headings[place] !== heading) {
          heading = headings[place];
          if (heading) found.push(heading);
        }
        const item = items[place];
        if (item) found.push(item);
      }
      return { items: found, count: places.length };
    },
  };
}

/** By token, alias, what the user reads, description and role. */
export function searchableScopes({ scopes, roles }: Tables): Searchable {
  const items = [...scopes.values()].map((scope, at): ListItem => ({ kind: "scope", scope, id: `s${at}` }));
  const index = searchIndex(
    [...scopes.values()].map(({ token, aliases = [], prompt, description, role = "" }) =>
      [token, ...aliases, prompt, description, roles.get(role)?.name ?? ""].join(" "),
    ),
  );
  return {
    size: items.length,
    find(query) {
      const found = index.find(query).flatMap((place) => items[place] ?? []);
      return { items: found, count: found.length };
    },
  };
}
