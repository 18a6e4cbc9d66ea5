/**
 * The baseline of everything that is live: a loop of `send()` by the WebSocket library as it comes. It stores nothing,
 * checks nothing, and tells nobody that anything arrived. A room is the path that one connects to. Whoever comes by plain
 * HTTP gets an empty page.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answerParent } from "../process/answer-parent.ts";
import { rssAfterCollection, usage } from "../process/usage.ts";
import { type PlainSocket, WebSocketServer } from "./ws.ts";

const rooms = new Map<string, Set<PlainSocket>>();
const server = createServer((_request, response) => {
  response.setHeader("content-type", "text/html").end("<!doctype html><title>A bare room</title>");
});

new WebSocketServer({ server }).on("connection", (socket, { url = "/" }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on("message", (message) => {
    for (const member of room) member.send(message);
  });
  socket.on("close", () => room.delete(socket));
});
await once(server.listen(0, "127.0.0.1"), "listening");

const calls = {
  port: (): number => (server.address() as AddressInfo).port,
  usage,
  rssAfterCollection,
};
export type BareCalls = typeof calls;
answerParent(calls);
