/** A function of an object in, the same function out, which looks at each object once: objects never change. */
export function memoizePerObject<Subject extends object, Result extends NonNullable<unknown>>(
  make: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const results = new WeakMap<Subject, Result>();
  return (subject) => {
    const result = results.get(subject) ?? make(subject);
    results.set(subject, result);
    return result;
  };
}
