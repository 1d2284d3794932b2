/** The table as the page carries it gives the very answers of the table that it was made of. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { explorerData } from "../../generator/emit/explorer-data.js";
import { accessTableOf, consentTableOf, requirementsOf } from "../../generator/emit/helper-tables.js";
import type { ExplorerData } from "../../generator/explorer/data.js";
import { tablesOf } from "../../generator/explorer/tables.js";
import { accessOf } from "../../generator/runtime/access.js";
import { consentTo } from "../../generator/runtime/consent.js";
import { leastScopesOf } from "../../generator/runtime/needed-scopes.js";
import { hasScopes } from "../../generator/runtime/scope-list.js";
import { catalogOfSpec } from "../catalog-fixture.js";
import { tables as specs } from "../compile/tables.js";
import { runs } from "../runs.js";

/** As it comes out of the page. */
function carried(data: ExplorerData): ExplorerData {
  return JSON.parse(JSON.stringify(data)) as ExplorerData;
}

test.each([...specs])("%s", (name, specText) => {
  const catalog = catalogOfSpec(name, specText);
  const wanted = {
    access: accessTableOf(catalog, requirementsOf(catalog)),
    consent: consentTableOf(catalog),
  };
  const found = tablesOf(carried(explorerData(catalog)));
  expect(found.access.index).toEqual(wanted.access.index);
  expect(found.access.weights).toEqual(wanted.access.weights);
  expect(found.access.requirements).toEqual(wanted.access.requirements);
  expect(Object.keys(found.access.requirements)).toEqual(Object.keys(wanted.access.requirements));
  expect(found.consent.implied).toEqual(wanted.consent.implied);
  expect([...found.endpoints.keys()]).toEqual(
    catalog.groups.flatMap(({ endpoints }) => endpoints.map((endpoint) => endpoint.name)),
  );

  const endpoints = fc.subarray([...found.endpoints.keys()]);
  const scopes = fc.subarray(catalog.scopes.map(({ token }) => token));
  fc.assert(
    fc.property(endpoints, scopes, (calls, granted) => {
      expect(leastScopesOf(found.access, calls)).toEqual(leastScopesOf(wanted.access, calls));
      for (const endpoint of calls) {
        const question = { endpoint, granted, roles: undefined };
        expect(accessOf(found.access, question)).toEqual(accessOf(wanted.access, question));
      }
      const [asked, other] = [found, wanted].map(({ consent }) =>
        hasScopes(granted) ? consentTo(granted, undefined, consent) : undefined,
      );
      expect(asked).toEqual(other);
    }),
    { numRuns: runs(30) },
  );
});
