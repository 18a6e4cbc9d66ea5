/**
 * The baseline of everything that is live: a loop of `send()` by the WebSocket library as it comes. It stores nothing,
 * checks nothing, and tells nobody that anything arrived. A room is the path that one connects to.
 */
import { answerParent } from "../process/answer-parent.ts";
import { rssAfterCollection, usage } from "../process/usage.ts";
import { type PlainSocket, WebSocketServer } from "./ws.ts";

const rooms = new Map<string, Set<PlainSocket>>();
const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });

server.on("connection", (socket, { url = "/" }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on("message", (message) => {
    for (const member of room) member.send(message);
  });
  socket.on("close", () => room.delete(socket));
});
const listening = new Promise<void>((resolve) => server.on("listening", resolve));

const calls = {
  async port(): Promise<number> {
    await listening;
    return server.address().port;
  },
  usage,
  rssAfterCollection,
};
export type BareCalls = typeof calls;
answerParent(calls);
