/** All that a play needs: the servers, the app, a page of Chromium, and notes of what went over the wire. */
import { createServer, type IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { repository } from "../architecture/repository.js";
import { hiringReport } from "../consumer/app/app.js";
import { settingsFrom, type Settings } from "../consumer/app/settings.js";
import { close, listen } from "../consumer/exchange.js";
import { startLocalServers } from "../consumer/local/local-servers.js";

export interface Stage extends AsyncDisposable {
  readonly settings: Settings;
  readonly page: Page;
  /** Where the app is. */
  readonly origin: string;
  /** What the API was asked, in order. */
  readonly calls: readonly IncomingMessage[];
  /** Each request for authorization, as the browser sent it. */
  readonly authorizationRequests: readonly string[];
}

export async function setStage(browser: Browser): Promise<Stage> {
  const servers = await startLocalServers(join(repository, "test/fixtures/localhost"));
  const calls: IncomingMessage[] = [];
  servers.resources.on("request", (request) => calls.push(request));

  const app = createServer();
  const origin = `http://localhost:${await listen(app)}`;
  const REDIRECT_URI = `${origin}/callback`;
  const settings = settingsFrom({ ...servers.environment, REDIRECT_URI });
  app.on("request", hiringReport(settings));

  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const authorizationRequests: string[] = [];
  page.on("request", (request) => {
    const [address, query] = request.url().split("?");
    if (address === settings.authorizationEndpoint) authorizationRequests.push(query ?? "");
  });

  return {
    settings,
    page,
    origin,
    calls,
    authorizationRequests,
    async [Symbol.asyncDispose]() {
      await context.close();
      await Promise.all([close(app), servers.close()]);
    },
  };
}
