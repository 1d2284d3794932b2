/** A size in bytes in, a hostile spec of about that size out; by name. */
export const shapes: Readonly<Record<string, (size: number) => string>>;
