/** Scopes in, the parameter `scope` of an authorization request out, as the pages show it. */

/** `scope=a%20b`, as a URL carries it. */
export function scopeParameter(tokens: readonly string[], separator: string): string {
  return `scope=${encodeURIComponent(tokens.join(separator))}`;
}
