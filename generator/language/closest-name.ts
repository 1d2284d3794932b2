/** A question that nothing answers and the names that may be asked for in; the name that was probably meant out. */

/** `suggest` looks for typing mistakes. */
export function closestName(
  question: string,
  names: readonly string[],
  suggest: (name: string) => string | undefined,
): string | undefined {
  const withoutMethod = names.find((name) => name.endsWith(` ${question}`));
  return withoutMethod ?? names.find((name) => isFilledIn(name, question)) ?? suggest(question);
}

/** `GET /things/123` is `GET /things/{id}` with a value in the place of the parameter. */
function isFilledIn(template: string, question: string): boolean {
  const values = question.split("/");
  const parts = template.split("/");
  if (parts.length === 1 || parts.length !== values.length) return false;
  return parts.every((part, index) => part === values[index] || part.includes("{"));
}
