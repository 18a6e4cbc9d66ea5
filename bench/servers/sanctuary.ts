/** A sanctuary as it is served, in a process of its own. Folder as argument; nothing is limited but what always is. */
import { startSanctuary } from "@nexus/sanctuary";
import { answerParent } from "../process/answer-parent.ts";
import { rssAfterCollection, usage } from "../process/usage.ts";

const { BENCH_DATA: dataDir } = process.env;
if (dataDir === undefined) throw new Error("BENCH_DATA names the folder");
const unlimited = { burst: 1e12, perSecond: 1e12 };
const sanctuary = await startSanctuary({
  dataDir,
  admission: "open",
  rates: { entries: unlimited, commits: unlimited, requests: unlimited },
  quota: 1e15,
  connections: 100_000,
  log: () => {},
});

const calls = {
  port: (): number => sanctuary.port,
  usage,
  rssAfterCollection,
  stats: () => sanctuary.stats(),
};
export type SanctuaryCalls = typeof calls;
answerParent(calls, () => sanctuary.close());
