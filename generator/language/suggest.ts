/** A misspelt name and the names that exist in, the one that was probably meant out. */
import leven from "leven";

/** Names longer than that are no typing mistakes of one another. */
const LONGEST = 120;
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
  let distance = 1 + (name.length < 3 ? 0 : Math.floor((name.length + 1) / 3));
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - name.length) >= distance) continue;
    const found = distanceBetween(wanted, candidate.toLowerCase(), distance);
    if (found < distance) [best, distance] = [candidate, found];
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

/** Letters in another order are one mistake. */
function distanceBetween(one: string, other: string, most: number): number {
  if (one !== other && one.length > 2 && one.length === other.length && sorted(one) === sorted(other))
    return 1;
  return leven(one, other, { maxDistance: most });
}

function sorted(text: string): string {
  return [...text].toSorted().join("");
}
