/** A sanctuary as a process of its own, for tests that kill it: data folder as argument, port by message. */
import { startSanctuary } from "../src/index.ts";
import { NO_LIMITS } from "./no-limits.ts";

const [, , dataDir = ""] = process.argv;
const sanctuary = await startSanctuary({ dataDir, admission: "open", rates: NO_LIMITS, quota: 2 ** 40, log: () => {} });
process.send?.({ port: sanctuary.port });
process.on("disconnect", () => process.exit());
