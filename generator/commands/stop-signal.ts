/** The caller's signal in; one that Ctrl-C and a polite kill abort too out. */

export interface StopSignal {
  readonly signal: AbortSignal;
  /** Gives Ctrl-C back to the system. */
  dispose(): void;
}

/** A second Ctrl-C ends the process at once, as everywhere. */
export function stopSignal(outer: AbortSignal | undefined): StopSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  if (outer?.aborted) stop();
  outer?.addEventListener("abort", stop, { once: true });
  return {
    signal: controller.signal,
    dispose() {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
      outer?.removeEventListener("abort", stop);
    },
  };
}
