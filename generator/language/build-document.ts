/** What was read of a spec in, the document with its defaults for what is missing out. */
import type {
  AlternativeEntry,
  AuthorizationEntry,
  EndpointDefaults,
  EndpointEntry,
  GroupEntry,
  RequirementEntry,
  RoleEntry,
  ScopeEntry,
  SpecDocument,
  Text,
} from "./document.js";
import type { Located, LocatedList, LocatedMap } from "./located.js";
import type { alternative, endpoint, group, longForm, member, requirement } from "./schema-endpoint.js";
import type { spec } from "./schema.js";

type SpecFields = Located<typeof spec>["fields"];
type ScopeFields = NonNullable<NonNullable<SpecFields["scopes"]>["entries"][number]["value"]>["fields"];
type RoleFields = NonNullable<NonNullable<SpecFields["roles"]>["entries"][number]["value"]>["fields"];
type LongFields = Located<typeof longForm>["fields"];

/** `complete` says whether nothing was left out; without a spec there is nothing in the document. */
export function buildDocument(read: Located<typeof spec> | undefined, complete: boolean): SpecDocument {
  const fields: SpecFields = read?.fields ?? {};
  return {
    ...given({ title: fields.title, source: fields.source }),
    links: entriesOf(fields.links).flatMap(({ key, value }) => (value ? [{ name: key, url: value }] : [])),
    servers: itemsOf(fields.servers),
    authorization: given<AuthorizationEntry>(fields.authorization?.fields ?? {}),
    roles: entriesOf(fields.roles).map(({ key, value }) => role(key, value?.fields ?? {})),
    scopes: entriesOf(fields.scopes).map(({ key, value }) => scope(key, value?.fields ?? {})),
    defaults: given<EndpointDefaults>(fields.defaults?.fields ?? {}),
    groups: entriesOf(fields.endpoints).map(({ key, value }) => groupEntry(key, value)),
    ...(complete ? {} : { incomplete: true as const }),
  };
}

function role(key: Text, { name, note }: RoleFields): RoleEntry {
  return { key, ...given({ name, note }) };
}

function scope(name: Text, fields: ScopeFields): ScopeEntry {
  const { description, prompt, role: needed, identifier, deprecated } = fields;
  return {
    name,
    ...given({ description, prompt, role: needed, identifier }),
    allows: itemsOf(fields.allows),
    aliases: itemsOf(fields.aliases),
    implies: itemsOf(fields.implies),
    allow: itemsOf(fields.allow),
    ...(deprecated && {
      deprecated: {
        use: itemsOf(deprecated.fields.use),
        ...given({ since: deprecated.fields.since, note: deprecated.fields.note }),
      },
    }),
  };
}

function groupEntry(name: Text, read: Located<typeof group> | undefined): GroupEntry {
  return {
    name,
    defaults: given<EndpointDefaults>(read?.fields.defaults?.fields ?? {}),
    endpoints: entriesOf(read).map(({ key, value }) => endpointEntry(key, value)),
  };
}

function endpointEntry(name: Text, value: Located<typeof endpoint> | undefined): EndpointEntry {
  const { method, template } = splitName(name.value);
  if (value === undefined) return { name, method, template, encodedSlash: false, allow: [] };
  const fields: LongFields = isLongForm(value) ? value.fields : { requires: value };
  const { summary, operationId, evidence, source, note } = fields;
  const requires = fields.requires && requirementEntry(fields.requires);
  return {
    name,
    method,
    template,
    ...given({ requires, summary, operationId, evidence, source, note }),
    encodedSlash: fields.encoded_slash?.value === "true",
    allow: itemsOf(fields.allow),
  };
}

/** Everything before the first space, and everything behind it. */
function splitName(name: string): { method: string; template: string } {
  const space = name.indexOf(" ");
  return space === -1
    ? { method: "", template: "" }
    : { method: name.slice(0, space), template: name.slice(space + 1) };
}

function isLongForm(value: Located<typeof endpoint>): value is Located<typeof longForm> {
  return "kind" in value && !("anyOf" in value.fields) && !("allOf" in value.fields);
}

function requirementEntry(read: Located<typeof requirement>): RequirementEntry {
  const { range } = read;
  if (!("kind" in read)) {
    if (read.value === "token" || read.value === "public" || read.value === "unknown") {
      return { kind: read.value, range };
    }
    return { kind: "scopes", alternatives: [{ scopes: [read], range }], range };
  }
  const { anyOf, allOf }: { anyOf?: LocatedList<typeof alternative>; allOf?: LocatedList<typeof member> } =
    read.fields;
  const alternatives = allOf ? [{ scopes: itemsOf(allOf), range }] : itemsOf(anyOf).map(alternativeEntry);
  return { kind: "scopes", alternatives, range };
}

function alternativeEntry(read: Located<typeof alternative>): AlternativeEntry {
  const scopes = "kind" in read ? itemsOf(read.fields.allOf) : [read];
  return { scopes, range: read.range };
}

function itemsOf<Item>(list: LocatedList<Item> | undefined): readonly Located<Item>[] {
  return list?.items ?? [];
}

function entriesOf<Shape, Value>(
  map: LocatedMap<Shape, Value> | undefined,
): LocatedMap<Shape, Value>["entries"] {
  return map?.entries ?? [];
}

/** Without the keys that have no value. */
function given<Fields extends object>(fields: {
  readonly [Key in keyof Fields]?: Fields[Key] | undefined;
}): Given<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given<Fields>;
}

type Given<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
