/** Test files in, the same in the order of how long they take out: most mutants are found by the quick ones. */
import { BaseSequencer } from "vitest/node";
import type { Reporter, TestSpecification } from "vitest/node";

/** Of each file the longest time so far, that of loading what it imports included. */
const milliseconds = new Map<string, number>();

/** Says nothing, and takes the time. */
export const stopwatch: Reporter = {
  onTestModuleEnd(module) {
    const { collectDuration, duration } = module.diagnostic();
    const longest = milliseconds.get(module.moduleId) ?? 0;
    milliseconds.set(module.moduleId, Math.max(longest, collectDuration + duration));
  },
};

export class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const of = ({ moduleId }: TestSpecification) => milliseconds.get(moduleId) ?? 0;
    return files.toSorted((one, other) => of(one) - of(other));
  }
}
