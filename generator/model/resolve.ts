/** A document without errors in, its catalog out. Total: what could fail was a rule's business. */
import type {
  EndpointDefaults,
  EndpointEntry,
  RequirementEntry,
  ScopeEntry,
  SpecDocument,
  Text,
} from "../language/document.js";
import type {
  Access,
  CatalogEndpoint,
  CatalogScope,
  Evidence,
  PathParameter,
  Requirement,
  ScopeCatalog,
} from "./catalog.js";
import { scopeIdentifier } from "./identifiers.js";
import { impliedScopes } from "./implied.js";
import { parseTemplate } from "./template.js";

export function resolve(
  document: SpecDocument,
  { specName, specPath }: { specName: string; specPath: string },
): ScopeCatalog {
  const { authorization } = document;
  const implied = impliedScopes(
    new Map(document.scopes.map((scope) => [scope.name.value, values(scope.implies)])),
  );
  return {
    specName,
    specPath,
    title: document.title?.value ?? specName,
    source: document.source?.value,
    links: document.links.map((link) => ({ name: link.name.value, url: link.url.value })),
    servers: document.servers.map((server) => server.value.replace(/\/$/, "")),
    authorization: {
      authorizationEndpoint: authorization.authorization_endpoint?.value,
      tokenEndpoint: authorization.token_endpoint?.value,
      scopeSeparator: authorization.scope_separator?.value ?? " ",
      whenScopeIsOmitted: authorization.when_scope_is_omitted?.value,
      insufficientScopeError: authorization.insufficient_scope_error?.value,
    },
    roles: document.roles.map(({ key, name, note }) => ({
      key: key.value,
      name: name?.value ?? key.value,
      note: note?.value,
    })),
    scopes: document.scopes.map((scope) => resolveScope(scope, implied)),
    groups: document.groups.map((group) => ({
      name: group.name.value,
      endpoints: group.endpoints.map((endpoint) =>
        resolveEndpoint(endpoint, { ...document.defaults, ...group.defaults }),
      ),
    })),
  };
}

function resolveScope(scope: ScopeEntry, implied: ReadonlyMap<string, readonly string[]>): CatalogScope {
  const token = scope.name.value;
  const { deprecated } = scope;
  return {
    token,
    identifier: scope.identifier?.value ?? scopeIdentifier(token) ?? "",
    description: scope.description?.value ?? "",
    prompt: scope.prompt?.value ?? "",
    allows: unique(values(scope.allows)) as Access[],
    role: scope.role?.value,
    aliases: values(scope.aliases),
    implies: unique(values(scope.implies)),
    implied: implied.get(token) ?? [],
    deprecated: deprecated && {
      since: deprecated.since?.value,
      use: unique(values(deprecated.use)),
      note: deprecated.note?.value,
    },
  };
}

function resolveEndpoint(endpoint: EndpointEntry, defaults: EndpointDefaults): CatalogEndpoint {
  const requirement = resolveRequirement(endpoint.requires);
  const evidence = (endpoint.evidence ?? defaults.evidence)?.value ?? "documented";
  return {
    name: endpoint.name.value,
    method: endpoint.method,
    template: endpoint.template,
    parameters: pathParameters(endpoint.template),
    requirement,
    evidence: requirement === "unknown" ? undefined : (evidence as Evidence),
    summary: endpoint.summary?.value,
    operationId: endpoint.operationId?.value,
    source: (endpoint.source ?? defaults.source)?.value,
    note: (endpoint.note ?? defaults.note)?.value,
    encodedSlash: endpoint.encodedSlash,
  };
}

/** An unread requirement is unknown, so denied. */
function resolveRequirement(entry: RequirementEntry | undefined): Requirement {
  if (entry === undefined) return "unknown";
  if (entry.kind === "token") return [[]];
  if (entry.kind !== "scopes") return entry.kind;
  const alternatives = entry.alternatives.map(({ scopes }) => unique(values(scopes)));
  const seen = new Set<string>();
  return alternatives.filter((scopes) => {
    const key = scopes.toSorted().join(" ");
    return seen.has(key) ? false : seen.add(key);
  });
}

function pathParameters(template: string): PathParameter[] {
  const parsed = parseTemplate(template);
  if (parsed.kind === "problem") return [];
  const names = parsed.segments.flat().flatMap((part) => (part.kind === "parameter" ? [part.name] : []));
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let count = 2; taken.has(free) || (free !== name && names.includes(free)); count++) {
      free = `${name}_${count}`;
    }
    taken.add(free);
    return { name: free };
  });
}

function values(texts: readonly Text[]): string[] {
  return texts.map((text) => text.value);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
