export interface ShownScope {
  readonly scope: string;
  readonly marks: readonly string[];
  readonly text: string;
  readonly neededBy: readonly string[];
}

export interface ShownCard {
  readonly headline: string;
  /** All of it. */
  readonly text: string;
  readonly codes: readonly string[];
  readonly blocks: readonly string[];
  readonly scopes: readonly ShownScope[];
  readonly prompts: readonly { readonly prompt: string; readonly marks: readonly string[] }[];
  readonly endpoints: readonly {
    readonly endpoint: string;
    readonly marks: readonly string[];
    readonly codes: readonly string[];
  }[];
  readonly roles: string;
  readonly notices: readonly string[];
}

export interface ShownRow {
  readonly name: string;
  readonly detail: string;
  readonly isTicked: boolean;
}

export function focused(): string;
export function readCards(): Promise<Record<string, ShownCard>>;
export function readRows(): ShownRow[];
export function noteBreaches(): void;
export function followLink(fragment: string): void;
export function axeFindings(): Promise<string[]>;
export function widthBeyond(): number;
