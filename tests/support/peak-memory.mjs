// Loaded before the program: says at its end how much memory it held at most, in kilobytes.
process.on("exit", () => process.stderr.write(`PEAK ${process.resourceUsage().maxRSS}\n`));
