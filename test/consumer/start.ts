/**
 * Starts the app, which knows nothing of it, in a process of its own: with the account that the environment names, or
 * else with an authorization server and an API on this machine.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startLocalServers } from "./local/local-servers.js";

const certificates = "test/fixtures/localhost";
const local = process.env["CLIENT_ID"] === undefined ? await startLocalServers(certificates) : undefined;
if (local) {
  process.stdout.write(
    "No CLIENT_ID is set, so there is an authorization server and an API on this machine.\n" +
      "Your browser will warn of the certificate of the first: it is for localhost and signed by nobody.\n",
  );
}
const app = spawn(process.execPath, [fileURLToPath(new URL("main.js", import.meta.url))], {
  stdio: "inherit",
  env: {
    ...process.env,
    ...local?.environment,
    ...(local && { NODE_EXTRA_CA_CERTS: `${certificates}/certificate.pem` }),
  },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => app.kill(signal));
const [exitCode] = await once(app, "exit");
process.exitCode = exitCode ?? 0;
await local?.close();
