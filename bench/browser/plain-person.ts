/** The baseline of somebody without a screen: a plain text through a bare loop, seen when it has come. */
import { answerParent } from "../process/answer-parent.ts";
import { Line } from "../sockets/line.ts";
import { type ClockTime, clockTime } from "./clock-time.ts";
import { Lookout } from "./lookout.ts";

let line: Line;
const lookout = new Lookout();

const calls = {
  async enter(port: number): Promise<void> {
    line = await Line.open(port, "/", (bytes, at, length) => {
      lookout.look((text) => text === bytes.toString("utf8", at, at + length));
    });
  },
  write(text: string): ClockTime {
    const at = clockTime();
    line.send(Buffer.from(text));
    return at;
  },
  lookOut: (text: string) => lookout.begin(text),
  seen: () => lookout.seen,
};
export type PlainPersonCalls = typeof calls;
answerParent(calls);
