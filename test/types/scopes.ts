/** What the types of `scopes.ts` accept, and in lines that end in an error's code, what they refuse. */
import { isScope, roleDetails, Scope, scopeDetails, scopes } from "../../generated/smartrecruiters/index.js";
import type { Access, Role } from "../../generated/smartrecruiters/index.js";
import type { Equal, True } from "./equal.js";

export const read: Scope = "candidates_read";
export const byName: Scope = Scope.CandidatesRead;
export const misspelt: Scope = "candidate_read"; // TS2820
export const misspeltName = Scope.CandidateRead; // TS2551
export const anyText: Scope = String(read); // TS2322
export const listed: readonly Scope[] = scopes;
export const prompts: readonly string[] = scopes.map((scope) => scopeDetails[scope].prompt);
export const access: readonly Access[] = scopeDetails[Scope.JobsManage].allows;
export const role: Role | undefined = scopeDetails.users_read.role;
export const roleName: string = roleDetails.admin.name;
export const unknownRole = roleDetails.owner; // TS2339
export const unknownScope = scopeDetails.openid; // TS2339

export type Constant = True<Equal<typeof Scope.UsersRead, "users_read">>;
export type Everything = True<Equal<(typeof Scope)[keyof typeof Scope], Scope>>;
export type NotEqual = True<Equal<Scope, string>>; // TS2344

export function narrowed(token: string): Scope | undefined {
  if (isScope(token)) return token;
  return token; // TS2322
}

export function changed(): void {
  scopes.push("users_read"); // TS2339
  Scope.UsersRead = "users_read"; // TS2540
  scopeDetails.users_read.prompt = ""; // TS2540
}
