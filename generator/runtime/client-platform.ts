/**
 * What a client uses of the platform: its own types where they are known, of browsers and servers alike, and as much
 * of them as is needed where they are not.
 */

/** `Response`. */
export type FetchResponse = typeof globalThis extends { Response: { prototype: infer R } }
  ? R
  : PlainResponse;

/** `RequestInit`. */
export type FetchInit = typeof globalThis extends {
  fetch: (input: never, init?: infer I) => unknown;
}
  ? NonNullable<I>
  : PlainInit;

/** `URLSearchParams`. */
export type PlatformQuery = typeof globalThis extends { URLSearchParams: { prototype: infer Q } }
  ? Q
  : never;

/** As much of a response as is read. */
export interface PlainResponse {
  /** The status code. */
  readonly status: number;
  /** Whether a redirect was followed to it. */
  readonly redirected?: boolean;
  /** The headers. */
  readonly headers: { get(name: string): string | null };
  /** The body, where there is one. */
  readonly body: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
      cancel(): Promise<void>;
    };
  } | null;
  /** The same once more, for its body. */
  clone(): PlainResponse;
}

/** As much of a request as is set. */
export interface PlainInit {
  /** The method. */
  method?: string;
  /** The headers. */
  headers?: PlainHeaders | Readonly<Record<string, string>> | readonly [string, string][];
  /** The body. */
  body?: string | Uint8Array | null;
  /** Ends the request. */
  signal?: PlainSignal | null;
  /** Always `"manual"`. */
  redirect?: "manual" | "follow" | "error";
  /** Always `"omit"`. */
  credentials?: "omit" | "same-origin" | "include";
}

/** As much of headers as is used. */
export interface PlainHeaders {
  /** Whether it is there, in any spelling. */
  has(name: string): boolean;
  /** Puts it there. */
  set(name: string, value: string): void;
}

/** As much of a signal as is used. */
export interface PlainSignal {
  /** Whether it is aborted. */
  readonly aborted: boolean;
  /** Why. */
  readonly reason: unknown;
  /** To be told. */
  addEventListener(type: "abort", listener: () => void): void;
  /** No longer. */
  removeEventListener(type: "abort", listener: () => void): void;
}

/** The globals that are used; looked up when they are needed. */
export interface Platform {
  /** Sends a request. */
  readonly fetch: (url: string, init: PlainInit) => Promise<PlainResponse>;
  /** Headers from all that can be given as such. */
  readonly Headers: new (headers?: unknown) => PlainHeaders;
  /** Reads URLs as `fetch` does. */
  readonly URL: new (url: string) => {
    readonly href: string;
    readonly origin: string;
    readonly pathname: string;
  };
  /** Reads UTF-8. */
  readonly TextDecoder: new () => {
    decode(bytes: Uint8Array, options: { readonly stream: boolean }): string;
  };
}

/** The globals that are used. */
export function platform(): Platform {
  return globalThis as unknown as Platform;
}
