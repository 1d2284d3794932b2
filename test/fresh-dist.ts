/** Before all tests: builds `dist/` anew where it is older than the sources, since tests read the explorer from there. */
// @ts-expect-error: the build has no types
import { isFresh } from "../generator/build/sources.mjs";

export async function setup(): Promise<void> {
  if (await (isFresh as () => Promise<boolean>)()) return;
  // @ts-expect-error: the build has no types
  const { buildDist } = await import("../generator/build/build.mjs");
  await (buildDist as (how: { everything: boolean }) => Promise<void>)({ everything: false });
}
