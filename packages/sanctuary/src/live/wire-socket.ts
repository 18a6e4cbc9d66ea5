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

export interface Slow {
  /** More waits to be written than a connection may have waiting. */
  beSlow(): void;
}

export class WireSocket {
  readonly #ws: WebSocket;
  readonly #socket: Socket;
  readonly #owner: Slow;
  #held: Buffer[] | undefined;
  #waiters: ((isOpen: boolean) => void)[] | undefined;
  #isOver = false;

  constructor(ws: WebSocket, socket: Socket, owner: Slow) {
    this.#ws = ws;
    this.#socket = socket;
    this.#owner = owner;
  }

  send(reply: Reply): void {
    this.write(toSocketFrame([encodeReply(reply)]));
  }

  write(frame: Buffer): void {
    if (this.#isOver) return;
    const waiting = this.#socket.writableLength;
    if (this.#held) this.#held.push(frame);
    else if (waiting > 0 && waiting + frame.length > limits.queued) this.#owner.beSlow();
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
    if (!this.#waiters) {
      this.#waiters = [];
      this.#socket.once("drain", () => this.#wake());
    }
    return new Promise((resolve) => this.#waiters?.push(resolve));
  }

  /** Stops the reading of frames for a while. */
  pause(): void {
    this.#ws.pause();
  }

  resume(): void {
    this.#ws.resume();
  }

  /** Says why, then closes; whoever does not answer is cut off. */
  bye(code: string, detail: string, status: number): void {
    if (this.#isOver) return;
    this.release();
    this.#socket.write(toSocketFrame([encodeReply({ type: "bye", code, detail })]));
    this.end();
    this.#ws.close(status, code);
    setTimeout(() => this.#ws.terminate(), CLOSING).unref();
  }

  /** Nothing is written any more. */
  end(): void {
    this.#isOver = true;
    this.#held = undefined;
    this.#wake();
  }

  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  #wake(): void {
    const waiters = this.#waiters ?? [];
    this.#waiters = undefined;
    for (const resolve of waiters) resolve(!this.#isOver);
  }
}
