/** The app: its settings come from the environment, and it ends when the process does. */
import { createServer } from "node:http";
import { hiringReport } from "./app/app.js";
import { settingsFrom } from "./app/settings.js";
import { listen } from "./exchange.js";

const settings = settingsFrom(process.env);
const { origin, port } = new URL(settings.redirectUri);
await listen(createServer(hiringReport(settings)), Number(port || 3000));
process.stdout.write(`Open ${origin}/ in a browser. Ctrl-C ends the app.\n`);
