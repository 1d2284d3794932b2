import type * as generator from "../../generator/index.js";

/** What a spec ends as, and what is unclean about that. */
export function judge(
  specText: string | Uint8Array,
  options: {
    readonly tools: typeof generator;
    readonly assets: generator.Assets;
    readonly everything: boolean;
  },
): Promise<{ readonly end: "output" | "errors"; readonly problems: readonly string[] }>;
