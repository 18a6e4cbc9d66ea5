/**
 * The sending half of one WebSocket. Messages are written to the raw socket as whole frames (the library writes its own
 * control frames between them, never inside), because one write per reader and batch is what fan-out costs.
 */
import type { Socket } from "node:net";
import { encodeReply, limits, type Reply } from "@nexus/wire";
import type { WebSocket } from "ws";
import { toSocketFrame } from "./frames.ts";

/** A backlog waits when this many bytes wait to be written. */
const DRAINED = 256 * 1024;
/** Milliseconds that a closing handshake may take. */
const CLOSING = 3000;

export class WireSocket {
  readonly #ws: WebSocket;
  readonly #socket: Socket;
  readonly #onSlow: () => void;
  #held: Buffer[] | undefined;
  #waiters: ((isOpen: boolean) => void)[] = [];
  #isOver = false;

  constructor(ws: WebSocket, socket: Socket, onSlow: () => void) {
    this.#ws = ws;
    this.#socket = socket;
    this.#onSlow = onSlow;
    socket.on("drain", () => this.#wake());
    ws.on("close", () => this.#end());
  }

  send(reply: Reply): void {
    this.write(toSocketFrame([encodeReply(reply)]));
  }

  write(frame: Buffer): void {
    if (this.#isOver) return;
    if (this.#held) this.#held.push(frame);
    else if (this.#socket.writableLength + frame.length > limits.queued && this.#socket.writableLength > 0)
      this.#onSlow();
    else this.#socket.write(frame);
  }

  /** Frames written from here on go out together. */
  hold(): void {
    this.#held ??= [];
  }

  release(): void {
    const held = this.#held;
    this.#held = undefined;
    if (!held || held.length === 0) return;
    if (held.length === 1) this.write(held[0] as Buffer);
    else this.write(Buffer.concat(held));
  }

  /** Resolves when little waits to be written; false when the connection is over. */
  drained(): Promise<boolean> {
    if (this.#isOver || this.#socket.writableLength <= DRAINED) return Promise.resolve(!this.#isOver);
    return new Promise((resolve) => this.#waiters.push(resolve));
  }

  /** Says why, then closes; whoever does not answer is cut off. */
  bye(code: string, detail: string, status: number): void {
    if (this.#isOver) return;
    this.release();
    this.#socket.write(toSocketFrame([encodeReply({ type: "bye", code, detail })]));
    this.#end();
    this.#ws.close(status, code);
    setTimeout(() => this.#ws.terminate(), CLOSING).unref();
  }

  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  #wake(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const resolve of waiters) resolve(!this.#isOver);
  }

  #end(): void {
    this.#isOver = true;
    this.#held = undefined;
    this.#wake();
  }
}
