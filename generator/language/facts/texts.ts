/** A document in, every free text of it out. */
import type { EndpointDefaults, SpecDocument, Text } from "../document.js";
import { endpointsOf } from "./endpoints.js";

export interface FreeText {
  readonly text: Text;
  /** How messages call it. */
  readonly name: string;
  /** Whether it may have several lines. */
  readonly multiline: boolean;
}

/** Names and texts that are shown to people; scopes, URLs and paths have rules of their own. */
export function textsOf(document: SpecDocument): FreeText[] {
  const { authorization } = document;
  return [
    ...line("`title`", document.title),
    ...line("`source`", document.source),
    ...document.links.flatMap(({ name }) => line("the name of a link", name)),
    ...lines("`when_scope_is_omitted`", authorization.when_scope_is_omitted),
    ...line("`insufficient_scope_error`", authorization.insufficient_scope_error),
    ...document.roles.flatMap(({ key, name, note }) => [
      ...line("the key of a role", key),
      ...line("`name`", name),
      ...lines("`note`", note),
    ]),
    ...document.scopes.flatMap(({ description, prompt, deprecated }) => [
      ...lines("`description`", description),
      ...line("`prompt`", prompt),
      ...line("`since`", deprecated?.since),
      ...lines("`note`", deprecated?.note),
    ]),
    ...ofDefaults(document.defaults),
    ...document.groups.flatMap(({ name, defaults }) => [
      ...line("the name of a group", name),
      ...ofDefaults(defaults),
    ]),
    ...endpointsOf(document).flatMap((endpoint) =>
      lines("`summary`", endpoint.summary)
        .concat(line("`operationId`", endpoint.operationId))
        .concat(ofDefaults(endpoint)),
    ),
  ];
}

function ofDefaults({ source, note }: EndpointDefaults): FreeText[] {
  return [...line("`source`", source), ...lines("`note`", note)];
}

function line(name: string, text: Text | undefined): FreeText[] {
  return text ? [{ text, name, multiline: false }] : [];
}

function lines(name: string, text: Text | undefined): FreeText[] {
  return text ? [{ text, name, multiline: true }] : [];
}
