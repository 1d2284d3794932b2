/** What was probably meant by a question about an endpoint that is none. */
import { expect, test } from "vitest";
import { closestName } from "../../generator/language/closest-name.js";

const names = ["GET /things/{id}", "PUT /things/{id}", "GET /things/{id}/parts", "GET /me", "tenant:{id}"];
const meant = (question: string) => closestName(question, names, (name) => `typing mistake in ${name}`);

test.each([
  ["/me", "GET /me"],
  ["/things/{id}", "GET /things/{id}"],
  ["GET /things/123", "GET /things/{id}"],
  ["PUT /things/123", "PUT /things/{id}"],
  ["GET /things/123/parts", "GET /things/{id}/parts"],
])("%s is a question for %s", (question, name) => expect(meant(question)).toBe(name));

test.each([
  "GET /others/123",
  "GET /things/123/others",
  "GET /things",
  "PUT /things/123/parts",
  "things_read",
])("%s is nothing but a typing mistake", (question) =>
  expect(meant(question)).toBe(`typing mistake in ${question}`),
);
