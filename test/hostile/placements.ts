/** Payloads in; for every slot of the format and every payload the specs that hold it there, refused and legal, out. */
import type { Diagnostic } from "../../generator/diagnostic/diagnostic.js";
import { readSpec, type ReadSpec } from "../../generator/generate.js";
import { asIdentifier, asParameter, asSegment, asToken, asUrlPart } from "./code-payloads.js";
import { ENDPOINT_NAME, fullSpec, slots, withText } from "./full-spec.js";
import type { SpecValue } from "./schema-slots.js";

export interface Placement {
  readonly slot: string;
  /** As it stands in the slot. */
  readonly text: string;
  /** Which of several places of the slot it has. */
  readonly place: number;
}

export interface Placements {
  /** Texts that the format refuses in their slot, with the spec that holds nothing else of the kind, and why. */
  readonly refused: readonly (Omit<Placement, "place"> & {
    readonly specText: string;
    readonly diagnostics: readonly Diagnostic[];
  })[];
  /** Specs of which each has another text in every slot, until every slot has had all that it takes. */
  readonly legal: readonly { readonly specText: string; readonly placements: readonly Placement[] }[];
}

export function placementsOf(payloads: readonly string[]): Placements {
  const refused: Placements["refused"][number][] = [];
  const bySlot = slots.flatMap((slot) => {
    const lanes: Placement[][] = [];
    for (const payload of new Set(payloads)) {
      const fitting = formsOf(slot, payload).filter((text) => {
        const specText = written(withText(fullSpec, slot, text));
        const { catalog, diagnostics } = read(specText);
        if (!catalog) refused.push({ slot, text, specText, diagnostics });
        return catalog !== undefined;
      });
      // Of URLs the first will do: it is the one with the least replaced.
      const kept = isUrl.test(slot) ? fitting.slice(0, 1) : fitting;
      for (const [form, text] of kept.entries()) {
        // Two parameters alone would match the same requests.
        const place = slot !== ENDPOINT_NAME ? 0 : text.includes("{") ? 1 : form * 2;
        (lanes[place] ??= []).push({ slot, text, place });
      }
    }
    return Object.values(lanes);
  });
  const most = Math.max(...bySlot.map(({ length }) => length));
  const legal = Array.from({ length: most }, (_, at) =>
    // Each slot begins elsewhere, so that no spec has the same text in all of them.
    together(bySlot.flatMap((all, slot) => (at < all.length ? (all[(at + slot) % all.length] ?? []) : []))),
  );
  return { refused, legal: legal.flat() };
}

/** A payload as it is, and as it may stand in a slot that takes little. */
function formsOf(slot: string, payload: string): readonly string[] {
  return [...new Set([payload, ...(otherForms.find(([pattern]) => pattern.test(slot))?.[1](payload) ?? [])])];
}

const isUrl = /^text links\.\*$|servers\[\]$|_endpoint$/;

const otherForms: readonly (readonly [RegExp, (payload: string) => readonly string[]])[] = [
  [/^name scopes\.\*$|aliases\[\]$/, (payload) => [asToken(payload)]],
  [/identifier$/, (payload) => [asIdentifier(payload)]],
  [
    /^name endpoints\.\*\.\*$/,
    (payload) => [
      `GET /${payload}`,
      `GET /${asSegment(payload)}`,
      `GET /{${asParameter(payload)}}`,
      `${payload} /x`,
      `GET${payload} /x`,
    ],
  ],
  [
    isUrl,
    (payload) => [
      `https://example.com/${payload}`,
      `https://example.com/${asUrlPart(payload)}`,
      `https://${payload}/`,
    ],
  ],
];

/** All in one spec, or those that do not go together in specs of their own. */
function together(placements: readonly Placement[]): Placements["legal"] {
  const specText = written(
    placements.reduce<SpecValue>(
      (spec, { slot, text, place }) => withText(spec, slot, text, place),
      fullSpec,
    ),
  );
  if (read(specText).catalog) return [{ specText, placements }];
  const half = Math.ceil(placements.length / 2);
  return [...together(placements.slice(0, half)), ...together(placements.slice(half))];
}

function read(specText: string): ReadSpec {
  return readSpec({ specName: "acme", specPath: "spec/acme.yaml", specText });
}

/** JSON is YAML. */
function written(spec: SpecValue): string {
  return `${JSON.stringify(spec)}\n`;
}
