/** The bytes of a text file in; its text, the hash of it, or whether it is a text, whatever a checkout did to line ends, out. */

/** SHA-256 in hex of the text with LF and without a byte order mark. */
export function textHash(bytes: Uint8Array | string): string {
  const buffer = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  return sha256(plainBytes(buffer));
}

/** SHA-256 in hex of the bytes as they are. */
export function bytesHash(bytes: Uint8Array | string): string {
  return sha256(bytes);
}

/** Node loads its cryptography when it is first asked for, and a run with nothing to do never asks. */
function sha256(bytes: Uint8Array | string): string {
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(bytes).digest("hex");
}

/** The text with LF and without a byte order mark. */
export function plainText(bytes: Uint8Array): string {
  return Buffer.from(plainBytes(bytes)).toString("utf8");
}

/** Whether it is that text, which has LF and no byte order mark; without the decoding that `plainText` costs. */
export function isPlainText(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(text).equals(plainBytes(bytes));
}

function plainBytes(bytes: Uint8Array): Uint8Array {
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (!body.includes(0x0d)) return body;
  // As latin1 every byte is kept, also where the file is not UTF-8.
  return Buffer.from(Buffer.from(body).toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}
