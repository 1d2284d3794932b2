export interface PageLink {
  readonly text: string;
  /** As written. */
  readonly href: string;
  /** What it leads to. */
  readonly url: string;
}

export interface PageCell {
  readonly text: string;
  readonly ids: readonly string[];
  readonly links: readonly PageLink[];
}

export interface PageTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly PageCell[])[];
}

export interface PageFacts {
  readonly tables: readonly PageTable[];
  readonly texts: readonly string[];
  readonly blocks: readonly {
    readonly tag: string;
    readonly text: string;
    readonly ids: readonly string[];
    readonly items: readonly string[];
  }[];
  readonly codes: readonly string[];
  readonly links: readonly PageLink[];
  readonly files: readonly string[];
  readonly ids: readonly string[];
  readonly tags: readonly string[];
}

export function pageFacts(): PageFacts;
export function useEverything(): Promise<string>;
