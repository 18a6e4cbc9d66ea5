import { mkdtempSync } from "node:fs";
import { startChild } from "../process/child.ts";
import type { SanctuaryCalls } from "../servers/sanctuary.ts";
import type { AuthorsCalls } from "./authors.ts";
import type { RawCalls } from "./raw.ts";
import { slowDisk } from "./slow-disk.ts";
const [,, circles="20", duration="1000", flights="4", slow="0"] = process.argv;
const dir = mkdtempSync("/tmp/nexus-bench-");
const env = slow === "1" ? slowDisk(dir) : {};
console.log(env);
const s = startChild<SanctuaryCalls>(new URL("../servers/sanctuary.ts", import.meta.url), { env: { ...env, BENCH_DATA: dir }, execArgv: (process.env.EXEC??"").split(" ").filter(Boolean) });
const r = startChild<RawCalls>(new URL("./raw.ts", import.meta.url), { env: { ...env, BENCH_DATA: dir } });
const a = startChild<AuthorsCalls>(new URL("./authors.ts", import.meta.url));
await a.ask("enter", { port: await s.ask("port", undefined), circles: +circles });
for (const inFlight of flights.split(",").map(Number)) {
  const b = await s.ask("stats", undefined); const u = await s.ask("usage", undefined); const t = performance.now();
  const w = await a.ask("write", { inFlight, warmUp: 300, duration: +duration });
  const e = await s.ask("stats", undefined); const v = await s.ask("usage", undefined);
  const batch = (e.entries - b.entries) / (e.batches - b.batches);
  const raw = await r.ask("write", { circles: +circles, batch: Math.round(batch), warmUp: 300, duration: +duration, body: 1024 });
  console.log(inFlight, "ours", w.perSecond | 0, "raw", raw | 0, "ratio", (w.perSecond / raw).toFixed(2), "batch", batch.toFixed(1), "gen", w.cores.toFixed(2), "server us/append", ((v.cpu - u.cpu) * 1000 / (e.entries - b.entries)).toFixed(1), "cores", ((v.cpu-u.cpu)/(performance.now()-t)).toFixed(2));
}
await a.end(); await r.end(); await s.end();
