/** Tells V8 to optimise only what runs for long: most code of a short run is used too little to be worth it. */
import { setFlagsFromString } from "node:v8";

/** Before the code cache is looked for: code belongs to the flags it was made under. */
export function optimiseLater(): void {
  // About fifteen times the default; measured, a quarter of the CPU time of a run from nothing. V8 complains of
  // flags that it does not know, so this one is set only where it was tried.
  if (process.version.startsWith("v20.")) setFlagsFromString("--interrupt-budget=1000000");
}
