/** What is found of a file in; what a run does to it out. */
import type { DocumentStatus } from "../files/compare-documents.js";
import type { FileState, FileStatus } from "../files/file-state.js";

/** `restored`: had been edited by hand. `kept…`: left over, but not to be removed by us. */
export type FileAction = "unchanged" | "written" | "restored" | "removed" | "kept_edited" | "kept_unowned";

export type DocumentAction = Extract<FileAction, "unchanged" | "written" | "restored">;

export const documentActions: Readonly<Record<DocumentStatus, DocumentAction>> = {
  unchanged: "unchanged",
  unfilled: "written",
  changed: "written",
  edited: "restored",
};

export const actions: Readonly<Record<FileStatus, FileAction>> = {
  unchanged: "unchanged",
  missing: "written",
  changed: "written",
  edited: "restored",
  in_the_way: "unchanged",
  left_over: "removed",
  abandoned: "removed",
  left_over_edited: "kept_edited",
  left_over_unowned: "kept_unowned",
};

/** Whether the file is to be written or removed. */
export function needsWork({ status }: FileState): boolean {
  return ["written", "restored", "removed"].includes(actions[status]);
}

/** Whether it is to be left, although nothing generates it. */
export function isKept({ status }: FileState): boolean {
  return actions[status].startsWith("kept");
}
