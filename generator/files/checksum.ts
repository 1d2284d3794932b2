/**
 * Bytes in; a checksum of 64 bits out. It tells damage: any change of one word, and of others all but one in 2^64.
 * Against intent it is no guard, nor is one needed where whoever can change the bytes can change the program too. Node's
 * cryptography takes longer to load than all else in a run with nothing to do.
 */
export function checksum(bytes: Uint8Array): string {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  // Each step is one-to-one in the word and in what came before it, so that nothing is lost on the way.
  let [first, second] = [0x811c9dc5, bytes.length];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    first = Math.imul(first ^ word, 0x0100_0193);
    second = Math.imul(second ^ word, 0x5bd1_e995);
    second ^= second >>> 15;
  }
  for (const byte of bytes.subarray(words.length * 4)) {
    first = Math.imul(first ^ byte, 0x0100_0193);
    second = Math.imul(second ^ byte, 0x5bd1_e995);
    second ^= second >>> 15;
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
