export const sizes: Readonly<
  Record<"S" | "M" | "L" | "XL", { readonly endpoints: number; readonly scopes: number }>
>;
export function syntheticSpec(size: keyof typeof sizes): string;
export function endpointsOf(size: keyof typeof sizes): string[];
