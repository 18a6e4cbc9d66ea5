/** Where WebSocket connections come in, are kept alive, and are sent home. */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";
import { limits } from "@nexus/wire";
import { WebSocket, WebSocketServer } from "ws";
import { dialledHost, UNKNOWN_HOST } from "../http/host.ts";
import { Connection } from "./connection.ts";
import type { House } from "./house.ts";
import { WireSocket } from "./wire-socket.ts";

export interface GateOptions {
  readonly house: House;
  readonly publicOrigin: URL | undefined;
  /** Connections at once. */
  readonly atMost: number;
  /** Milliseconds between two signs of life. */
  readonly heartbeat: number;
}

const PATH = "/nexus";

interface Present {
  readonly ws: WebSocket;
  readonly connection: Connection;
  isAlive: boolean;
}

const FAULTS: Readonly<Record<number, "frame-oversize" | "frame-malformed">> = {
  1002: "frame-malformed",
  1007: "frame-malformed",
  1009: "frame-oversize",
};

/** The library closes with a bare number when a frame breaks the protocol or is too large; here it gets its name. */
class NamingSocket extends WebSocket {
  onFault: ((code: "frame-oversize" | "frame-malformed") => void) | undefined;

  override close(status?: number, reason?: string | Buffer): void {
    const code = reason === undefined ? FAULTS[status ?? 0] : undefined;
    if (code && this.readyState === WebSocket.OPEN) this.onFault?.(code);
    super.close(status, reason);
  }
}

export class Gate {
  readonly #options: GateOptions;
  readonly #server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: limits.frame,
    clientTracking: false,
    WebSocket: NamingSocket,
  });
  readonly #present = new Set<Present>();
  readonly #heart: NodeJS.Timeout;
  #isClosed = false;

  constructor(options: GateOptions) {
    this.#options = options;
    this.#heart = setInterval(() => this.#beat(), options.heartbeat).unref();
  }

  attach(server: Server): void {
    server.on("upgrade", (request: IncomingMessage, socket: Socket, head: Buffer) => {
      const host = dialledHost(request.headers.host, this.#options.publicOrigin);
      if (request.url !== PATH) return turnAway(socket, 404, "There is no WebSocket at this path.\n");
      if (!host) return turnAway(socket, 421, UNKNOWN_HOST);
      if (this.#isClosed || this.#present.size >= this.#options.atMost) {
        return turnAway(socket, 503, "This sanctuary takes no more connections just now.\n");
      }
      this.#server.handleUpgrade(request, socket, head, (ws) => this.#welcome(ws as NamingSocket, socket, host));
    });
  }

  /** Sends everybody home. Resolves when all are gone. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#heart);
    const gone = [...this.#present].map(({ ws }) => new Promise((resolve) => ws.once("close", resolve)));
    for (const { connection } of [...this.#present]) connection.bye("shutting-down");
    await Promise.all(gone);
  }

  #welcome(ws: NamingSocket, socket: Socket, host: string): void {
    const { house } = this.#options;
    socket.setNoDelay(true);
    const wire = new WireSocket(ws, socket, () => connection.bye("reader-slow"));
    const connection = new Connection({
      house,
      socket: wire,
      nonce: new Uint8Array(randomBytes(32)),
      host,
      pause: () => ws.pause(),
      resume: () => ws.resume(),
    });
    const present: Present = { ws, connection, isAlive: true };
    this.#present.add(present);
    house.meters.connections++;
    house.meters.connectionsTotal++;
    ws.on("message", (frame: Buffer, isBinary) => {
      if (isBinary) connection.take(frame);
      else connection.misread("request at byte 0: text where bytes belong");
    });
    ws.on("pong", () => {
      present.isAlive = true;
    });
    ws.on("error", () => {});
    ws.onFault = (code) => connection.bye(code);
    ws.on("close", () => {
      connection.end();
      this.#present.delete(present);
      house.meters.connections--;
    });
  }

  #beat(): void {
    for (const present of this.#present) {
      if (!present.isAlive) present.ws.terminate();
      else {
        present.isAlive = false;
        present.ws.ping();
      }
    }
  }
}

const REASONS: Readonly<Record<number, string>> = {
  404: "Not Found",
  421: "Misdirected Request",
  503: "Service Unavailable",
};

function turnAway(socket: Socket, status: number, sentence: string): void {
  socket.on("error", () => {});
  socket.end(
    `HTTP/1.1 ${status} ${REASONS[status]}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(sentence)}\r\n\r\n${sentence}`,
  );
}
