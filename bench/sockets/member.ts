/** A member's connection to a sanctuary, with the door of one circle proved. */
import { decodeReply, encodeRequest, type Reply, type Request } from "@nexus/wire";
import { type BenchCircle, proofOf } from "./door.ts";
import { Line } from "./line.ts";

/** Connects, founds the circle where it is asked to, and proves its door. The line's `take` is the caller's from then on. */
export async function openMember(port: number, circle: BenchCircle, founds: boolean): Promise<Line> {
  const inbox: Reply[] = [];
  let notify = () => {};
  const line = await Line.open(port, "/nexus", (bytes, at, length) => {
    inbox.push(decodeReply(new Uint8Array(bytes.subarray(at, at + length))));
    notify();
  });
  const next = async () => {
    while (inbox.length === 0) await new Promise<void>((resolve) => (notify = resolve));
    return inbox.shift() as Reply;
  };
  const ask = async (request: Request, expected: Reply["type"]) => {
    line.send(encodeRequest(request));
    const reply = await next();
    if (reply.type !== expected) throw new Error(`${request.type} was answered by ${describe(reply)}`);
  };

  const hello = await next();
  if (hello.type !== "hello") throw new Error(`greeted by ${describe(hello)}`);
  const { id, door } = circle;
  const key = door.publicKey;
  if (founds) await ask({ type: "found", ref: 1, circle: id, door: key, keeper: key, admission: NONE }, "done");
  await ask({ type: "open", ref: 2, circle: id, door: key, proof: proofOf(circle, hello), after: 0 }, "opened");
  return line;
}

const NONE = new Uint8Array(0);

export const describe = (reply: Reply): string =>
  reply.type === "refused" || reply.type === "bye" ? `${reply.type} ${reply.code} ${reply.detail}` : reply.type;
