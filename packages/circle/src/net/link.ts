/**
 * The one connection to one sanctuary: dials, pairs requests with replies, hands entries and moved drops to whoever
 * follows them, and comes back by itself. It holds no circle state: after every break the followers begin again from
 * what they have durable.
 */
import {
  type Bytes,
  bytesToHex,
  DecodeError,
  decodeReply,
  type Entry,
  encodeRequest,
  isErrorCode,
  NexusError,
  PROTOCOL_VERSION,
  type ProofPurpose,
  proofBytes,
  type Reply,
  type Request,
} from "@nexus/wire";
import type { LinkState } from "../api.ts";
import type { Line, NexusDeps } from "../deps.ts";
import type { SigningKey } from "../log/signing-key.ts";
import { backoff } from "./backoff.ts";

type WithoutRef<T> = T extends unknown ? Omit<T, "ref"> : never;
export type Ask = WithoutRef<Request>;
export type Answered = Exclude<Reply, { type: "hello" | "refused" | Unasked }>;
type Unasked = "entries" | "dropMoved" | "lifted" | "bye";
type DropMoved = Extract<Reply, { type: "dropMoved" }>;
type Hello = Extract<Reply, { type: "hello" }>;

/** How long somebody who is at the door waits for a line, in ms. */
export const LIVE_WITHIN = 15_000;

export interface Link {
  readonly origin: string;
  state(): LinkState;
  /** What to do whenever the connection is there again, and whenever its state changes. Returns the way to stop. */
  attend(listener: { onLive(): void; onState(): void }): () => void;
  followCircle(circle: Bytes, onEntries: (entries: readonly Entry[]) => void): () => void;
  /** Called when a lock of the circle, in which a key was left on this connection, has both. */
  followLocks(circle: Bytes, onLifted: () => void): () => void;
  followDrop(drop: Bytes, onMoved: (moved: DropMoved) => void): () => void;
  /** Rejects with the NexusError that the sanctuary named, or `sanctuary-unreachable` when the line is or goes down. */
  ask(frame: Ask): Promise<Answered>;
  prove(purpose: ProofPurpose, subject: Bytes, key: SigningKey): Promise<Bytes>;
  /** Resolves when live. Rejects `sanctuary-unreachable` after `ms`. */
  live(ms: number): Promise<void>;
  wake(): void;
  close(): void;
}

const PING_EVERY = 25_000;
const ANSWER_WITHIN = 20_000;

interface Waiting {
  resolve(reply: Answered): void;
  reject(error: Error): void;
}

export function openLink(origin: string, deps: Pick<NexusDeps, "dial" | "later" | "random">): Link {
  let state: LinkState = "connecting";
  let line: Line | undefined;
  let hello: Hello | undefined;
  let problem: NexusError | undefined;
  let attempts = 0;
  let closed = false;
  let nextRef = 1;
  let cancelRedial = () => {};
  let cancelPing = () => {};
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<{ onLive(): void; onState(): void }>();
  const circles = new Map<string, (entries: readonly Entry[]) => void>();
  const locks = new Map<string, () => void>();
  const drops = new Map<string, (moved: DropMoved) => void>();

  const turn = (next: LinkState) => {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener.onState();
  };

  const unreachable = () => problem ?? new NexusError("sanctuary-unreachable", origin);

  function drop() {
    const lost = line;
    line = undefined;
    hello = undefined;
    cancelPing();
    lost?.close();
    for (const { reject } of waiting.values()) reject(unreachable());
    waiting.clear();
    if (closed) return;
    turn("offline");
    cancelRedial();
    cancelRedial = deps.later(backoff(attempts++, deps.random), dial);
  }

  async function dial() {
    cancelRedial();
    if (closed || line) return;
    let mine: Line;
    try {
      mine = await deps.dial(origin);
    } catch {
      return drop();
    }
    if (closed || line) return mine.close();
    line = mine;
    mine.onClose = () => {
      if (line === mine) drop();
    };
    mine.onFrame = (raw) => {
      if (line === mine) receive(raw);
    };
  }

  function receive(raw: Uint8Array) {
    let reply: Reply;
    try {
      reply = decodeReply(raw);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      problem = new NexusError("sanctuary-misbehaved", error.message);
      return drop();
    }
    switch (reply.type) {
      case "hello":
        return greet(reply);
      case "entries":
        return circles.get(bytesToHex(reply.circle))?.(reply.entries);
      case "lifted":
        return locks.get(bytesToHex(reply.circle))?.();
      case "dropMoved":
        return drops.get(bytesToHex(reply.drop))?.(reply);
      case "bye":
        problem = new NexusError(isErrorCode(reply.code) ? reply.code : "sanctuary-misbehaved", reply.detail);
        return drop();
    }
    const waiter = waiting.get(reply.ref);
    waiting.delete(reply.ref);
    if (reply.type === "refused") {
      waiter?.reject(new NexusError(isErrorCode(reply.code) ? reply.code : "sanctuary-misbehaved", reply.detail));
    } else {
      waiter?.resolve(reply);
    }
  }

  function greet(said: Hello) {
    if (said.version !== PROTOCOL_VERSION) problem = new NexusError("version-unsupported", `it speaks ${said.version}`);
    else if (said.host !== new URL(origin).host) problem = new NexusError("host-differs", said.host);
    else problem = undefined;
    if (problem) return drop();
    hello = said;
    attempts = 0;
    turn("live");
    for (const listener of [...listeners]) listener.onLive();
    keepAlive();
  }

  function keepAlive() {
    cancelPing = deps.later(PING_EVERY, () => {
      link.ask({ type: "ping" }).then(keepAlive, drop);
    });
  }

  const link: Link = {
    origin,
    state: () => state,
    attend(listener) {
      listeners.add(listener);
      if (state === "live") listener.onLive();
      return () => listeners.delete(listener);
    },
    followCircle(circle, onEntries) {
      circles.set(bytesToHex(circle), onEntries);
      return () => circles.delete(bytesToHex(circle));
    },
    followLocks(circle, onLifted) {
      locks.set(bytesToHex(circle), onLifted);
      return () => locks.delete(bytesToHex(circle));
    },
    followDrop(drop, onMoved) {
      drops.set(bytesToHex(drop), onMoved);
      return () => drops.delete(bytesToHex(drop));
    },
    ask(frame) {
      const over = line;
      if (!over || !hello) return Promise.reject(unreachable());
      const ref = nextRef++;
      return new Promise((resolve, reject) => {
        const cancel = deps.later(ANSWER_WITHIN, () => {
          if (waiting.delete(ref)) reject(new NexusError("sanctuary-unreachable", "no answer in time"));
          if (line === over) drop();
        });
        waiting.set(ref, {
          resolve(reply) {
            cancel();
            resolve(reply);
          },
          reject(error) {
            cancel();
            reject(error);
          },
        });
        over.send(encodeRequest({ ...frame, ref } as Request));
      });
    },
    async prove(purpose, subject, key) {
      if (!hello) throw unreachable();
      const { nonce, host } = hello;
      return key.sign(proofBytes({ purpose, nonce, host, subject, key: key.publicKey }));
    },
    live(ms) {
      if (state === "live") return Promise.resolve();
      return new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
          cancel();
          stop();
          settle();
        };
        const cancel = deps.later(ms, () => end(() => reject(unreachable())));
        const stop = link.attend({ onLive: () => end(resolve), onState() {} });
        link.wake();
      });
    },
    wake() {
      if (line || closed) return;
      attempts = 0;
      void dial();
    },
    close() {
      closed = true;
      cancelRedial();
      drop();
    },
  };
  void dial();
  return link;
}
