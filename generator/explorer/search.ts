/** Texts in, an index that finds those that hold all words of a query out. */

export interface SearchIndex {
  /** The places of the texts that hold every word of the query, in order; of all texts where it holds no word. */
  find(query: string): readonly number[];
}

/** The texts are folded once, so that a search compares no more than characters. */
export function searchIndex(texts: readonly string[]): SearchIndex {
  const folded = texts.map(fold);
  // One long text is searched many times faster than its parts one by one. No word holds a line feed.
  const joined = `\n${folded.join("\n")}\n`;
  const ends = endsOf(folded);
  const everything = folded.map((_, place) => place);
  let last = { words: ["\n"], found: everything };

  return {
    find(query) {
      const words = wordsOf(query);
      const narrows = last.words.every((word) => words.some((other) => other.includes(word)));
      // eslint-disable-next-line unicorn/no-array-sort -- toSorted is younger than ES2022
      const [longest = "", ...others] = [...words].sort((a, b) => b.length - a.length);
      const candidates = narrows
        ? last.found.filter((place) => folded[place]?.includes(longest))
        : placesOf(longest);
      const found = candidates.filter((place) => others.every((word) => folded[place]?.includes(word)));
      last = { words, found };
      return found;
    },
  };

  function placesOf(word: string): readonly number[] {
    if (word === "") return everything;
    const places: number[] = [];
    let place = 0;
    for (let at = joined.indexOf(word, 1); at >= 0; at = joined.indexOf(word, ends[place] ?? Infinity)) {
      while ((ends[place] ?? Infinity) < at) place += 1;
      places.push(place);
    }
    return places;
  }
}

/** Where each text ends in the joined one. */
function endsOf(folded: readonly string[]): Uint32Array {
  const ends = new Uint32Array(folded.length);
  let at = 0;
  for (const [place, text] of folded.entries()) {
    at += text.length + 1;
    ends[place] = at;
  }
  return ends;
}

function wordsOf(query: string): string[] {
  return fold(query)
    .split(" ")
    .filter((word) => word !== "");
}

/** Without case, accents and kinds of apostrophes and of spaces. */
export function fold(text: string): string {
  const plain = /^[ -~]*$/.test(text)
    ? text
    : text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'");
  return plain.toLowerCase().replace(/\s+/g, " ");
}
