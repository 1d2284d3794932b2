import { createHash } from "node:crypto";
import { expect, test, vi } from "vitest";
import { codeChallengeOf, createPkce } from "../../generator/runtime/pkce.js";

test("the example of RFC 7636, appendix B", async () => {
  expect(await codeChallengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")).toBe(
    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
  );
});

test("a new verifier every time, with its challenge as another implementation has it", async () => {
  const made = await Promise.all(Array.from({ length: 50 }, createPkce));
  expect(new Set(made.map(({ codeVerifier }) => codeVerifier)).size).toBe(50);
  for (const { codeVerifier, codeChallenge } of made) {
    expect(codeVerifier).toMatch(/^[\w-]{43}$/);
    expect(codeChallenge).toBe(createHash("sha256").update(codeVerifier).digest("base64url"));
  }
});

test.each(["", "a".repeat(42), "a".repeat(129), `${"a".repeat(42)}ä`, `${"a".repeat(43)}\n`])(
  "%j is no verifier",
  async (verifier) => expect(codeChallengeOf(verifier)).rejects.toThrow(new TypeError("Not a code verifier")),
);

test("without the Web Crypto API it says so", async () => {
  vi.stubGlobal("crypto", undefined);
  await expect(createPkce()).rejects.toThrow("Web Crypto");
  vi.unstubAllGlobals();
});
