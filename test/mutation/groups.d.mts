export interface MutationGroup {
  readonly name: string;
  readonly threshold: number;
  readonly sources: RegExp;
  readonly tests: readonly string[];
  readonly isShared?: boolean;
}
export const CRITICAL: number;
export const groups: readonly MutationGroup[];
export function sourcesOf(group: MutationGroup): string[];
