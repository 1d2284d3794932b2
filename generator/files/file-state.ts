/** How a file in the output folder differs from what should be there. */
import type { Manifest } from "./read-manifest.js";

export type FileStatus =
  | "unchanged"
  | "missing"
  /** As scopegen wrote it, and no longer what it writes. */
  | "changed"
  /** Not as scopegen wrote it. */
  | "edited"
  /** Something that scopegen did not write stands where a file must go. */
  | "in_the_way"
  /** Written by scopegen, unedited, and no longer generated. */
  | "left_over"
  /** The same, but edited: never removed. */
  | "left_over_edited"
  /** Carries scopegen's header, but no manifest owns it: never removed. */
  | "left_over_unowned"
  /** A temporary file of a run that was cut short. */
  | "abandoned";

export interface FileState {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly status: FileStatus;
  /** The text that should be there; undefined for left-overs. */
  readonly wanted: string | undefined;
  /** The text that is there. */
  readonly found: string | undefined;
  /** What the folder says of how it was generated. */
  readonly manifest: Manifest | undefined;
}
