/** A small client of the wire, for tests: asks, awaits the one answer, keeps what comes unasked. */
import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import {
  decodeReply,
  type Entry,
  encodeRequest,
  type ProofPurpose,
  proofBytes,
  type Reply,
  type Request,
} from "@nexus/wire";
import { WebSocket } from "ws";

export interface Keys {
  readonly publicKey: Uint8Array;
  readonly secret: KeyObject;
}

export function newKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const spki = publicKey.export({ format: "der", type: "spki" });
  return { publicKey: new Uint8Array(spki.subarray(spki.length - 32)), secret: privateKey };
}

export const randomId = (): Uint8Array => new Uint8Array(randomBytes(16));
export const randomKey = (): Uint8Array => new Uint8Array(randomBytes(32));

type Unnumbered<R> = R extends { ref: number } ? Omit<R, "ref"> : never;
export type Ask = Unnumbered<Request>;

export type ReplyOf<T extends Reply["type"]> = Extract<Reply, { type: T }>;

export class Client {
  readonly ws: WebSocket;
  /** Everything that came, in order. */
  readonly inbox: Reply[] = [];
  /** The bytes of everything that came. */
  readonly raw: Uint8Array[] = [];
  hello!: ReplyOf<"hello">;
  /** Resolves when the connection is closed. */
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #watchers: (() => void)[] = [];
  #refs = 0;

  private constructor(ws: WebSocket) {
    this.ws = ws;
    this.closed = new Promise((resolve) =>
      ws.on("close", (code, reason) => {
        resolve({ code, reason: reason.toString() });
        for (const [ref, answer] of this.#waiting) answer(connectionClosed(ref));
        this.#waiting.clear();
        for (const watcher of this.#watchers) watcher();
      }),
    );
    ws.on("error", () => {});
    ws.on("message", (bytes: Buffer) => {
      const reply = decodeReply(new Uint8Array(bytes));
      this.inbox.push(reply);
      this.raw.push(new Uint8Array(bytes));
      if ("ref" in reply) {
        this.#waiting.get(reply.ref)?.(reply);
        this.#waiting.delete(reply.ref);
      }
      const watchers = this.#watchers;
      this.#watchers = [];
      for (const watcher of watchers) watcher();
    });
  }

  static async connect(port: number): Promise<Client> {
    const client = new Client(new WebSocket(`ws://127.0.0.1:${port}/nexus`, { perMessageDeflate: false }));
    await new Promise((resolve, reject) => {
      client.ws.once("message", resolve);
      client.ws.once("error", reject);
    });
    client.hello = client.inbox[0] as ReplyOf<"hello">;
    return client;
  }

  ask(request: Ask): Promise<Reply> {
    const ref = ++this.#refs;
    return new Promise((resolve) => {
      if (this.ws.readyState !== WebSocket.OPEN) return resolve(connectionClosed(ref));
      this.#waiting.set(ref, resolve);
      this.ws.send(encodeRequest({ ...request, ref } as Request));
    });
  }

  /** The answer, which must be of this type. */
  async expect<T extends Reply["type"]>(type: T, request: Ask): Promise<ReplyOf<T>> {
    const reply = await this.ask(request);
    if (reply.type !== type) throw new Error(`${type} expected, but came ${describe(reply)}`);
    return reply as ReplyOf<T>;
  }

  /** The code that a request is refused with; "accepted" and the like when it is not. */
  async codeOf(request: Ask): Promise<string> {
    const reply = await this.ask(request);
    return reply.type === "refused" ? reply.code : reply.type;
  }

  prove(purpose: ProofPurpose, subject: Uint8Array, keys: Keys): Uint8Array {
    const { nonce, host } = this.hello;
    return new Uint8Array(sign(null, proofBytes({ purpose, nonce, host, subject, key: keys.publicKey }), keys.secret));
  }

  open(circle: Uint8Array, door: Keys, after = 0): Promise<Reply> {
    const proof = this.prove("door", circle, door);
    return this.ask({ type: "open", circle, door: door.publicKey, proof, after });
  }

  /** Entries that came of a circle, in the order they came. */
  entries(circle: Uint8Array): Entry[] {
    return this.inbox.flatMap((reply) =>
      reply.type === "entries" && Buffer.compare(reply.circle, circle) === 0 ? [...reply.entries] : [],
    );
  }

  /** Waits until `holds`; fails after `within` milliseconds. */
  async until(holds: () => boolean, within = 5000): Promise<void> {
    const end = performance.now() + within;
    while (!holds()) {
      const left = end - performance.now();
      if (left <= 0) throw new Error("waited in vain");
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#watchers.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  close(): Promise<unknown> {
    this.ws.close();
    return this.closed;
  }
}

const connectionClosed = (ref: number): Reply => ({ type: "refused", ref, code: "closed", detail: "" });

export const describe = (reply: Reply): string =>
  reply.type === "refused" || reply.type === "bye" ? `${reply.type} ${reply.code} ${reply.detail}` : reply.type;
