/** Two people, however they are made: one writes, the other sees. */
import type { ClockTime } from "./clock-time.ts";

export interface TwoPeople {
  /** Sends a text, and resolves with when it was sent. */
  write(text: string): Promise<ClockTime>;
  /** Begins to look out for a text, before it is sent. Only one is looked out for at a time. */
  lookOut(text: string): Promise<void>;
  /** Resolves when what was looked out for is there. */
  seen(): Promise<Seen>;
  end(): Promise<void>;
}

export interface Seen {
  /** When it stood in the view, or in the page. */
  readonly there: ClockTime;
  /** When the frame that shows it had been painted; undefined without a screen. */
  readonly painted: ClockTime | undefined;
}

export interface Waits {
  /** Milliseconds. */
  readonly there: number[];
  readonly painted: number[];
}

/** Milliseconds between what was seen and what is sent next. */
const PAUSE = 20;

/** How long each of so many texts took. */
export async function waitsOf(people: TwoPeople, count: number): Promise<Waits> {
  const waits: Waits = { there: [], painted: [] };
  for (let i = 0; i < count; i++) {
    const text = `It is ${new Date().toISOString()}, and this is text ${i}.`;
    await people.lookOut(text);
    const sent = await people.write(text);
    const { there, painted } = await people.seen();
    waits.there.push(there - sent);
    if (painted !== undefined) waits.painted.push(painted - sent);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return waits;
}
