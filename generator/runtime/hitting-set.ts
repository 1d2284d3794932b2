/** Sets of ways in, of which at least one way of each is to be chosen; what is decided about the ways out. */

/** Something that can be chosen. */
export interface Way {
  /** Of two choices that weigh the same the better one has the lowest number that the other does not have. */
  readonly number: number;
  /** A whole number above 0. */
  readonly weight: number;
  /** The sets that it hits. */
  readonly sets: readonly HittingSet[];
  /** 1 where it is chosen, -1 where it is ruled out, 0 where it is open. */
  value: -1 | 0 | 1;
  /** Whether it may have become worse than another way. */
  isDoubtful: boolean;
  /** How many sets it could hit. */
  uses: number;
  /** What of its weight no set has paid for yet. */
  rest: number;
  /** What the bound takes for its value for the time being. */
  guess: -1 | 0 | 1;
  /** Why: the set that leaves nothing else. */
  reason: HittingSet | undefined;
  /** Why it is not chosen: the way of that set which is. */
  instead: Way | undefined;
  /** The number of the last part that was made with it. */
  part: number;
}

/** One of its ways must be chosen. */
export interface HittingSet {
  /** One at least. */
  readonly ways: readonly Way[];
  /** How many of its ways are chosen. */
  hits: number;
  /** How many are open. */
  left: number;
  /** What a choice pays for it. */
  paid: number;
  /** How many of its ways the bound takes for ruled out for the time being. */
  outs: number;
  /** The number of the last part that was made with it. */
  part: number;
}

/** Sets of the numbers of ways in, with what each way weighs; ways and sets that know each other, all open, out. */
export function linkedSets(
  weights: readonly number[],
  sets: readonly (readonly number[])[],
): { readonly ways: Way[]; readonly sets: HittingSet[] } {
  const setsOf: HittingSet[][] = weights.map(() => []);
  const ways = weights.map((weight, number): Way => {
    return {
      number,
      weight,
      sets: setsOf[number] ?? [],
      value: 0,
      isDoubtful: true,
      uses: 0,
      rest: weight,
      guess: 0,
      reason: undefined,
      instead: undefined,
      part: 0,
    };
  });
  const hittingSets = sets.map((numbers): HittingSet => {
    const its = numbers.flatMap((number) => ways[number] ?? []);
    const set = { ways: its, hits: 0, left: its.length, paid: 0, outs: 0, part: 0 };
    for (const number of numbers) setsOf[number]?.push(set);
    return set;
  });
  return { ways, sets: hittingSets };
}

/** Decides about ways, what follows from that too, and takes it back. No set must lose all of its ways. */
export class Decisions {
  /** The ways that are decided, in the order of the decisions. */
  readonly #decided: Way[] = [];
  /** How many of them have been followed up. */
  #followed = 0;
  readonly #doubtful: Way[];

  /** All of the ways are open. */
  constructor(ways: readonly Way[]) {
    this.#doubtful = [...ways];
  }

  /** How many ways are decided. */
  get count(): number {
    return this.#decided.length;
  }

  /** The ways that were chosen after the first decisions. */
  chosenSince(count: number): Way[] {
    return this.#decided.slice(count).filter(({ value }) => value > 0);
  }

  /** Decides about a way. */
  decide(way: Way, value: -1 | 1): void {
    way.value = value;
    this.#decided.push(way);
    for (const set of way.sets) {
      set.left--;
      if (value > 0) set.hits++;
    }
  }

  /** Takes back all but the first decisions. */
  undo(count: number): void {
    while (this.#decided.length > count) {
      const way = this.#decided.pop();
      if (!way) break;
      for (const set of way.sets) {
        set.left++;
        if (way.value > 0) set.hits--;
      }
      way.value = 0;
    }
    this.#followed = count;
  }

  /** Chooses what is the last of its set, and rules out what is worse than another. */
  follow(): void {
    for (;;) {
      for (; this.#followed < this.#decided.length; this.#followed++) {
        const way = this.#decided[this.#followed];
        if (way) this.#followUp(way);
      }
      const way = this.#doubtful.pop();
      if (!way) return;
      way.isDoubtful = false;
      if (way.value === 0 && isWorse(way)) this.decide(way, -1);
    }
  }

  #followUp({ sets, value }: Way): void {
    for (const set of sets) {
      if (value > 0) this.#doubt(set);
      else if (set.hits === 0 && set.left === 1) {
        for (const way of set.ways) if (way.value === 0) this.decide(way, 1);
      }
    }
  }

  /** The ways of a set that is hit have less to offer. */
  #doubt({ ways }: HittingSet): void {
    for (const way of ways) {
      if (way.value !== 0 || way.isDoubtful) continue;
      way.isDoubtful = true;
      this.#doubtful.push(way);
    }
  }
}

/** Whether another open way hits all that is left for this one to hit, and is better. */
function isWorse(way: Way): boolean {
  const [first, ...others] = way.sets.filter(({ hits }) => hits === 0);
  return (
    first?.ways.some(
      (other) =>
        other.value === 0 &&
        isBetter(other, way) &&
        others.every(({ ways }) => ways.includes(other)),
    ) ?? false
  );
}

function isBetter(a: Way, b: Way): boolean {
  return a.weight < b.weight || (a.weight === b.weight && a.number < b.number);
}
