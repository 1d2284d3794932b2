/** A step in, the same step out, which does not do again what it did last time. */
import { shared } from "./shared.js";

/**
 * For functions that look at nothing but their arguments: with arguments that are as they were last time the result is
 * the last one. What is as it was in another result is the same object as before, so that the next step sees that too.
 */
export function memoizeLast<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    const same = last ? shared(last.args, args) : args;
    if (!last || same !== last.args) {
      last = { args: same, result: shared(last?.result, make(...same)) };
    }
    return last.result;
  };
}

/** The same for all of a list, by the names of the first arguments. What a list has no more is forgotten. */
export function memoizeEach<Args extends readonly unknown[], Result>(
  nameOf: (subject: Args[0]) => string,
  make: (...args: Args) => Result,
): (list: readonly Args[]) => Result[] {
  let steps: ReadonlyMap<string, (...args: Args) => Result> = new Map();
  return (list) => {
    const used = new Map<string, (...args: Args) => Result>();
    const results = list.map((args) => {
      const name = nameOf(args[0]);
      const step = used.get(name) ?? steps.get(name) ?? memoizeLast(make);
      used.set(name, step);
      return step(...args);
    });
    steps = used;
    return results;
  };
}
