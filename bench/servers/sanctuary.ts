/** A sanctuary as it is served, in a process of its own; nothing is limited but what always is. */
import { startSanctuary } from "@nexus/sanctuary";
import { answerParent } from "../process/answer-parent.ts";
import { rssAfterCollection, usage } from "../process/usage.ts";

/** Its folder, and where there is one, the folder of the built app. */
const { BENCH_DATA: dataDir, BENCH_WEB: web } = process.env;
if (dataDir === undefined) throw new Error("BENCH_DATA names the folder");
const unlimited = { burst: 1e12, perSecond: 1e12 };
const sanctuary = await startSanctuary({
  dataDir,
  admission: web === undefined ? "open" : "code",
  ...(web !== undefined && { web }),
  rates: { entries: unlimited, commits: unlimited, requests: unlimited },
  quota: 1e15,
  connections: 100_000,
  log: () => {},
});

const calls = {
  port: (): number => sanctuary.port,
  /** For whoever shall found a circle: with a code where there is one. */
  foundingLink: (): string => sanctuary.foundingLink ?? sanctuary.origin,
  usage,
  rssAfterCollection,
  stats: () => sanctuary.stats(),
};
export type SanctuaryCalls = typeof calls;
answerParent(calls, () => sanctuary.close());
