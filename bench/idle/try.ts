import { mkdtempSync } from "node:fs";
import { startChild } from "../process/child.ts";
import type { SanctuaryCalls } from "../servers/sanctuary.ts";
import type { GuestsCalls } from "./guests.ts";
const n = +(process.argv[2] ?? 500);
const dir = mkdtempSync("/tmp/nexus-bench-");
for (const server of ["sanctuary", "bare"] as const) {
const s = startChild<SanctuaryCalls>(new URL(`../servers/${server}.ts`, import.meta.url), { env: { BENCH_DATA: dir }, execArgv: ["--expose-gc"] });
const a = startChild<GuestsCalls>(new URL("./guests.ts", import.meta.url));
const port = await s.ask("port", undefined);
await a.ask("come", { server, port, connections: 50 });
await a.ask("go", undefined);
const before = await s.ask("rssAfterCollection", undefined);
const t = performance.now();
await a.ask("come", { server, port, connections: n });
console.log("came in", performance.now() - t);
const asIs = (await s.ask("usage", undefined)).rss;
const after = await s.ask("rssAfterCollection", undefined);
console.log(server, before/1e6, "as is", (asIs - before) / n, "collected", (after - before) / n);
await a.end(); await s.end();
}
