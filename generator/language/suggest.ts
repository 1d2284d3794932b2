/** A misspelt name and the names that exist in, the one that was probably meant out. */
import leven from "leven";

/** Names longer than that are no typing mistakes of one another. */
const LONGEST = 120;
/** Letters compared by one suggester, so that a file of nothing but mistakes stays quick. */
const LETTERS = 5_000_000;

export type Suggest = (name: string) => string | undefined;

interface Candidate {
  readonly name: string;
  readonly lower: string;
  /** Its letters in order, once they were asked for. */
  letters?: string;
}

/** Looks among `names`; upper and lower case count for little. The first of equally close ones wins. */
export function suggester(names: Iterable<string>): Suggest {
  const candidates: Candidate[] = [...new Set(names)]
    .filter((name) => name.length <= LONGEST)
    .map((name) => ({ name, lower: name.toLowerCase() }));
  const letters = candidates.reduce((sum, { name }) => sum + name.length, 0);
  let left = LETTERS;
  return (name) => {
    if (name.length > LONGEST || left < letters) return undefined;
    left -= letters;
    return closest(name, candidates);
  };
}

function closest(name: string, candidates: readonly Candidate[]): string | undefined {
  const wanted = { name, lower: name.toLowerCase() };
  let best: string | undefined;
  let distance = 1 + (name.length < 3 ? 0 : allowed(name.length));
  for (const candidate of candidates) {
    if (candidate.name === name || Math.abs(candidate.name.length - name.length) >= distance) continue;
    const found = distanceBetween(wanted, candidate, distance);
    if (found < distance && found <= allowed(3 + differing(wanted.lower, candidate.lower)))
      [best, distance] = [candidate.name, found];
  }
  return best ?? onlyBeginning(wanted.lower, candidates);
}

/** What is cut short: `desc` for `description`. */
function onlyBeginning(wanted: string, candidates: readonly Candidate[]): string | undefined {
  if (wanted.length < 3) return undefined;
  const longer = candidates.filter(({ lower }) => lower.length > wanted.length && lower.startsWith(wanted));
  return longer.length === 1 ? longer[0]?.name : undefined;
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
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start++;
  let end = 0;
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return longest - start - end;
}

/** Letters in another order are one mistake. */
function distanceBetween(one: Candidate, other: Candidate, most: number): number {
  if (one.lower !== other.lower && haveSameLetters(one, other)) return 1;
  return leven(one.lower, other.lower, { maxDistance: most });
}

function haveSameLetters(one: Candidate, other: Candidate): boolean {
  return one.lower.length === other.lower.length && lettersOf(one) === lettersOf(other);
}

function lettersOf(candidate: Candidate): string {
  return (candidate.letters ??= [...candidate.lower].toSorted().join(""));
}
