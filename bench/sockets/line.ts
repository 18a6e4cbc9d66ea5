/**
 * A client's WebSocket on a raw socket. It reads into one buffer that all lines share and looks at payloads in place,
 * because the reader of a measurement has to be far cheaper than the writer that is measured.
 */
import { createHash, randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { BINARY, CLOSE, PING, PONG, TEXT, toClientFrame } from "./web-socket-frame.ts";

/** Looks at a payload in `bytes` from `at` on, and keeps nothing of it: the bytes are used again. */
export type Take = (bytes: Buffer, at: number, length: number) => void;

const shared = Buffer.allocUnsafe(256 * 1024);
const HEAD_END = "\r\n\r\n";

export class Line {
  /** Called with each message. */
  take: Take = () => {};
  readonly #socket: Socket;
  readonly #opened = Promise.withResolvers<void>();
  readonly #closed = Promise.withResolvers<void>();
  #accept: string | undefined;
  #rest: Buffer | undefined;
  #isGathering = false;

  private constructor(port: number, path: string) {
    const key = randomBytes(16).toString("base64");
    this.#accept = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
    this.#socket = connect({
      host: "127.0.0.1",
      port,
      noDelay: true,
      onread: {
        buffer: shared,
        callback: (length, bytes) => {
          this.#read(bytes as Buffer, length);
          return true;
        },
      },
    });
    this.#socket.on("error", (error) => this.#opened.reject(error));
    this.#socket.on("close", () => {
      this.#opened.reject(new Error("the connection was closed"));
      this.#closed.resolve();
    });
    this.#socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}${HEAD_END}`,
    );
  }

  /** `take` is given every message from the first one on. */
  static async open(port: number, path: string, take: Take): Promise<Line> {
    const line = new Line(port, path);
    line.take = take;
    await line.#opened.promise;
    return line;
  }

  get closed(): Promise<void> {
    return this.#closed.promise;
  }

  /** What is sent in one go, in answer to one chunk that was read, leaves in one write. */
  send(payload: Uint8Array): void {
    if (!this.#isGathering) {
      this.#isGathering = true;
      this.#socket.cork();
      process.nextTick(() => {
        this.#isGathering = false;
        this.#socket.uncork();
      });
    }
    this.#socket.write(toClientFrame(BINARY, payload));
  }

  /** Several messages in one write. */
  sendAll(payloads: readonly Uint8Array[]): void {
    this.#socket.write(Buffer.concat(payloads.map((payload) => toClientFrame(BINARY, payload))));
  }

  close(): Promise<void> {
    this.#socket.end(toClientFrame(CLOSE, new Uint8Array([0x03, 0xe8])));
    setTimeout(() => this.#socket.destroy(), 1000).unref();
    return this.closed;
  }

  #read(chunk: Buffer, length: number): void {
    let bytes = chunk;
    let end = length;
    if (this.#rest) {
      bytes = Buffer.concat([this.#rest, chunk.subarray(0, length)]);
      end = bytes.length;
      this.#rest = undefined;
    }
    const at = this.#accept === undefined ? this.#frames(bytes, 0, end) : this.#handshake(bytes, end);
    if (at < end) this.#rest = Buffer.from(bytes.subarray(at, end));
  }

  /** Returns how far it has read. */
  #handshake(bytes: Buffer, end: number): number {
    const head = bytes.subarray(0, end).indexOf(HEAD_END);
    if (head === -1) return 0;
    const text = bytes.toString("latin1", 0, head);
    if (!text.startsWith("HTTP/1.1 101 ") || !text.includes(`${this.#accept}`)) {
      this.#opened.reject(new Error(`no WebSocket: ${text.split("\r\n")[0]}`));
      this.#socket.destroy();
      return end;
    }
    this.#accept = undefined;
    this.#opened.resolve();
    return this.#frames(bytes, head + HEAD_END.length, end);
  }

  #frames(bytes: Buffer, from: number, end: number): number {
    let at = from;
    for (;;) {
      if (end - at < 2) return at;
      const short = (bytes[at + 1] as number) & 0x7f;
      const header = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (end - at < header) return at;
      const length = header === 2 ? short : header === 4 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6);
      const next = at + header + length;
      if (next > end) return at;
      this.#message((bytes[at] as number) & 0x0f, bytes, at + header, length);
      at = next;
    }
  }

  #message(opcode: number, bytes: Buffer, at: number, length: number): void {
    if (opcode === BINARY || opcode === TEXT) this.take(bytes, at, length);
    else if (opcode === PING) this.#socket.write(toClientFrame(PONG, bytes.subarray(at, at + length)));
    else if (opcode === CLOSE) this.#socket.end();
  }
}
