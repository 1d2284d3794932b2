/** Names of endpoints in, shorter ones out, which say how much of the path is that of the name before; and back. */

/** `GET /a/b`, `PUT /a/b/c` is `GET 0/a/b`, `PUT 4/c`: a digit of base 36 for the characters in common. */
export function shortNames(names: readonly string[]): string[] {
  let last = "";
  return names.map((name) => {
    const [method, path] = parts(name);
    let common = 0;
    while (common < 35 && common < path.length && path[common] === last[common]) common += 1;
    last = path;
    return `${method} ${common.toString(36)}${path.slice(common)}`;
  });
}

/** The inverse of `shortNames`. */
export function longNames(names: readonly string[]): string[] {
  let last = "";
  return names.map((name) => {
    const [method, [common = "0", ...rest]] = parts(name);
    last = last.slice(0, Number.parseInt(common, 36)) + rest.join("");
    return `${method} ${last}`;
  });
}

function parts(name: string): [method: string, rest: string] {
  const at = name.indexOf(" ");
  return [name.slice(0, at), name.slice(at + 1)];
}
