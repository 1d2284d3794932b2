export const explorerStates: readonly (readonly [
  name: string,
  fragment: string,
  medium?: "screen" | "print",
])[];
