/** A strap while a screen listens to it: how it is with the strap, what may be said, and the line of its beats. */
import { type Reading, readingOf, StrapStream } from "@nexus/sense";
import { useEffect, useRef, useState } from "preact/hooks";
import { linkStrap, type StrapLink } from "./strap-link.ts";
import type { Dot } from "./trace.tsx";

/** `asking`: the browser's list is open. `failed`: it did not answer. `away`: it was there, and is gone; `reaching`: again. */
export type StrapState = "asking" | "none" | "reaching" | "failed" | "listening" | "no-contact" | "away";

export interface Heard {
  readonly state: StrapState;
  /** Of the last ten seconds, and of all so far. */
  readonly now: Reading;
  readonly whole: Reading;
  /** ms of beats heard. */
  readonly span: number;
  /** The rate from beat to beat, bpm, by the clock of the beats themselves. */
  readonly dots: readonly Dot[];
}

/** Dots kept: a quarter of an hour. */
const DOTS = 1200;

const nothing = (state: StrapState): Heard => {
  const reading = readingOf(new StrapStream().whole());
  return { state, now: reading, whole: reading, span: 0, dots: [] };
};

export function useStrap(): Heard & { readonly again: () => void } {
  const [heard, setHeard] = useState<Heard>(() => nothing("asking"));
  const link = useRef<StrapLink>(undefined);
  const turnTo = (state: StrapState) => setHeard((before) => ({ ...before, state }));
  /** Unless it was heard, or went, already. */
  const turnFrom = (from: StrapState, state: StrapState) =>
    setHeard((before) => (before.state === from ? { ...before, state } : before));

  useEffect(() => {
    const stream = new StrapStream();
    let over = false;
    const began = performance.now();
    /** ms of the beats' own clock; what no beat tells of, by ours. */
    let clock = 0;
    let isBroken = true;
    const draw = (more: readonly Dot[]) => {
      const whole = stream.whole();
      setHeard(({ dots }) => ({
        state: stream.contact === false ? "no-contact" : "listening",
        now: readingOf(stream.present()),
        whole: readingOf(whole),
        span: whole.span,
        dots: [...dots, ...more].slice(-DOTS),
      }));
    };
    const broken = (): Dot[] => {
      isBroken = true;
      return [{ at: clock, value: null }];
    };
    const begin = linkStrap({
      onPacket(packet) {
        stream.push(packet, performance.now());
        if (packet.contact === false) return draw(broken());
        const sum = packet.rrMs.reduce((total, it) => total + it, 0);
        if (isBroken) clock = Math.max(clock, performance.now() - began - sum);
        isBroken = packet.rrMs.length === 0 && isBroken;
        draw(
          packet.rrMs.map((interval) => {
            clock += interval;
            return { at: clock, value: 60_000 / interval };
          }),
        );
      },
      onGone() {
        stream.lost();
        draw(broken());
        turnTo("away");
      },
    });
    begin.then(
      (made) => {
        if (over) return made.end();
        link.current = made;
        turnFrom("asking", "listening");
      },
      (error: DOMException) => !over && turnTo(error.name === "NotFoundError" ? "none" : "failed"),
    );
    return () => {
      over = true;
      link.current?.end();
    };
  }, []);

  const again = () => {
    turnTo("reaching");
    link.current?.again().then(
      () => turnFrom("reaching", "listening"),
      () => turnTo("away"),
    );
  };
  return { ...heard, again };
}
