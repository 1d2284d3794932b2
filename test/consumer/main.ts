import { hiringReport } from "./hiring-report.js";

process.stdout.write(`${hiringReport().join("\n")}\n`);
