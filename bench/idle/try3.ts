import { mkdtempSync } from "node:fs";
import { startChild } from "../process/child.ts";
const n = 5000;
const dir = mkdtempSync("/tmp/nexus-bench-");
const s = startChild<any>(new URL(`./try-server.ts`, import.meta.url), { env: { BENCH_DATA: dir }, execArgv: ["--expose-gc"] });
const a = startChild<any>(new URL("./guests.ts", import.meta.url));
const port = await s.ask("port", undefined as never) as number;
await a.ask("come", { server: "sanctuary", port, connections: 50 } as never);
await a.ask("go", undefined as never);
const rss = async (w: string) => { const m = await s.ask("rss", undefined as never) as any; console.log(w, (m.rss/1e6)|0, "heapTotal", (m.heapTotal/1e6)|0, "per", (m.rss-before)/n|0); };
let before = 0; before = (await s.ask("mem", undefined as never) as any).rss;
await a.ask("come", { server: "sanctuary", port, connections: n } as never);
for (let t = 0; t < 100; t += 10) { await rss("after " + t); await new Promise(r => setTimeout(r, 10000)); }
await s.ask("mem", undefined as never);
for (let t = 0; t < 30; t += 5) { await rss("after gc " + t); await new Promise(r => setTimeout(r, 5000)); }
await a.end(); await s.end();
