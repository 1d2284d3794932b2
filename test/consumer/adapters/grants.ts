/** What the access tokens of the tests carry. */
import type { AnyScopes, Scope } from "../../../generated/smartrecruiters/index.js";

/** By token; the first asks without one. */
export const grants: Readonly<Record<string, AnyScopes<Scope> | undefined>> = {
  "": undefined,
  none: [],
  candidates: ["candidates_read"],
  all: ["candidates_read", "candidates_manage", "candidates_create", "users_read"],
};
