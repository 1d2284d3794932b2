/** A request line and what a caller says in, what the guard answers compared with what is expected. */
import { expect } from "vitest";
import { guardWith, type Options } from "./guard-fixture.js";

export const ask = (line: string, options: Partial<Options> = {}) => {
  const [method = "", target = ""] = line.split(" ");
  return guardWith(options)({ method, target });
};

export async function checkAllowed(line: string, options: Partial<Options>, expected: object) {
  expect(await ask(line, options)).toEqual({ kind: "allowed", path: {}, rolesRequired: [], ...expected });
}

export interface Refusal {
  readonly status: number;
  readonly challenge: string | undefined;
  readonly error: string;
  readonly reason: object;
}

export async function checkRefused(
  line: string,
  options: Partial<Options>,
  { status, challenge, error, reason }: Refusal,
) {
  const outcome = await ask(line, options);
  expect(outcome).toMatchObject({ kind: "refused", status, body: JSON.stringify({ error }) });
  if (outcome.kind !== "refused") throw new Error(outcome.kind);
  expect(outcome.headers).toEqual({
    ...(challenge !== undefined && { "www-authenticate": challenge }),
    "content-type": "application/json",
    "cache-control": "no-store",
  });
  expect(outcome.reason).toEqual(reason);
}

export const unknownGrant = { kind: "unknown_grant" } as const;
