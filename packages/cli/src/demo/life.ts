/**
 * How the companions live: whoever knocks is let in at once, greeted, and sees a check-in of each of them within half a
 * minute; what a guest shares is answered; else something small is said from time to time. Times in ms.
 */
import type { CircleView, MemberView, TimelineItem } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { answerTo } from "./answer.ts";
import type { Chance } from "./chance.ts";
import type { Companion, Gathering } from "./gather.ts";
import { greetings } from "./script.ts";

/** When after a guest came in each companion checks in: from, to. */
const WELCOME = [
  [3_500, 6_000],
  [10_000, 15_000],
  [20_000, 28_000],
] as const;
const GREETING = [1_000, 2_000] as const;
const ANSWER = [4_000, 10_000] as const;
const SECOND_ANSWER = [14_000, 26_000] as const;
const LULL = [45_000, 110_000] as const;
/** Without guests about, they speak rarely. */
const LONG_LULL = [600_000, 1_200_000] as const;
const ABOUT = 1_800_000;
/** However much is said to them, so many answers wait at once. */
const ANSWERS_AT_ONCE = 6;

export interface Life {
  end(): void;
}

export interface Hooks {
  /** Runs `task` after `ms`; the returned function cancels. */
  later(ms: number, task: () => void): () => void;
  now(): number;
  chance: Chance;
  onJoined(guest: string): void;
}

export function begin({ circle, companions }: Gathering, { later, now, chance, onJoined }: Hooks): Life {
  const [host] = companions;
  const names = new Set(companions.map(({ name }) => name));
  const view = (): CircleView => host.nexus.circle(circle);
  const seen = new Set(view().timeline.map(({ id }) => id));
  const greeted = new Set<string>();
  const vouched = new Set<string>();
  const replied = new Set<string>();
  const timers = new Set<() => void>();
  let answering = 0;
  let lastGuest = -Infinity;

  const guestWith = (id: string): MemberView | undefined =>
    view().members.find((it) => it.id === id && it.isHere && !names.has(it.name));

  function soon([from, to]: readonly [number, number], task: () => void): void {
    const cancel = later(chance.between(from, to), () => {
      timers.delete(cancel);
      task();
    });
    timers.add(cancel);
  }

  /** What the circle or its sanctuary refuses, a companion lets pass. */
  const calmly = (said: Promise<unknown>) =>
    void said.catch((error: unknown) => {
      if (!(error instanceof NexusError)) throw error;
    });

  const checkIn = (one: Companion) => calmly(one.nexus.checkIn(circle, one.nextCheckIn()));
  const write = (one: Companion, text: string, to?: string) => calmly(one.nexus.write(circle, text, { replyTo: to }));

  function openDoor(): void {
    for (const knock of view().knocks) {
      const key = `${knock.id} ${knock.words.join()}`;
      if (!knock.canVouch || vouched.has(key)) continue;
      vouched.add(key);
      calmly(host.nexus.vouch(circle, knock.id));
    }
  }

  function welcome(guest: MemberView): void {
    if (greeted.has(guest.id)) return;
    greeted.add(guest.id);
    lastGuest = now();
    onJoined(guest.name);
    soon(GREETING, () => write(host, chance.pick(greetings(guest.name))));
    for (const [at, one] of companions.entries()) soon(WELCOME[at] ?? LULL, () => checkIn(one));
  }

  function answer(item: TimelineItem): void {
    lastGuest = now();
    const said = answerTo(item, chance);
    if (!said || answering >= ANSWERS_AT_ONCE) return;
    const [first, second] = companions.toSorted(() => chance.next() - 0.5);
    const reply = (one: Companion | undefined, after: readonly [number, number], text: string) => {
      answering++;
      soon(after, () => {
        answering--;
        const still = view().timeline.some((it) => it.id === item.id && it.kind === item.kind);
        if (one && still) write(one, text, item.id);
      });
    };
    reply(first, ANSWER, said.text);
    const more = said.alone || chance.next() < 0.5 ? undefined : answerTo(item, chance);
    if (more && more.text !== said.text) reply(second, SECOND_ANSWER, more.text);
  }

  function look(): void {
    openDoor();
    for (const item of view().timeline.filter(({ id }) => !seen.has(id))) {
      seen.add(item.id);
      const guest = guestWith(item.author);
      if (guest && item.kind === "joined") welcome(guest);
      else if (guest) answer(item);
    }
  }

  function sayOne(one: Companion): void {
    const roll = chance.next();
    const others = view()
      .timeline.slice(-12)
      .filter(({ id, kind, author }) => {
        const name = view().members.find((it) => it.id === author)?.name ?? "";
        return kind === "sharing" && names.has(name) && name !== one.name && !replied.has(id);
      });
    const to = others.at(-1);
    if (roll < 0.3 && to) {
      replied.add(to.id);
      write(one, one.nextReply(), to.id);
    } else if (roll < 0.65) checkIn(one);
    else write(one, one.nextSharing());
  }

  function liveOn(last?: Companion): void {
    soon(now() - lastGuest < ABOUT ? LULL : LONG_LULL, () => {
      const one = chance.pick(companions.filter((it) => it !== last));
      sayOne(one);
      liveOn(one);
    });
  }

  const stop = host.nexus.subscribe((id) => {
    if (id === circle) look();
  });
  for (const one of companions) checkIn(one);
  look();
  liveOn();
  return {
    end() {
      stop();
      for (const cancel of timers) cancel();
    },
  };
}
