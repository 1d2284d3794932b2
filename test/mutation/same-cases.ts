/** Set up before each test file of a mutation run: what properties draw is the same for every mutant. */
import { configureGlobal } from "fast-check";

configureGlobal({ seed: 2026 });
