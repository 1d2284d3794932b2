export interface Mutant {
  readonly file: string;
  readonly line: string;
  readonly number: number;
  readonly mutator: string;
  readonly replacement: string;
  readonly status: string;
}
export interface KnownSurvivor {
  readonly file: string;
  readonly line: string;
  readonly mutator: string;
  readonly replacement: string;
  readonly reason: string;
}
export interface Group {
  readonly name: string;
  readonly threshold: number;
}
export interface Judgement extends Group {
  readonly mutants: number;
  readonly killed: number;
  readonly timeout: number;
  readonly survived: number;
  readonly uncovered: number;
  readonly failed: number;
  readonly listed: number;
  readonly ignored: number;
  readonly found: number;
  readonly judged: number;
  readonly score: number;
  readonly unlisted: readonly Mutant[];
  readonly stale: readonly KnownSurvivor[];
  readonly isEnough: boolean;
}
export function judge(group: Group, mutants: readonly Mutant[], known: readonly KnownSurvivor[]): Judgement;
export function mutantOf(result: object, source: { readonly file: string; readonly text: string }): Mutant;
export function sampled(files: readonly string[], share: number, seed: number): string[];
export function interval(
  scores: readonly { readonly found: number; readonly judged: number }[],
): [number, number];
