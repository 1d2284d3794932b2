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

/** One memory for each name that the first argument, which the step is about, has. */
export function memoizeLastBy<Subject, Rest extends unknown[], Result>(
  nameOf: (subject: Subject) => string,
  make: (subject: Subject, ...rest: Rest) => Result,
): (subject: Subject, ...rest: Rest) => Result {
  const steps = new Map<string, (subject: Subject, ...rest: Rest) => Result>();
  return (subject, ...rest) => {
    const name = nameOf(subject);
    const step = steps.get(name) ?? memoizeLast(make);
    steps.set(name, step);
    return step(subject, ...rest);
  };
}
