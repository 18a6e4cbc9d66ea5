import { mkdtempSync } from "node:fs";
import { startChild } from "../process/child.ts";
const n = +(process.argv[2] ?? 500);
const dir = mkdtempSync("/tmp/nexus-bench-");
const s = startChild<any>(new URL(`./try-server.ts`, import.meta.url), { env: { BENCH_DATA: dir }, execArgv: ["--expose-gc", ...(process.env.EXEC ?? "").split(" ").filter(Boolean), "--heapsnapshot-signal=SIGUSR2", "--diagnostic-dir=/tmp/idle"] });
const a = startChild<any>(new URL("./guests.ts", import.meta.url));
const port = await s.ask("port", undefined as never) as number;
await a.ask("come", { server: "sanctuary", port, connections: 50 } as never);
await a.ask("go", undefined as never);
const before = await s.ask("mem", undefined as never) as any;
await a.ask("come", { server: "sanctuary", port, connections: n } as never);
if (process.env.WAIT) { await new Promise(r => setTimeout(r, +process.env.WAIT! * 1000)); console.log(await s.ask('rss', undefined as never)); }
const after = await s.ask("mem", undefined as never) as any;
for (const k of Object.keys(before)) console.log(k, before[k]/1e6|0, after[k]/1e6|0, "per conn", ((after[k]-before[k])/n).toFixed(0));
if (process.argv[3]) { process.kill(s.pid, "SIGUSR2"); await new Promise(r => setTimeout(r, 15000)); }
await a.end(); await s.end();
