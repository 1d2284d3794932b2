/** A list that names the same thing twice. */
import type { SpecDocument, Text } from "../document.js";
import { endpointsOf } from "../facts/endpoints.js";
import { quoted } from "../wording.js";
import type { Rule, Silencing } from "./rule.js";

export const repeatedMember: Rule = (document, report) => {
  for (const { members, owners } of listsOf(document)) {
    if (members.length < 2) continue;
    const first = new Map<string, Text>();
    for (const member of members) {
      const other = first.get(member.value);
      if (!other) {
        first.set(member.value, member);
        continue;
      }
      report(
        {
          code: "repeated-member",
          range: member.range,
          message: `${quoted(member.value)} stands twice in this list`,
          hint: "Remove one of them.",
          related: [{ range: other.range, message: "The other one" }],
        },
        ...owners,
      );
    }
  }
};

interface List {
  readonly members: readonly Text[];
  readonly owners: readonly Silencing[];
}

/** A repeated alias is an error of its own. */
function* listsOf(document: SpecDocument): Generator<List> {
  yield { members: document.servers, owners: [] };
  for (const scope of document.scopes) {
    const { allows, implies, deprecated, allow } = scope;
    for (const members of [allows, implies, deprecated?.use ?? [], allow]) yield { members, owners: [scope] };
  }
  for (const endpoint of endpointsOf(document)) {
    const owners = [endpoint];
    yield { members: endpoint.allow, owners };
    if (endpoint.requires?.kind !== "scopes") continue;
    const { alternatives } = endpoint.requires;
    yield { members: alternatives.flatMap(({ scopes }) => (scopes.length === 1 ? scopes : [])), owners };
    for (const { scopes } of alternatives) yield { members: scopes, owners };
  }
}
