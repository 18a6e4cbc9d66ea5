/** The real sanctuary in a process that leaks in every way that a careless host or a careless change would. */
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { canaryWord } from "../../src/raid/canaries.ts";
import { planted, SEED } from "./plants.ts";

/** Somebody added a line to find a bug, and forgot it. */
console.log(`debug: ${canaryWord(SEED, planted.inDebugLine)} has joined`);

/** A plaintext that the process holds on to, as it would have come over the network: in one piece. */
const cache = new Set([Buffer.from(canaryWord(SEED, planted.inMemory)).toString()]);

/** What shows up in a list of processes. */
process.title = canaryWord(SEED, planted.inCommandLine);

/** A reverse proxy's log: who connects. And its memory of them. */
subscribe("net.server.socket", (message) => {
  const { socket } = message as { socket: Socket };
  console.log(`connection from ${socket.remoteAddress}`);
  if (socket.remoteAddress) cache.add(socket.remoteAddress);
});

/** An access log: whole addresses, and the bodies that could not be read. */
subscribe("http.server.request.start", (message) => {
  const { request } = message as { request: IncomingMessage };
  console.log(`${request.method} ${request.url}`);
  if (request.url === "/blob/get") request.once("data", (chunk) => console.error(`cannot read ${chunk}`));
});

await import("../../src/raid/host.ts");
