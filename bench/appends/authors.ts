/** Authors of many circles, one each, in one process: each keeps so many appends unacknowledged, for so long. */
import { randomFillSync } from "node:crypto";
import { decodeReply, encodeRequest } from "@nexus/wire";
import { answerParent } from "../process/answer-parent.ts";
import { type BenchCircle, newCircle } from "../sockets/door.ts";
import type { Line } from "../sockets/line.ts";
import { describe, openMember } from "../sockets/member.ts";
import { BODY } from "./writing.ts";

const REFUSED = 3;
const ACCEPTED = 5;

interface Author {
  readonly line: Line;
  readonly circle: BenchCircle;
}

let authors: Author[] = [];
let isOver = true;
let unacknowledged = 0;
let acknowledged = 0;
let ref = 2;

function append({ line, circle }: Author, count: number): void {
  const appends: Uint8Array[] = [];
  for (let i = 0; i < count; i++) appends.push(newAppend(circle));
  unacknowledged += count;
  line.sendAll(appends);
}

function newAppend({ id: circle, door }: BenchCircle): Uint8Array {
  const random = randomFillSync(new Uint8Array(16 + BODY));
  return encodeRequest({
    type: "append",
    ref: ++ref % 2 ** 32,
    circle,
    door: door.publicKey,
    id: random.subarray(0, 16),
    kind: "message",
    next: undefined,
    answers: [],
    body: random.subarray(16),
  });
}

/** What is acknowledged in one turn of the event loop is followed by as much in one write. */
function follow(author: Author): void {
  let due = 0;
  author.line.take = (bytes, at, length) => {
    if (bytes[at] === REFUSED) throw new Error(describe(decodeReply(bytes.subarray(at, at + length))));
    if (bytes[at] !== ACCEPTED) return;
    unacknowledged--;
    acknowledged++;
    if (isOver || due++ > 0) return;
    setImmediate(() => {
      const count = due;
      due = 0;
      append(author, count);
    });
  };
}

const calls = {
  async enter({ port, circles }: { port: number; circles: number }): Promise<void> {
    authors = [];
    while (authors.length < circles) {
      const circle = newCircle();
      authors.push({ circle, line: await openMember(port, circle, true) });
    }
    authors.forEach(follow);
  },

  /** Milliseconds. Returns acknowledged appends per second, and the cores that this process used. */
  async write({ inFlight, warmUp, duration }: { inFlight: number; warmUp: number; duration: number }) {
    isOver = false;
    for (const author of authors) append(author, inFlight);
    await passed(warmUp);
    const [from, began, cpu] = [acknowledged, performance.now(), process.cpuUsage()];
    await passed(duration);
    const [count, seconds, used] = [acknowledged - from, (performance.now() - began) / 1000, process.cpuUsage(cpu)];
    isOver = true;
    while (unacknowledged > 0) await passed(5);
    return { perSecond: count / seconds, cores: (used.user + used.system) / 1e6 / seconds };
  },
};
export type AuthorsCalls = typeof calls;
answerParent(calls);

const passed = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
