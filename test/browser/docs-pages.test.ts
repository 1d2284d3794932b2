/** The pages of the first table, and of specs that are out of the ordinary, as a browser shows them. */
import { describe, test } from "vitest";
import { filesBelow } from "../architecture/repository.js";
import { tables } from "../compile/tables.js";
import { chromiumPath } from "./chromium.js";
import { expectFaultless } from "./docs-check.js";
import { docsOf } from "./docs-of-spec.js";
import { siteOfTests } from "./site-of-tests.js";

describe.skipIf(chromiumPath === undefined)("in Chromium", () => {
  const site = siteOfTests();

  test.each([...tables])("%s", async (name, specText) => {
    const { catalog, files } = docsOf(specText);
    // What lies in the repository, where that is the one.
    const onDisk = filesBelow("generated").flatMap(({ path, text }) =>
      path.startsWith(`${name}/docs/`) ? [[path.slice(`${name}/docs/`.length), text] as const] : [],
    );
    await expectFaultless(site(), { catalog, files: onDisk.length > 0 ? new Map(onDisk) : files });
  });
});
