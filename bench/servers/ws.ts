/** The WebSocket library, the very copy that the sanctuary stands on. */
import type { IncomingMessage, Server } from "node:http";
import { createRequire } from "node:module";

export interface PlainSocket {
  send(message: Buffer): void;
  on(event: "message", listener: (message: Buffer) => void): void;
  on(event: "close", listener: () => void): void;
  terminate(): void;
}

interface PlainServer {
  on(event: "connection", listener: (socket: PlainSocket, request: IncomingMessage) => void): void;
}

interface Library {
  readonly WebSocketServer: new (options: { server: Server }) => PlainServer;
}

const asTheSanctuary = createRequire(import.meta.resolve("@nexus/sanctuary"));

export const { WebSocketServer } = asTheSanctuary("ws") as Library;
