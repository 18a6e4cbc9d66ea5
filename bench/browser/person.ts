/** Somebody without a screen: the core of the app in a process of its own, and a listener on its view. */
import { randomBytes } from "node:crypto";
import { type CircleId, type CircleView, createNexus, dialWith, MemoryDisk, openMemoryVault } from "@nexus/circle";
import { answerParent } from "../process/answer-parent.ts";
import { type ClockTime, clockTime } from "./clock-time.ts";
import { Lookout } from "./lookout.ts";

const nexus = await createNexus({
  vault: await openMemoryVault(new MemoryDisk()),
  dial: dialWith(WebSocket as never),
  async post(url, body) {
    const answer = await fetch(url, { method: "POST", body: body as Uint8Array<ArrayBuffer> });
    return { status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) };
  },
  now: () => Date.now(),
  random: (length) => new Uint8Array(randomBytes(length)),
  later(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
});

let circle: CircleId = "";
const lookout = new Lookout();

nexus.subscribe((changed) => {
  if (changed === circle) lookout.look((text) => says(nexus.circle(circle), text));
});

const says = ({ timeline }: CircleView, text: string) => {
  const last = timeline.at(-1);
  return last?.kind === "sharing" && !last.waiting && last.text === text;
};

/** Resolves when the view of the circle is so. */
async function until<T>(ask: (view: CircleView) => T | undefined): Promise<T> {
  for (;;) {
    const answer = ask(nexus.circle(circle));
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const calls = {
  /** Founds a circle of its own, and returns an invitation. */
  async found(link: string): Promise<string> {
    circle = await nexus.found({ link, circleName: "Kitchen table", myName: "Ada" });
    return (await nexus.invite(circle)).link;
  },
  async knock(link: string): Promise<void> {
    circle = await nexus.knock(link, "Bo");
  },
  async vouch(): Promise<void> {
    const { id } = await until(({ knocks }) => knocks[0]);
    await nexus.vouch(circle, id);
    await until(({ members }) => members.length === 2);
  },
  async arrive(): Promise<void> {
    await until(({ standing, link }) => standing === "member" && link === "live");
  },
  /** Returns when it was sent. */
  async write(text: string): Promise<ClockTime> {
    const at = clockTime();
    await nexus.write(circle, text);
    return at;
  },
  lookOut: (text: string) => lookout.begin(text),
  /** Returns when it stood in the view. */
  seen: () => lookout.seen,
};
export type PersonCalls = typeof calls;
answerParent(calls, () => nexus.close());
