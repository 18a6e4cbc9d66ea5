/** Exchanges between two, in every state. */
import type { ExchangeView } from "@nexus/circle";
import { jonas, me, NOW } from "../people.ts";
import { HOUR, hours, ids, myWords } from "./twelve.ts";

const exchange: ExchangeView = {
  id: "c".repeat(32),
  form: "exchange",
  title: "",
  prompt: "When did you last change your mind about a person?",
  opening: "",
  closing: "",
  by: jonas.id,
  at: NOW - 3 * HOUR,
  phase: "open",
  roster: ids([jonas, me]),
  waitsForMe: true,
  moods: undefined,
  myMoods: { before: false, after: false },
  remindAt: undefined,
  draft: undefined,
  mayCancel: false,
  endedBy: undefined,
  deadline: hours(20),
  other: jonas.id,
  isIn: [jonas.id],
  mine: "none",
  myWords: undefined,
  contributions: [],
};

/** By the name of the scene. */
export const exchanges = {
  "exchange, asked": exchange,
  "exchange, answered": { ...exchange, mine: "in", isIn: [me.id], waitsForMe: false, myWords, by: me.id },
  "exchange, both in": { ...exchange, phase: "closing", mine: "in", isIn: exchange.roster, waitsForMe: false, myWords },
  "exchange, opened": {
    ...exchange,
    phase: "opened",
    waitsForMe: false,
    contributions: [
      { kind: "words", by: jonas.id, text: "You. I thought that you were only being polite.", fold: undefined },
      { kind: "words", by: me.id, text: "My neighbour, when he carried the ladder over.", fold: undefined },
    ],
  },
  "exchange, unanswered": { ...exchange, phase: "returned", waitsForMe: false },
} as const satisfies Record<string, ExchangeView>;
