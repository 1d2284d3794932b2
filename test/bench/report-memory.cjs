/** Loaded before a program: when it ends, its peak memory in KiB is the last line of its standard error. */
process.on("exit", () => process.stderr.write(`\n${process.resourceUsage().maxRSS}\n`));
