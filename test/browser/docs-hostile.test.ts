/** Hostile texts and names in every place of a spec: its pages show them as they are, and nothing runs. */
import * as fc from "fast-check";
import { describe, test } from "vitest";
import { validSpec } from "../property/valid-spec.js";
import { chromiumPath } from "./chromium.js";
import { expectFaultless } from "./docs-check.js";
import { docsOf } from "./docs-of-spec.js";
import { siteOfTests } from "./site-of-tests.js";
import { hostileNames, specWithNames, specWithText, specWithTexts } from "./hostile-spec.js";
import { attempts, browserTexts } from "./hostile-texts.js";

describe.skipIf(chromiumPath === undefined)("in Chromium", () => {
  const site = siteOfTests();

  test.each(attempts)("%j", async (text) => {
    await expectFaultless(site(), docsOf(specWithText(text)));
  });

  test("all of them in one spec", async () => {
    await expectFaultless(site(), docsOf(specWithTexts(browserTexts)));
  });

  test("names", async () => {
    await expectFaultless(site(), docsOf(specWithNames(hostileNames)));
  });

  test.each(fc.sample(validSpec, { numRuns: 6, seed: 4 }).map((spec, index) => [index, spec] as const))(
    "random spec %i",
    async (_, spec) => {
      await expectFaultless(site(), docsOf(spec));
    },
  );
});
