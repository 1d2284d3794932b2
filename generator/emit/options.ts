/** What emitters are told beside the catalog. */

/** A source of the helpers that land in generated folders; `path` is relative to `runtime/`. */
export interface RuntimeSource {
  readonly path: string;
  readonly text: string;
}

/** What the explorer's page holds beside its data: one script and one style sheet. */
export interface ExplorerAssets {
  readonly script: string;
  readonly styles: string;
}

export interface EmitOptions {
  /** How relative imports of generated files end. */
  readonly importExtension: "js" | "ts";
  readonly runtime: readonly RuntimeSource[];
  readonly explorer: ExplorerAssets;
}
