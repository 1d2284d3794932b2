/** The mutant of this number, the same for the same seed; `corpus` are documents, the real spec first. */
export function mutant(seed: number, index: number, corpus: readonly Buffer[]): Buffer;
