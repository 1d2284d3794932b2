/** An endpoint and a base URL in, a request for it and what matching that must give out; made past the generator. */

/** Parameters hold what needs an escape, and nothing that stands between parameters. */
export function expectedMatch(
  endpoint: string,
  server: string,
): readonly [request: readonly string[], outcome: unknown] {
  const [method = "", template = ""] = splitOnce(endpoint, " ");
  const path: [string, string][] = [];
  const target = template.replace(/\{([^{}]*)\}|[^{}]+/g, (piece, name: string | undefined) => {
    if (name === undefined) return encoded(piece);
    const value = `⟪${path.length}⟫`;
    path.push([distinct(name, path), value]);
    return encodeURIComponent(value);
  });
  const outcome = { kind: "endpoint", endpoint, path: Object.fromEntries(path) };
  return [[method, `${server.replace(/\/$/, "")}${target}`], outcome];
}

/** The second `id` is `id_2`. */
function distinct(name: string, path: readonly (readonly [string, string])[]): string {
  const taken = new Set(path.map(([known]) => known));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number++;
  return `${name}_${number}`;
}

/** As a client sends it: what a path cannot hold is percent-encoded, and escapes are left alone. */
function encoded(text: string): string {
  return text.replace(/[^\w\-.~!$&'()*+,;=:@%/]+/gu, encodeURIComponent);
}

function splitOnce(text: string, at: string): readonly [string, string] {
  const place = text.indexOf(at);
  return [text.slice(0, place), text.slice(place + at.length)];
}
