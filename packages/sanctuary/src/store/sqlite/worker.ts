/** The store's thread: takes every job that waits, runs them together, answers, and fits long work in between. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { NexusError } from "@nexus/wire";
import { refusal, success } from "../../outcome.ts";
import type { ByKeeper } from "../contract.ts";
import { Database, type DatabaseOptions } from "./database.ts";
import { erase, finishErasing } from "./erasing.ts";
import { runTogether } from "./group.ts";
import { compact, isShort, type Job, type Reply } from "./jobs.ts";
import { LongWork } from "./long-work.ts";
import type { Steps } from "./steps.ts";
import { sweep } from "./sweeping.ts";

if (!parentPort) throw new Error("this file is a worker");
const port = parentPort;
const database = open(port);
if (database) serve(port, database);

/** The first message of the worker says whether it can be used. */
function open(port: MessagePort): Database | undefined {
  try {
    const opened = new Database(workerData as DatabaseOptions);
    port.postMessage({ call: 0, outcome: success(undefined) });
    return opened;
  } catch (error) {
    if (!(error instanceof NexusError)) throw error;
    port.postMessage({ call: 0, outcome: refusal(error.code as "store-failed", error.detail) });
    return undefined;
  }
}

function serve(port: MessagePort, database: Database): void {
  const longWork = new LongWork(database);

  const answer = (reply: Reply) => {
    if ("batch" in reply) port.postMessage(reply, [reply.batch.buffer, reply.results.buffer] as ArrayBuffer[]);
    else port.postMessage(compact(reply));
  };
  const begin = (call: number, steps: () => Steps<unknown>) =>
    longWork.begin(steps, (outcome) => answer({ call, outcome }));
  const close = (call: number) => {
    database.close();
    answer({ call, outcome: success(undefined) });
    port.close();
  };

  port.on("message", (first: Job) => {
    const jobs = [first];
    for (let more = receiveMessageOnPort(port); more; more = receiveMessageOnPort(port)) jobs.push(more.message as Job);
    for (const reply of runTogether(database, jobs.filter(isShort))) answer(reply);
    database.catchUp();
    for (const job of jobs) {
      if (job.name === "erase") begin(job.call, () => erase(database.engine, job.args[0] as ByKeeper));
      else if (job.name === "sweep") begin(job.call, () => sweep(database.engine, job.args[0] as number));
      else if (job.name === "close") longWork.afterAll(() => close(job.call));
    }
  });
  longWork.begin(
    () => finishErasing(database.engine),
    () => {},
  );
}
