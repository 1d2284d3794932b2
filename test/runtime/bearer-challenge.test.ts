/** The header of a refusal: one line, whatever it is made of, and nothing that is not there. */
import { expect, test } from "vitest";
import { bearerChallenge, type BearerChallenge } from "../../generator/runtime/bearer-challenge.js";

const none = { realm: "r", error: undefined, description: undefined, scopes: undefined };

test.each<[Partial<BearerChallenge>, string]>([
  [{}, 'Bearer realm="r"'],
  [{ realm: 'a"b\\c' }, 'Bearer realm="a\\"b\\\\c"'],
  [{ error: "invalid_token" }, 'Bearer realm="r", error="invalid_token"'],
  [{ description: "why" }, 'Bearer realm="r", error_description="why"'],
  [{ description: "" }, 'Bearer realm="r"'],
  [{ scopes: ["a", "b:c"] }, 'Bearer realm="r", scope="a b:c"'],
  [{ scopes: [] }, 'Bearer realm="r"'],
  [
    { error: "insufficient_scope", description: "d", scopes: ["a"] },
    'Bearer realm="r", error="insufficient_scope", error_description="d", scope="a"',
  ],
  [
    { description: ' ~!#[]"\\\r\nSet-Cookie: a\u0000é\u007f' },
    `Bearer realm="r", error_description=" ~!#[]'???Set-Cookie: a???"`,
  ],
  [{ description: "x".repeat(201) }, `Bearer realm="r", error_description="${"x".repeat(200)}"`],
])("%#", (parts, header) => {
  expect(bearerChallenge({ ...none, ...parts })).toBe(header);
});
