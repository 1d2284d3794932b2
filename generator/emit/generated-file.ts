/** A file as an emitter returns it, and as it is written once it is formatted. */
export interface GeneratedFile {
  /** Relative to the folder of the spec, with `/`: `docs/endpoints.md`. */
  readonly path: string;
  /** LF line ends, one at the end. */
  readonly text: string;
  /** `prettier`: formatted once at the end of the pipeline. `verbatim`: already in its final shape. */
  readonly format: "prettier" | "verbatim";
}
