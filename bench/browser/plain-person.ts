/** The baseline of somebody without a screen: a plain text through a bare loop, seen when it has come. */
import { answerParent } from "../process/answer-parent.ts";
import { Line } from "../sockets/line.ts";
import { type ClockTime, clockTime } from "./clock-time.ts";

let line: Line;
let waiting: { readonly text: string; readonly seen: (at: ClockTime) => void } | undefined;

const calls = {
  async enter(port: number): Promise<void> {
    line = await Line.open(port, "/", (bytes, at, length) => {
      if (waiting?.text !== bytes.toString("utf8", at, at + length)) return;
      waiting.seen(clockTime());
      waiting = undefined;
    });
  },
  write(text: string): ClockTime {
    const at = clockTime();
    line.send(Buffer.from(text));
    return at;
  },
  see: (text: string) => new Promise<ClockTime>((seen) => (waiting = { text, seen })),
};
export type PlainPersonCalls = typeof calls;
answerParent(calls);
