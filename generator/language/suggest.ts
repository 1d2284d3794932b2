/** A misspelt name and the names that exist in, the one that was probably meant out. */
import leven from "leven";

/** Names longer than that are no typing mistakes of one another. */
const LONGEST = 120;
/** Names up to that are taken as a whole. */
const SHORT = 6;
/** Comparisons of one suggester, so that a file of nothing but mistakes stays quick. */
const COMPARISONS = 200_000;

export type Suggest = (name: string) => string | undefined;

/** Looks among `names`; upper and lower case count for little. The first of equally close ones wins. */
export function suggester(names: Iterable<string>): Suggest {
  const candidates = [...new Set(names)].filter((name) => name.length <= LONGEST);
  let left = COMPARISONS;
  return (name) => {
    if (name.length > LONGEST || left < candidates.length) return undefined;
    left -= candidates.length;
    return closest(name, candidates);
  };
}

function closest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let distance = 1 + (name.length < 3 ? 0 : allowed(name.length));
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - name.length) >= distance) continue;
    const found = distanceBetween(wanted, candidate.toLowerCase(), distance);
    if (found < distance && found <= allowed(3 + differing(wanted, candidate.toLowerCase())))
      [best, distance] = [candidate, found];
  }
  return best ?? onlyBeginning(wanted, candidates);
}

/** What is cut short: `desc` for `description`. */
function onlyBeginning(wanted: string, candidates: readonly string[]): string | undefined {
  if (wanted.length < 3) return undefined;
  const longer = candidates.filter(
    (candidate) => candidate.length > wanted.length && candidate.toLowerCase().startsWith(wanted),
  );
  return longer.length === 1 ? longer[0] : undefined;
}

/** The mistakes that may be made in so many letters. */
function allowed(length: number): number {
  return Math.floor((length + 1) / 3);
}

/**
 * The letters that mistakes were made in: of longer names without what they begin and end with alike, since another word
 * behind the same beginning is no mistake, such as `things_delete` for `things_create`.
 */
function differing(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest <= SHORT) return longest;
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start++;
  let end = 0;
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return longest - start - end;
}

/** Letters in another order are one mistake. */
function distanceBetween(one: string, other: string, most: number): number {
  if (one !== other && one.length > 2 && one.length === other.length && sorted(one) === sorted(other))
    return 1;
  return leven(one, other, { maxDistance: most });
}

function sorted(text: string): string {
  return [...text].toSorted().join("");
}
