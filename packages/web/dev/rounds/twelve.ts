/** Twelve people, what their circle has ready, and the hours by which rounds go. */
import type { CircleView, MemberView, RoundTemplate } from "@nexus/circle";
import { ada, ines, jonas, me, member, NOW, river } from "../people.ts";

export const HOUR = 3_600_000;
export const MINUTE = 60_000;
export const hours = (count: number) => Math.ceil(NOW / HOUR) * HOUR + count * HOUR;

const named = (...names: string[]) => names.map((name) => member(name));
export const [bea, karim, lou, noor, olu, pia, sven, yuki] = named(
  "Bea",
  "Karim",
  "Lou",
  "Noor",
  "Olu",
  "Pia",
  "Sven",
  "Yuki",
) as [MemberView, MemberView, MemberView, MemberView, MemberView, MemberView, MemberView, MemberView];
export const twelve: readonly MemberView[] = [ada, me, jonas, ines, bea, karim, lou, noor, olu, pia, sven, yuki];
export const ids = (of: readonly MemberView[]) => of.map(({ id }) => id);

export const templates: readonly RoundTemplate[] = [
  {
    id: "how-we-are",
    title: "How we are, truly",
    form: "sealed",
    prompt: "What did you carry this week that nobody saw?",
    opening: "We breathe out. Nothing here has to be solved.",
    closing: "Thank you for trusting us with it.",
    hours: 72,
    minutes: 0,
    moods: true,
  },
  {
    id: "sunday-piece",
    title: "Sunday evening",
    form: "piece",
    prompt: "One thing that you leave in the old week, and one that you take along.",
    opening: "Whoever holds the piece speaks; the others listen.",
    closing: "Go gently into the week.",
    hours: 1,
    minutes: 5,
    moods: true,
  },
];

export const [, piece] = templates;
export const [template] = templates as [RoundTemplate];
/** What a round says of itself, by its template. */
export const words = ({ title, prompt, opening, closing }: RoundTemplate) => ({ title, prompt, opening, closing });

export const large: CircleView = {
  ...river,
  members: twelve,
  agreement: { ...river.agreement, rounds: { ...river.agreement.rounds, templates: [...templates] } },
};

/** What I sealed. */
export const myWords =
  "I said yes to everything again, and I counted the hours until nobody wanted anything from me. I did not tell anyone that I slept in the car on Tuesday.";
