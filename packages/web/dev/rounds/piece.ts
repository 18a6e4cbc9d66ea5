/** Live rounds with a talking piece, in every state and for every role. */
import type { PieceRoundView, RoundTemplate } from "@nexus/circle";
import { ada, ines, jonas, me, NOW } from "../people.ts";
import { bea, ids, MINUTE, piece, words } from "./twelve.ts";

const live: PieceRoundView = {
  id: "b".repeat(32),
  form: "piece",
  ...words(piece as RoundTemplate),
  by: ada.id,
  at: NOW - 26 * MINUTE,
  phase: "open",
  roster: ids([ada, jonas, me, ines, bea]),
  waitsForMe: false,
  moods: { before: undefined, after: undefined },
  myMoods: { before: true, after: false },
  remindAt: undefined,
  draft: undefined,
  mayCancel: false,
  endedBy: undefined,
  minutes: 5,
  keepers: [ada.id],
  keepersNeeded: 1,
  here: ids([ada, jonas, me, ines]),
  holder: jonas.id,
  heldSince: NOW - 3 * MINUTE,
  turns: [{ member: ada.id, how: "spoke" }],
  spoken: [
    {
      id: "1",
      by: ada.id,
      at: NOW - 9 * MINUTE,
      text: "I leave the waiting room in the old week. All of it, the chairs and the fish tank.",
      invites: true,
      to: undefined,
      silence: undefined,
    },
    {
      id: "2",
      by: ines.id,
      at: NOW - 8 * MINUTE,
      text: "I remember that fish tank.",
      invites: false,
      to: "1",
      silence: undefined,
    },
    { id: "3", by: ada.id, at: NOW - 6 * MINUTE, text: "", invites: false, to: undefined, silence: 2 },
    {
      id: "4",
      by: jonas.id,
      at: NOW - 2 * MINUTE,
      text: "I take along that you asked me twice how I was. Nobody does it twice.",
      invites: false,
      to: undefined,
      silence: undefined,
    },
  ],
  may: { speak: false, handOn: false, keep: false, hold: false },
};

const gathering: PieceRoundView = {
  ...live,
  phase: "gathering",
  at: NOW - 4 * MINUTE,
  waitsForMe: true,
  myMoods: { before: false, after: false },
  here: ids([ada, jonas]),
  holder: undefined,
  heldSince: undefined,
  turns: [],
  spoken: [],
};

const mine: PieceRoundView = {
  ...live,
  holder: me.id,
  waitsForMe: true,
  heldSince: NOW - MINUTE,
  turns: [...live.turns, { member: jonas.id, how: "passed" }],
  may: { speak: true, handOn: true, keep: false, hold: false },
};

const keeping = { may: { speak: false, handOn: true, keep: true, hold: false }, keepers: [me.id], by: me.id } as const;

const leaving: PieceRoundView = {
  ...live,
  phase: "leaving",
  holder: undefined,
  heldSince: undefined,
  turns: [
    ...mine.turns,
    { member: me.id, how: "spoke" },
    { member: ines.id, how: "passed" },
    { member: bea.id, how: "away" },
  ],
  moods: { before: { count: 4, mean: { valence: -0.2, arousal: 0.5 } }, after: undefined },
};

/** By the name of the scene. */
export const pieceRounds = {
  "piece, gathering": gathering,
  "piece, gathered": {
    ...gathering,
    ...keeping,
    waitsForMe: false,
    mayCancel: true,
    here: ids([ada, jonas, me]),
    moods: { before: { count: 3, mean: { valence: -0.2, arousal: 0.5 } }, after: undefined },
  },
  "piece, a second keeper": { ...gathering, keepersNeeded: 2, may: { ...gathering.may, hold: true } },
  "piece, listening": live,
  piece: mine,
  "piece, keeping it": { ...live, ...keeping, heldSince: NOW - 6 * MINUTE },
  "piece, all have had it": {
    ...live,
    ...keeping,
    holder: undefined,
    heldSince: undefined,
    turns: live.roster.map((member) => ({ member, how: "spoke" })),
  },
  "piece, silence": {
    ...live,
    spoken: [
      ...live.spoken,
      { id: "5", by: jonas.id, at: NOW - MINUTE, text: "", invites: false, to: undefined, silence: 3 },
    ],
  },
  "piece, leaving": leaving,
  "piece, ending it": { ...leaving, ...keeping, myMoods: { before: true, after: true } },
  "piece, over": {
    ...leaving,
    phase: "opened",
    moods: { ...leaving.moods, before: undefined, after: { count: 3, mean: { valence: 0.4, arousal: -0.3 } } },
  },
  "piece, called off": { ...gathering, phase: "void", endedBy: ada.id, waitsForMe: false },
} as const satisfies Record<string, PieceRoundView>;
