/** Where WebSocket connections come in, are kept alive, and are sent home. */
import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";
import { limits } from "@nexus/wire";
import { WebSocket, WebSocketServer } from "ws";
import { dialledHost, UNKNOWN_HOST } from "../http/host.ts";
import { Connection } from "./connection.ts";
import type { House } from "./house.ts";

export interface GateOptions {
  readonly house: House;
  readonly publicOrigin: URL | undefined;
  /** Connections at once. */
  readonly atMost: number;
  /** Milliseconds between two signs of life. */
  readonly heartbeat: number;
}

const PATH = "/nexus";

const FAULTS: Readonly<Record<number, "frame-oversize" | "frame-malformed">> = {
  1002: "frame-malformed",
  1007: "frame-malformed",
  1009: "frame-oversize",
};

class GuestSocket extends WebSocket {
  connection: Connection | undefined;
  onGone: ((socket: GuestSocket) => void) | undefined;

  /** The library closes with a bare number when a frame breaks the protocol or is too large; here it gets its name. */
  override close(status?: number, reason?: string | Buffer): void {
    const code = reason === undefined ? FAULTS[status ?? 0] : undefined;
    if (code && this.readyState === WebSocket.OPEN) this.connection?.bye(code);
    super.close(status, reason);
  }
}

/* Shared by all sockets: a closure for each event of each connection would double what an idle one costs. */

function onMessage(this: WebSocket, frame: Buffer, isBinary: boolean): void {
  const { connection } = this as GuestSocket;
  if (isBinary) connection?.take(frame);
  else connection?.misread("request at byte 0: text where bytes belong");
}

function onPong(this: WebSocket): void {
  const { connection } = this as GuestSocket;
  if (connection) connection.isAlive = true;
}

/** What was wrong is said by `close`. */
function onError(): void {}

function onClose(this: WebSocket): void {
  (this as GuestSocket).onGone?.(this as GuestSocket);
}

export class Gate {
  readonly #options: GateOptions;
  readonly #server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: limits.frame,
    clientTracking: false,
    WebSocket: GuestSocket,
  });
  readonly #present = new Set<GuestSocket>();
  readonly #onGone = (ws: GuestSocket) => this.#letGo(ws);
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
      this.#server.handleUpgrade(request, socket, head, (ws) => this.#welcome(ws as GuestSocket, socket, host));
    });
  }

  /** Sends everybody home. Resolves when all are gone. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#heart);
    const gone = [...this.#present].map((ws) => new Promise((resolve) => ws.once("close", resolve)));
    for (const { connection } of [...this.#present]) connection?.bye("shutting-down");
    await Promise.all(gone);
  }

  #welcome(ws: GuestSocket, socket: Socket, host: string): void {
    const { house } = this.#options;
    socket.setNoDelay(true);
    ws.connection = new Connection(house, ws, socket, host);
    ws.onGone = this.#onGone;
    ws.on("message", onMessage);
    ws.on("pong", onPong);
    ws.on("error", onError);
    ws.on("close", onClose);
    this.#present.add(ws);
    house.meters.connections++;
    house.meters.connectionsTotal++;
  }

  #letGo(ws: GuestSocket): void {
    ws.connection?.end();
    this.#present.delete(ws);
    this.#options.house.meters.connections--;
  }

  #beat(): void {
    for (const ws of this.#present) {
      const { connection } = ws;
      if (!connection?.isAlive) ws.terminate();
      else {
        connection.isAlive = false;
        ws.ping();
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
