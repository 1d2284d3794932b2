/** Bytes in, the response of a server to them out: no client that would repair a target first. */
import { connect } from "node:net";

export interface RawResponse {
  /** 0 where the server closed the connection without a word. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Each character of the request line and the headers is sent as one byte. */
export function send(
  port: number,
  requestLine: string,
  headers: readonly string[] = [],
): Promise<RawResponse> {
  const hasHost = headers.some((header) => /^host:/i.test(header)) || requestLine.endsWith(" HTTP/1.0");
  const host = hasHost ? [] : ["Host: localhost"];
  const lines = [requestLine, ...host, "Connection: close", ...headers, "", ""];
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.write(lines.join("\r\n"), "latin1"));
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${requestLine}`)));
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNRESET" ? resolve(parsed("")) : reject(error),
    );
    socket.on("end", () => resolve(parsed(Buffer.concat(chunks).toString("latin1"))));
  });
}

function parsed(text: string): RawResponse {
  const [head = "", ...body] = text.split("\r\n\r\n");
  const [statusLine = "", ...lines] = head.split("\r\n");
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return {
    status: Number(statusLine.split(" ")[1] ?? 0),
    headers: new Map(headers),
    body: body.join("\r\n\r\n"),
  };
}
