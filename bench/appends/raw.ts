/** A process that holds the raw store in a worker thread, as the sanctuary holds its own. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { answerParent } from "../process/answer-parent.ts";
import type { Writing } from "./writing.ts";

const worker = new Worker(new URL("./raw-worker.ts", import.meta.url), {
  workerData: { folder: process.env.BENCH_DATA },
});

const calls = {
  /** Returns appends per second. */
  async write(job: Writing): Promise<number> {
    worker.postMessage(job);
    const [perSecond] = await once(worker, "message");
    return perSecond;
  },
};
export type RawCalls = typeof calls;
answerParent(calls);
