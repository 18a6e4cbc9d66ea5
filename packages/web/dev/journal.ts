/** What Mira wrote down for herself over some weeks. */
import type { JournalEntry } from "@nexus/circle";
import { NOW, river } from "./people.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let made = 0;

type Felt = Partial<Omit<Extract<JournalEntry, { kind: "check-in" }>, "id" | "at" | "kind">>;

const id = () => `${++made}`.padStart(32, "f");
const felt = (ago: number, valence: number, arousal: number, more: Felt = {}): JournalEntry => ({
  id: id(),
  at: NOW - ago,
  kind: "check-in",
  point: { valence, arousal },
  words: [],
  ...more,
});
const wrote = (ago: number, text: string): JournalEntry => ({ id: id(), at: NOW - ago, kind: "line", text });
const toRiver = (parts: readonly ("place" | "words" | "note")[], takenBack?: true) => ({
  shared: { circle: river.id, name: river.name, message: id(), parts, takenBack },
});

export const journal: readonly JournalEntry[] = [
  wrote(HOUR, "Jonas got good news and I am glad, and also tired of being the one who is fine. Both are true."),
  felt(5 * HOUR, 0.45, -0.55, { words: ["calm"], ...toRiver(["place", "words"]) }),
  felt(13 * HOUR, -0.5, 0.55, {
    words: ["anxious", "wobbly"],
    note: "The letter from the clinic is on the table. I have not opened it.",
    ...toRiver(["place", "words"]),
  }),
  felt(DAY + 3 * HOUR, -0.3, -0.6, {
    words: ["drained"],
    note: "Nothing to add.",
    ...toRiver(["place", "words", "note"], true),
  }),
  felt(2 * DAY, 0.7, 0.5, { words: ["playful"], changed: true, ...toRiver(["place", "words"]) }),
  felt(2 * DAY + 6 * HOUR, -0.7, -0.3, { words: ["far away"] }),
  wrote(4 * DAY, "Slept."),
  ...[5, 6, 8, 9, 10, 13, 14, 15, 17, 18, 20, 21].map((days, at) =>
    felt(days * DAY + (at % 3) * HOUR, Math.sin(at * 1.7) * 0.8, Math.cos(at * 2.3) * 0.8),
  ),
  felt(41 * DAY, 0.2, 0.1, { words: ["unsure"] }),
];
