/** A document in, problems out by way of `report`: what every rule of this folder is. */
import type { Problem } from "../../diagnostic/diagnose.js";
import type { SpecDocument, Text } from "../document.js";

/** A scope or an endpoint, whose `allow` may silence a warning. */
export interface Silencing {
  readonly allow: readonly Text[];
}

/** A warning is dropped where one of its owners allows its code. */
export type Report = (problem: Problem, ...owners: readonly Silencing[]) => void;

/** Called with whatever could be read; runs in linear time in the size of the spec. */
export type Rule = (document: SpecDocument, report: Report) => void;
