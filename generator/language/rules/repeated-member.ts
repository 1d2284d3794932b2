/** A list that names the same thing twice. */
import type { SpecDocument, Text } from "../document.js";
import { endpointsOf } from "../facts/endpoints.js";
import { quoted } from "../wording.js";
import type { Rule, Silencing } from "./rule.js";

export const repeatedMember: Rule = (document, report) => {
  for (const { members, owners } of listsOf(document)) {
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

/** A repeated alias is an error of its own. */
function listsOf(document: SpecDocument): { members: readonly Text[]; owners: readonly Silencing[] }[] {
  return [
    { members: document.servers, owners: [] },
    ...document.scopes.flatMap((owner) =>
      [owner.allows, owner.implies, owner.deprecated?.use ?? [], owner.allow].map((members) => ({
        members,
        owners: [owner],
      })),
    ),
    ...endpointsOf(document).flatMap((owner) => {
      const alternatives = owner.requires?.kind === "scopes" ? owner.requires.alternatives : [];
      const single = alternatives.flatMap(({ scopes }) => (scopes.length === 1 ? scopes : []));
      return [owner.allow, single, ...alternatives.map(({ scopes }) => scopes)].map((members) => ({
        members,
        owners: [owner],
      }));
    }),
  ];
}
