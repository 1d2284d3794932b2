/** An answer of a helper, whatever it is, in, a text out that tells all of its own members. */

export function shown(value: unknown): unknown {
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return value === undefined ? "undefined" : value;
  if (value instanceof Error) {
    return { error: `${value.name}: ${value.message}`, ...ownOf(value), response: shown(responseOf(value)) };
  }
  if (value instanceof Map) return { map: [...value].map(shown) };
  if (value instanceof Headers) return { headers: [...value] };
  if (Array.isArray(value)) return value.map(shown);
  return ownOf(value);
}

function ownOf(value: object): object {
  const own = Object.getOwnPropertyNames(value).filter((name) => name !== "stack" && name !== "message");
  return Object.fromEntries(own.map((name) => [name, shown(Reflect.get(value, name))]));
}

function responseOf(error: Error): unknown {
  return "response" in error ? error.response : undefined;
}
