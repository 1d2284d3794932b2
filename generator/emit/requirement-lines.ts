/** Groups of endpoints in, the lines that `requirementTable` reads out: short, since apps carry them. */
import type { CatalogEndpoint, EndpointGroup, Requirement } from "../model/catalog.js";

export interface RequirementLines {
  /** What the endpoints of each group require, each once: apart from these, since both compress better so. */
  readonly requirements: readonly string[];
  /** The endpoints, with the numbers that these have in the group. */
  readonly endpoints: readonly string[];
}

export function requirementLines(groups: readonly EndpointGroup[]): RequirementLines {
  const requirements: string[] = [];
  const endpoints: string[] = [];
  let above: readonly string[] = [];
  for (const group of groups) {
    const numbers = numbersOf(group.endpoints);
    // A group without requirements of its own needs no end to the one before.
    if (numbers.size > 0 && requirements.length > 0) {
      requirements.push("");
      endpoints.push("");
    }
    for (const text of numbers.keys()) requirements.push(...text.split("\n"));
    for (const { method, template, requirement } of group.endpoints) {
      const segments = template.slice(1).split("/");
      const shared = sharedBy(above, segments);
      if (shared < segments.length || shared < above.length) {
        // A path ends with a segment of its own.
        const start = Math.min(shared, segments.length - 1);
        endpoints.push(`${" ".repeat(start)}/${segments.slice(start).join("/")}`);
      }
      endpoints.push(` ${method} ${word(requirement) ?? numbers.get(textOf(requirement))}`);
      above = segments;
    }
  }
  return { requirements, endpoints };
}

/** By the lines of a requirement. */
function numbersOf(endpoints: readonly CatalogEndpoint[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { requirement } of endpoints) {
    const text = textOf(requirement);
    if (word(requirement) === undefined && !numbers.has(text)) numbers.set(text, numbers.size + 1);
  }
  return numbers;
}

function word(requirement: Requirement): string | undefined {
  if (typeof requirement === "string") return requirement;
  return requirement.length === 1 && requirement[0]?.length === 0 ? "token" : undefined;
}

/** A line an alternative, and one for the scopes that several of them all end with. */
function textOf(requirement: Requirement): string {
  if (typeof requirement === "string") return requirement;
  const shared = requirement.length === 1 ? 0 : sharedEnd(requirement);
  const lines = requirement.map((scopes, index) =>
    [index === 0 ? "=" : "|", ...scopes.slice(0, scopes.length - shared)].join(" "),
  );
  const last = requirement[0]?.slice(-shared) ?? [];
  return [...lines, ...(shared === 0 ? [] : [["&", ...last].join(" ")])].join("\n");
}

function sharedEnd([first = [], ...others]: readonly (readonly string[])[]): number {
  const differs = first
    .toReversed()
    .findIndex((scope, index) => others.some((scopes) => scopes.at(-1 - index) !== scope));
  return differs === -1 ? first.length : differs;
}

function sharedBy(one: readonly string[], other: readonly string[]): number {
  const differs = other.findIndex((segment, index) => segment !== one[index]);
  return differs === -1 ? other.length : differs;
}
