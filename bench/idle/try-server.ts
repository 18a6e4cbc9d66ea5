import { getHeapSpaceStatistics } from "node:v8";
import { setFlagsFromString } from "node:v8";
if (process.env.V8SET) setFlagsFromString(process.env.V8SET);
import { startSanctuary } from "@nexus/sanctuary";
import { answerParent } from "../process/answer-parent.ts";
const unlimited = { burst: 1e12, perSecond: 1e12 };
const s = await startSanctuary({ dataDir: process.env.BENCH_DATA!, admission: "open", rates: { entries: unlimited, commits: unlimited, requests: unlimited }, quota: 1e15, connections: 100000, log: () => {} });
answerParent({ port: () => s.port, rss: () => process.memoryUsage(), mem: async () => { for (let i=0;i<3;i++){ globalThis.gc!(); await new Promise(r=>setTimeout(r,100)); } for (const h of getHeapSpaceStatistics()) if (h.space_size > 1e6) console.log(h.space_name, 'size', (h.space_size/1e6).toFixed(1), 'used', (h.space_used_size/1e6).toFixed(1), 'phys', (h.physical_space_size/1e6).toFixed(1)); return process.memoryUsage(); } }, () => s.close());
