/** Groups of endpoints in, the lines that `requirementTable` reads out: short, since apps carry them. */
import type { CatalogEndpoint, EndpointGroup, Requirement } from "../model/catalog.js";

export function requirementLines(groups: readonly EndpointGroup[]): string[] {
  const filled = groups.filter(({ endpoints }) => endpoints.length > 0);
  let above: readonly string[] = [];
  return filled.flatMap(({ endpoints }, index) => {
    const { lines, numbers } = numbered(endpoints);
    const rows = endpoints.flatMap(({ method, template, requirement }) => {
      const segments = template.slice(1).split("/");
      const shared = sharedBy(above, segments);
      const isSame = shared === segments.length && shared === above.length;
      // A path ends with a segment of its own.
      const start = Math.min(shared, segments.length - 1);
      above = segments;
      return [
        ...(isSame ? [] : [`${" ".repeat(start)}/${segments.slice(start).join("/")}`]),
        `${" ".repeat(segments.length)}${method} ${word(requirement) ?? numbers.get(textOf(requirement))}`,
      ];
    });
    return [...(index === 0 ? [] : [""]), ...lines, ...rows];
  });
}

/** The lines of the requirements that a group has, each once, and their numbers. */
function numbered(endpoints: readonly CatalogEndpoint[]) {
  const numbers = new Map<string, number>();
  for (const { requirement } of endpoints) {
    const text = textOf(requirement);
    if (word(requirement) === undefined && !numbers.has(text)) numbers.set(text, numbers.size + 1);
  }
  return { lines: [...numbers.keys()].flatMap((text) => text.split("\n")), numbers };
}

function word(requirement: Requirement): string | undefined {
  if (typeof requirement === "string") return requirement;
  return requirement.length === 1 && requirement[0]?.length === 0 ? "token" : undefined;
}

/** A line an alternative. */
function textOf(requirement: Requirement): string {
  if (typeof requirement === "string") return requirement;
  return requirement.map((scopes, index) => [index === 0 ? "=" : "|", ...scopes].join(" ")).join("\n");
}

function sharedBy(one: readonly string[], other: readonly string[]): number {
  const differs = other.findIndex((segment, index) => segment !== one[index]);
  return differs === -1 ? other.length : differs;
}
