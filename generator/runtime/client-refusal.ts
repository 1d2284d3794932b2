/** A response in, the beginning of its body out; the response itself can still be read. */
import { platform, type PlainResponse, type PlainSignal } from "./client-platform.js";

/**
 * At most 64 KiB of the body, as text; what came until then if it cannot be read further.
 *
 * @throws what the signal says, once it is aborted: a body need not ever end.
 */
export async function beginningOf(
  response: PlainResponse,
  signal: PlainSignal | null | undefined,
): Promise<string> {
  let text = "";
  let abort = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal?.reason);
  });
  // It may be rejected when nobody waits for it any more.
  aborted.catch(() => {});
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();
  try {
    const reader = response.clone().body?.getReader();
    if (!reader) return "";
    const decoder = new (platform().TextDecoder)();
    let room = MAX_BYTES;
    while (room > 0) {
      const { done, value } = await Promise.race([aborted, reader.read()]);
      if (done || !value) return text;
      text += decoder.decode(value.subarray(0, room), { stream: true });
      room -= value.length;
    }
    // Of two readers of one body, neither waits until both have let go of it.
    reader.cancel().catch(() => {});
  } catch {
    if (signal?.aborted) throw signal.reason;
  } finally {
    signal?.removeEventListener("abort", abort);
  }
  return text;
}

const MAX_BYTES = 65_536;
