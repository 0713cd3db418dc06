#!/usr/bin/env node
import { main, nodeIo } from "../dist/cli.js";

// Should the wait below never end, Node would leave with 0: a run that came to nothing must not look done.
process.exitCode = 70;
process.exitCode = await main(process.argv.slice(2), nodeIo());
