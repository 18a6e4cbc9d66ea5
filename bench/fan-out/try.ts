import { mkdtempSync } from "node:fs";
import { startChild } from "../process/child.ts";
import type { BareCalls } from "../servers/bare.ts";
import type { SanctuaryCalls } from "../servers/sanctuary.ts";
import type { CrowdCalls } from "./crowd.ts";
const [,, circles="1", members="100", rounds="2", duration="1000", flights="4,16", authors] = process.argv;
const dir = mkdtempSync("/tmp/nexus-bench-");
const s = startChild<SanctuaryCalls>(new URL("../servers/sanctuary.ts", import.meta.url), { env: { BENCH_DATA: dir }, execArgv: (process.env.EXEC??"").split(" ").filter(Boolean) });
const b = startChild<BareCalls>(new URL("../servers/bare.ts", import.meta.url));
const pairs = [] as any[];
for (const [server, child] of [["sanctuary", s], ["bare", b]] as const) {
  const crowd = startChild<CrowdCalls>(new URL("./crowd.ts", import.meta.url));
  await crowd.ask("gather", { server, port: await (child as any).ask("port", undefined), circles: +circles, members: +members });
  pairs.push({ server, child, crowd });
}
for (const inFlight of flights.split(",").map(Number)) for (let i = 0; i < +rounds; i++) for (const { server, child, crowd } of pairs) {
  const t = performance.now(); const u = await child.ask("usage", undefined); const st = server==="sanctuary" ? await child.ask("stats", undefined): undefined;
  const h = await crowd.ask("speak", { inFlight, authors: authors? +authors: inFlight, warmUp: 300, duration: +duration });
  const v = await child.ask("usage", undefined); const secs = (performance.now() - t)/1000;
  const st2 = server==="sanctuary" ? await child.ask("stats", undefined): undefined;
  console.log(server, inFlight, Math.round(h.perSecond/1000)+"k/s", "each", h.each.p50.toFixed(2), h.each.p99.toFixed(2), "last", h.last.p50.toFixed(2), h.last.p99.toFixed(2), "gen cores", h.cores.toFixed(2), "server cores", ((v.cpu-u.cpu)/1000/secs).toFixed(2), "us/delivery", ((v.cpu-u.cpu)*1000/(h.perSecond*secs)).toFixed(2), st&&st2 ? ("batch " + ((st2.entries-st.entries)/(st2.batches-st.batches)).toFixed(1)):"");
}
for (const { child, crowd } of pairs) { await crowd.end(); await child.end(); }
