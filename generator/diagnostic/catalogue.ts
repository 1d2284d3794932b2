/** Nothing in, the closed list of diagnostic codes out: the severity of each, and what it means in one sentence. */

export type Severity = "error" | "warning";

export interface CatalogueEntry {
  readonly severity: Severity;
  /** What is wrong with a spec, or a document, that gets this code: one sentence. */
  readonly summary: string;
}

/** In the order in which a spec is read: the file, its YAML, its keys and values, its names, its meaning; then documents. */
export const catalogue = {
  "invalid-encoding": error("The file is not UTF-8 text."),
  "too-large": error("The file, or the table in it, is larger than the generator reads."),
  "too-long": error("A name or a text is longer than the generator reads."),
  "too-deep": error("The YAML is nested deeper than any spec needs."),
  "too-many-aliases": error("YAML aliases blow the file up beyond what the generator reads."),
  "yaml-syntax": error("The file breaks the rules of YAML."),
  "unquoted-braces": error("A path with braces stands unquoted inside a { } or [ ] of YAML."),
  "unsupported-yaml": error(
    "A part of YAML is used that a spec does without: tags, merge keys and the like.",
  ),
  "empty-spec": error("The file holds nothing but white space and comments."),
  "not-a-spec": error("The file is something else than a scope table."),

  "duplicate-key": error("A key stands twice in one mapping."),
  "unknown-key": error("The format has no such key in this place."),
  "misplaced-key": error("A key stands in the wrong place."),
  "missing-key": error("A key that is always needed is missing."),
  "wrong-type": error("A text, a list or a mapping stands where another of them belongs."),
  "empty-value": error("A value is missing or blank."),
  "invalid-value": error("A value is none of those that may stand here."),
  "bare-list": error("A list of scopes does not say whether all of them are needed or any one of them."),
  "nested-requirement": error("A requirement is nested deeper than any of some all of."),
  "empty-requirement": error("An endpoint says nothing about what it requires."),
  "endpoint-outside-group": error("An endpoint stands outside a group."),

  "control-character": error("A text holds a control character."),
  "multiline-text": error("A text that must fit on one line has several."),
  "invalid-scope": error("A name is no scope-token of RFC 6749, section 3.3."),
  "invalid-separator": error("The scope separator is not one visible character or a space."),
  "invalid-identifier": error("An identifier is no TypeScript name."),
  "missing-identifier": error("No TypeScript name can be made from a scope."),
  "invalid-url": error("A URL is not of the kind that belongs here."),
  "invalid-endpoint": error("The name of an endpoint is not a method, a space and a path."),
  "invalid-method": error("A method is not in upper case."),
  "invalid-template": error("A path template can never match a request."),

  "unknown-scope": error("A scope is named that the spec does not declare."),
  "unknown-role": error("A role is named that the spec does not declare."),
  "unknown-code": error("allow names something that is no warning."),
  "alias-conflict": error("An alias is also a scope or the alias of another."),
  "implication-cycle": error("A scope implies itself."),
  "self-replacement": error("A deprecated scope is to be replaced by itself."),
  "identifier-collision": error("Two scopes have the same TypeScript name."),
  "duplicate-operation-id": error("Two endpoints have the same operationId."),
  "equivalent-endpoints": error("Two endpoints match exactly the same requests."),
  "ambiguous-endpoints": error("Two endpoints match the same path and neither is more specific."),

  "quote-name": warning("An unquoted name is a number, a boolean or null to other YAML readers."),
  "unused-scope": warning("No endpoint needs the scope."),
  "repeated-prompt": warning("Two scopes show the same prompt to the user."),
  "repeated-member": warning("A list names the same thing twice."),
  "unreachable-alternative": warning("An alternative asks for all that another one asks for."),
  "get-without-read": warning("A GET demands a scope that does not allow reading."),

  "invalid-region-marker": error("A comment in a document is nearly the marker of a region."),
  "misplaced-region-marker": error(
    "The marker of a region does not stand alone at the start of a line, outside of lists and quotes.",
  ),
  "nested-region": error("A region of a document begins inside another."),
  "stray-region-end": error("An end marker in a document ends no region."),
  "unclosed-region": error("A region of a document has no end marker."),
  "unknown-region": error("A region of a document is to show something that there is not."),
  "unknown-region-spec": error("A region of a document names a spec that there is not."),
  "unknown-region-endpoint": error("A region of a document names an endpoint that its spec does not list."),
  "undocumented-region-endpoint": error(
    "A region of a document asks what an endpoint needs whose requirement is unknown.",
  ),
} as const satisfies Record<string, CatalogueEntry>;

/** What a diagnostic is known by, whatever its wording becomes. */
export type DiagnosticCode = keyof typeof catalogue;

/** The codes that `allow` may name. */
export const warningCodes = (Object.keys(catalogue) as DiagnosticCode[]).filter(
  (code) => catalogue[code].severity === "warning",
);

function error(summary: string): { severity: "error"; summary: string } {
  return { severity: "error", summary };
}

function warning(summary: string): { severity: "warning"; summary: string } {
  return { severity: "warning", summary };
}
