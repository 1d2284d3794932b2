/** What somebody put on a prototype and what is done meanwhile in, what came of it out; the prototype is clean again. */

/**
 * What is done must end within microtasks: nothing else runs meanwhile, so that the test runner sees no pollution.
 */
export async function polluted<T>(
  prototype: object,
  members: Readonly<Record<string, unknown>>,
  act: () => Promise<T>,
): Promise<T> {
  let othersRan = false;
  const immediate = setImmediate(() => {
    othersRan = true;
  });
  const put = Object.entries(members);
  let result: T;
  try {
    for (const [name, value] of put) Reflect.set(prototype, name, value);
    result = await act();
  } finally {
    for (const [name] of put) Reflect.deleteProperty(prototype, name);
    clearImmediate(immediate);
  }
  if (othersRan) throw new Error("others ran while the prototype was polluted");
  return result;
}
