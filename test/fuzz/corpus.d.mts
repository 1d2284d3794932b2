/** The documents that mutants are made of: the real spec, then every spec of the tests. */
export function corpus(): Buffer[];
