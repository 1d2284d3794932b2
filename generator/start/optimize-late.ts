/**
 * Nothing in; V8 that runs a function for longer before it optimises it, out. As V8 is set, a fifth of what a run costs is
 * spent on optimised code that comes too late to save as much; a function that a large spec keeps busy still gets it.
 */
export function optimizeLate(): void {
  process.getBuiltinModule("node:v8").setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}

/** In bytes of bytecode run; V8's own is a tenth of it or less. */
const BUDGET = 1_500_000;
