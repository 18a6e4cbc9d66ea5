/** The embedded store: SQLite in one worker thread, so that no fsync ever holds up the sockets. */
import { Worker } from "node:worker_threads";
import { NexusError } from "@nexus/wire";
import type { Append } from "../../log/admit.ts";
import { type Outcome, refusal } from "../../outcome.ts";
import type { Accepted, Store } from "../contract.ts";
import { packAppends, unpackResults } from "./batch.ts";
import type { DatabaseOptions } from "./database.ts";
import { type CallName, compact, type Reply } from "./jobs.ts";

/** What the worker allocates is used up at once; left alone, V8 would give it many times as much. */
const YOUNG_MB = 8;

/** Resolves when the store can be used. Throws NexusError where the folder holds nothing that can be read. */
export async function openSqliteStore(options: DatabaseOptions): Promise<Store> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: options,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const opened = await new Promise<Outcome<undefined>>((resolve, reject) => {
    worker.once("message", (reply) => resolve(reply.outcome));
    worker.once("error", reject);
    worker.once("exit", () => reject(new NexusError("store-failed", "the store did not start")));
  });
  if (!opened.ok) throw new NexusError(opened.code, opened.detail);
  worker.removeAllListeners("error").removeAllListeners("exit");
  return new WorkerStore(worker);
}

const CLOSED = refusal("shutting-down");

class WorkerStore implements Store {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #calls = 0;
  #isClosed = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (reply: Reply) => {
      const answer = this.#waiting.get(reply.call);
      this.#waiting.delete(reply.call);
      answer?.(reply);
    });
    // A bug in the worker: nothing can be stored any more, so nothing may seem to work.
    worker.on("error", (error) => {
      throw error;
    });
  }

  readonly found = this.#call("found");
  readonly door = this.#call("door");
  readonly read = this.#call("read");
  readonly setDrop = this.#call("setDrop");
  readonly drop = this.#call("drop");
  readonly knock = this.#call("knock");
  readonly answer = this.#call("answer");
  readonly takeDrop = this.#call("takeDrop");
  readonly admitBlob = this.#call("admitBlob");
  readonly placeBlob = this.#call("placeBlob");
  readonly findBlob = this.#call("findBlob");
  readonly blobKey = this.#call("blobKey");
  readonly deposit = this.#call("deposit");
  readonly retain = this.#call("retain");
  readonly erase = this.#call("erase");
  readonly sweep = this.#call("sweep");

  append(batch: readonly Append[], hour: number): Promise<readonly Outcome<Accepted>[]> {
    if (this.#isClosed) return Promise.resolve(batch.map(() => CLOSED));
    const packed = packAppends(batch, hour);
    return new Promise((resolve) => {
      const call = this.#expect((reply) => resolve("batch" in reply ? unpackResults(reply.batch, reply.results) : []));
      this.#worker.postMessage({ call, name: "append", batch: packed }, [packed.buffer as ArrayBuffer]);
    });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const exited = new Promise((resolve) => this.#worker.once("exit", resolve));
    this.#worker.postMessage({ call: this.#expect(() => {}), name: "close" });
    await exited;
  }

  #expect(answer: (reply: Reply) => void): number {
    const call = ++this.#calls;
    this.#waiting.set(call, answer);
    return call;
  }

  #call<N extends CallName>(name: N): Store[N] {
    const call = (...args: unknown[]) =>
      new Promise((resolve) => {
        if (this.#isClosed) return resolve(CLOSED);
        const number = this.#expect((reply) => resolve("outcome" in reply ? reply.outcome : undefined));
        this.#worker.postMessage({ call: number, name, args: compact(args) });
      });
    return call as unknown as Store[N];
  }
}
