/** Scopes and requirements in a few words in, the tables that the helpers work on out. */
import { accessTable, type AccessTable, type ScopeWeight } from "../../generator/runtime/access-table.js";
import type { Requirement } from "../../generator/runtime/requirement.js";
import { rowAddition } from "../../generator/runtime/row-addition.js";
import { scopeIndex, type ScopeIndex } from "../../generator/runtime/scope-index.js";

export interface TableParts {
  readonly scopes: readonly string[];
  readonly separator?: string;
  readonly aliases?: readonly (readonly [alias: string, scope: string])[];
  /** Transitive already. */
  readonly implied?: readonly (readonly [scope: string, implied: readonly string[]])[];
  readonly weights?: readonly (readonly [scope: string, weight: ScopeWeight])[];
  readonly requirements?: Readonly<Record<string, Requirement>>;
}

export function indexOf({ scopes, separator = " ", aliases, implied }: TableParts): ScopeIndex {
  return scopeIndex({ scopes, separator, aliases: new Map(aliases), implied: new Map(implied) });
}

export function tableOf(parts: TableParts): AccessTable {
  const { requirements = {}, weights } = parts;
  return accessTable({
    index: indexOf(parts),
    requirements,
    weights: Object.fromEntries(weights ?? []),
    addition: rowAddition,
  });
}

/** Every list of `items` that keeps their order: 2^n of them. */
export function subsets<T>(items: readonly T[]): T[][] {
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((__, at) => (bits >> at) & 1));
}

/** Legal scope-tokens that every object has as properties. */
export const PROTOTYPE_NAMES = Object.getOwnPropertyNames(Object.prototype);
