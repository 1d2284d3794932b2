export function largeSpec(): string;
