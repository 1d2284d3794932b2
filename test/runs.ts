/** How much a test does: everything, or the share of it that can be paid again for every mutant. */
const SHARE = Number(process.env["SCOPEGEN_RUNS_SHARE"] ?? 1);

/** Whether tests that take long run: those of size and of time, and those that try every case there is. */
export const isWhole: boolean = SHARE >= 1;

/** How many cases a property is to be tried with. */
export function runs(cases: number): number {
  return Math.ceil(cases * SHARE);
}

/** All cases, or the share of them, from the first on and evenly. */
export function shareOf<Case>(cases: readonly Case[]): readonly Case[] {
  return cases.filter((_, at) => Math.floor(at * SHARE) > Math.floor((at - 1) * SHARE));
}
