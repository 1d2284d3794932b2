/** The parameters of a challenge in, the value of a `WWW-Authenticate` header out (RFC 6750, section 3). */

/** What a challenge says, in this order. All of it is given, for what is not would come from `Object.prototype`. */
export interface BearerChallenge {
  /** What is protected: visible ASCII. */
  readonly realm: string;
  /** Left out where no token was sent (section 3.1). */
  readonly error: "invalid_token" | "insufficient_scope" | undefined;
  /** For developers; any text. */
  readonly description: string | undefined;
  /** What a token must carry: scope-tokens. */
  readonly scopes: readonly string[] | undefined;
}

/** The value of the header: one line of ASCII, whatever the description is. */
export function bearerChallenge({ realm, error, description, scopes }: BearerChallenge): string {
  const parameters: readonly (readonly [name: string, value: string | undefined])[] = [
    ["realm", realm.replace(/["\\]/g, "\\$&")],
    ["error", error],
    ["error_description", description === undefined ? undefined : allowedText(description)],
    ["scope", scopes?.join(" ")],
  ];
  const given = parameters.flatMap(([name, value]) => (value ? [`${name}="${value}"`] : []));
  return `Bearer ${given.join(", ")}`;
}

/** A description is `%x20-21 / %x23-5B / %x5D-7E`; what else it holds is replaced, and a long one is cut. */
function allowedText(description: string): string {
  const text = description.slice(0, 200).replaceAll('"', "'");
  return text.replace(/[^ !#-[\]-~]/g, "?");
}
