/** Real servers on two ports of this machine: what each of them sees. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientFor, TOKEN, type ClientParts } from "./client-fixture.js";

const parts: ClientParts = {
  scopes: ["read"],
  requirements: { "GET /redirect/{status}": [["read"]], "GET /status": "public" },
};

interface Seen {
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
}

const servers: Server[] = [];

/** The address of a new server, and what it sees. */
async function start(answer: (request: IncomingMessage) => { status: number; location?: string }) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const { authorization, cookie } = request.headers;
    seen.push({ url: request.url, authorization, cookie });
    const { status, location } = answer(request);
    response.writeHead(status, { "set-cookie": "session=1", ...(location && { location }) }).end("body");
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

let api: Awaited<ReturnType<typeof start>>;
let other: Awaited<ReturnType<typeof start>>;

beforeAll(async () => {
  other = await start(() => ({ status: 200 }));
  api = await start(({ url }) => {
    const status = /^\/redirect\/(\d+)$/.exec(url ?? "")?.[1];
    return status === undefined
      ? { status: 200 }
      : { status: Number(status), location: `${other.address}/stolen` };
  });
});
afterAll(() => {
  for (const server of servers) server.close();
});

test.each(["301", "302", "303", "307", "308"])(
  "a redirect to another origin, %s, is not followed",
  async (status) => {
    const { client } = clientFor(parts, { server: api.address, fetch: undefined });
    const response = (await client.fetch("GET /redirect/{status}", {
      path: { status },
    })) as unknown as Response;
    expect(response.status).toBe(Number(status));
    expect(response.headers.get("location")).toBe(`${other.address}/stolen`);
    expect(api.seen.at(-1)).toEqual({
      url: `/redirect/${status}`,
      authorization: `Bearer ${TOKEN}`,
      cookie: undefined,
    });
    expect(other.seen).toEqual([]);
  },
);

test("the harness would see a token at the other origin", async () => {
  await fetch(`${other.address}/seeded`, { headers: { authorization: `Bearer ${TOKEN}` } });
  expect(other.seen.splice(0)).toEqual([
    { url: "/seeded", authorization: `Bearer ${TOKEN}`, cookie: undefined },
  ]);
});

test("a public endpoint sees no token", async () => {
  const { client } = clientFor(parts, { server: api.address, fetch: undefined });
  await client.fetch("GET /status");
  expect(api.seen.at(-1)).toEqual({ url: "/status", authorization: undefined, cookie: undefined });
});
