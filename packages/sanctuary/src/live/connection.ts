/**
 * One connection: takes its frames in order, answers each once, and keeps it within bounds. Appends go on side by side;
 * any other request waits for the appends before it, and those behind it wait for it.
 */
import { randomBytes } from "node:crypto";
import type { Socket } from "node:net";
import { DecodeError, decodeRequest, PROTOCOL_VERSION, type Reply, type Request } from "@nexus/wire";
import type { WebSocket } from "ws";
import type { DropNotice, LiftedNotice } from "../bus/contract.ts";
import { bytesToKey } from "../log/key.ts";
import { type Outcome, refusal } from "../outcome.ts";
import type { Accepted } from "../store/contract.ts";
import type { Author } from "./appender.ts";
import { checkAppend, forgetContest } from "./appending.ts";
import { Guest } from "./guest.ts";
import type { House } from "./house.ts";
import { type Asked, refused, serve, type Visitor } from "./requests.ts";
import type { Outlet } from "./subscription.ts";
import { type Slow, WireSocket } from "./wire-socket.ts";

const NONCE = 32;
/** Frames that could not be read, before the connection is closed. */
const MALFORMED = 20;
/** Bytes of requests under way, before reading stops for a while. */
const UNDER_WAY = 4 * 1024 * 1024;

/** WebSocket status codes (RFC 6455 section 7.4.1, and the registry it founds). */
const STATUS = {
  "frame-malformed": 1008,
  "door-refused": 1008,
  "frame-oversize": 1009,
  "shutting-down": 1012,
  "reader-slow": 1013,
  "store-failed": 1013,
} as const;

interface Queued {
  readonly request: Request;
  /** Length of its frame. */
  readonly bytes: number;
}

export class Connection implements Visitor, Outlet, Author, Slow {
  readonly guest: Guest;
  /** A sign of life has come since the last look. */
  isAlive = true;
  readonly #house: House;
  readonly #socket: WireSocket;
  readonly #queue: Queued[] = [];
  #bytes = 0;
  #isPaused = false;
  #appends = 0;
  #isAsking = false;
  #malformed = 0;

  /** `host` is the one that the client dialled. */
  constructor(house: House, ws: WebSocket, socket: Socket, host: string) {
    this.#house = house;
    this.#socket = new WireSocket(ws, socket, this);
    const nonce = new Uint8Array(randomBytes(NONCE));
    this.guest = new Guest(house, this, nonce, host);
    this.send({ type: "hello", version: PROTOCOL_VERSION, nonce, host, admission: house.admission.kind });
  }

  take(frame: Uint8Array): void {
    if (this.#socket.isOver) return;
    const request = this.#read(frame);
    if (!request) return;
    if (!this.#mayAsk(request)) {
      this.send(refused(request.ref, refusal("rate-limited")));
      return;
    }
    this.#queue.push({ request, bytes: frame.length });
    this.#count(frame.length);
    this.#goOn();
  }

  send(reply: Reply): void {
    if (reply.type === "refused") this.#house.meters.refused(reply.code);
    this.#socket.send(reply);
  }

  moved({ drop, knock, answer, gone }: DropNotice): void {
    if (gone) this.guest.forgetDrop(bytesToKey(drop));
    this.send({ type: "dropMoved", drop, knock, answer, gone });
  }

  lifted({ circle, lock }: LiftedNotice): void {
    this.guest.forgetLock(bytesToKey(lock));
    this.send({ type: "lifted", circle, lock });
  }

  write(frame: Buffer): void {
    this.#socket.write(frame);
  }

  drained(): Promise<boolean> {
    return this.#socket.drained();
  }

  get isHeld(): boolean {
    return this.#socket.isHeld;
  }

  hold(): void {
    this.#socket.hold();
  }

  release(): void {
    this.#socket.release();
  }

  beSlow(): void {
    this.bye("reader-slow");
  }

  fail(): void {
    this.bye("store-failed");
  }

  lose(): void {
    this.bye("door-refused");
  }

  bye(code: keyof typeof STATUS, detail = ""): void {
    if (this.#socket.isOver) return;
    this.#house.meters.refused(code);
    this.#socket.bye(code, detail, STATUS[code]);
    this.end();
  }

  /** Forgets everything; called when the socket has closed, for whatever reason. */
  end(): void {
    this.#socket.end();
    this.#queue.length = 0;
    this.guest.go();
    for (const name of this.guest.drops) {
      this.#house.watch.leave(name, this);
      this.guest.forgetDrop(name);
    }
    for (const name of this.guest.locks) this.#house.locks.leave(name, this);
  }

  #goOn(): void {
    for (let next = this.#queue[0]; next && !this.#isAsking; next = this.#queue[0]) {
      const { request, bytes } = next;
      if (request.type !== "append" && this.#appends > 0) return;
      this.#queue.shift();
      if (request.type === "append") this.#append(request, bytes);
      else void this.#ask(request, bytes);
    }
  }

  /** A frame that is no request. */
  misread(problem: string): void {
    this.send(refused(0, refusal("frame-malformed", problem)));
    if (++this.#malformed >= MALFORMED) this.bye("frame-malformed", "too many frames that could not be read");
  }

  #read(frame: Uint8Array): Request | undefined {
    try {
      return decodeRequest(frame);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      this.misread(error.message.slice(0, 200));
      return undefined;
    }
  }

  #mayAsk(request: Request): boolean {
    const bucket = request.type !== "append" ? "requests" : request.kind === "message" ? "entries" : "commits";
    return this.guest.buckets[bucket].take(performance.now());
  }

  async #ask(question: Exclude<Request, { type: "append" }>, bytes: number): Promise<void> {
    this.#isAsking = true;
    try {
      await serve(this.#house, this, question);
    } catch (error) {
      this.#house.meters.bug(error);
      this.send(refused(question.ref, refusal("store-failed")));
    }
    this.#isAsking = false;
    this.#count(-bytes);
    this.#goOn();
  }

  #append(request: Asked<"append">, bytes: number): void {
    const checked = checkAppend(this.guest, request);
    if ("ok" in checked) {
      this.send(refused(request.ref, checked));
      this.#count(-bytes);
      return;
    }
    this.#appends++;
    this.#house.appender.push(checked.append, this, (outcome: Outcome<Accepted>) => {
      this.#appends--;
      if (!outcome.ok) forgetContest(checked);
      this.send(outcome.ok ? accepted(request.ref, outcome.value) : refused(request.ref, outcome));
      this.#count(-bytes);
      if (this.#appends === 0) this.#goOn();
    });
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    const shallPause = this.#bytes > UNDER_WAY;
    if (shallPause === this.#isPaused) return;
    this.#isPaused = shallPause;
    if (shallPause) this.#socket.pause();
    else this.#socket.resume();
  }
}

const accepted = (ref: number, { seq, hash, hour }: Accepted): Reply => ({ type: "accepted", ref, seq, hash, hour });
