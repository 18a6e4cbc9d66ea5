/** The counts as Prometheus text (exposition format 0.0.4), on this machine only. */
import { createServer, type Server } from "node:http";
import type { Meters } from "./meters.ts";

export async function servePrometheus(meters: Meters, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const isKnown = request.method === "GET" && request.url === "/metrics";
    response.writeHead(isKnown ? 200 : 404, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
    response.end(isKnown ? toPrometheus(meters) : "The metrics are at /metrics.\n");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return server;
}

export function toPrometheus(meters: Meters): string {
  const lines: string[] = [];
  const measure = (
    name: string,
    type: "gauge" | "counter",
    help: string,
    values: readonly (readonly [string, number])[],
  ) => {
    lines.push(`# HELP nexus_${name} ${help}`, `# TYPE nexus_${name} ${type}`);
    for (const [label, value] of values) lines.push(`nexus_${name}${label} ${value}`);
  };
  measure("connections", "gauge", "Connections open now.", [["", meters.connections]]);
  measure("connections_total", "counter", "Connections since the start.", [["", meters.connectionsTotal]]);
  measure("entries_total", "counter", "Entries handed in since the start.", [["", meters.entries]]);
  measure("batches_total", "counter", "Transactions that stored them.", [["", meters.batches]]);
  measure(
    "refusals_total",
    "counter",
    "Answers that refused, by code.",
    [...meters.refusals].map(([code, count]) => [`{code="${code}"}`, count] as const),
  );
  const bugs = [...meters.bugs.values()].reduce((sum, count) => sum + count, 0);
  measure("unexpected_errors_total", "counter", "Errors that nobody expected.", [["", bugs]]);
  measure("memory_bytes", "gauge", "Resident memory of the process.", [["", process.memoryUsage.rss()]]);
  return `${lines.join("\n")}\n`;
}
