/** Sealed rounds, and weaving sessions among them, in every state. */
import type { SealedRoundView } from "@nexus/circle";
import { ada, ines, jonas, me, NOW } from "../people.ts";
import {
  bea,
  HOUR,
  hours,
  ids,
  karim,
  lou,
  MINUTE,
  myWords,
  noor,
  olu,
  pia,
  sven,
  template,
  twelve,
  words,
  yuki,
} from "./twelve.ts";

const sealed: SealedRoundView = {
  id: "a".repeat(32),
  form: "sealed",
  ...words(template),
  by: ada.id,
  at: NOW - 5 * HOUR,
  phase: "open",
  roster: ids(twelve),
  waitsForMe: true,
  moods: { before: undefined, after: undefined },
  myMoods: { before: false, after: false },
  remindAt: undefined,
  draft: undefined,
  mayCancel: false,
  endedBy: undefined,
  deadline: hours(67),
  extended: 0,
  quorum: 7,
  atDeadline: "extend",
  threshold: 9,
  isIn: ids([ada, ines, lou, pia]),
  mine: "none",
  myWords: undefined,
  weaves: false,
  myGesture: undefined,
  agreed: 0,
  contributions: [],
  faults: [],
};

const opened: SealedRoundView = {
  ...sealed,
  phase: "opened",
  waitsForMe: false,
  mine: "in",
  isIn: ids(twelve.slice(0, 10)),
  agreed: 9,
  myMoods: { before: true, after: false },
  moods: {
    before: { count: 6, mean: { valence: -0.4, arousal: 0.45 } },
    after: { count: 4, mean: { valence: 0.35, arousal: -0.4 } },
  },
  contributions: [
    { kind: "words", by: ada.id, text: "The letter from my brother. I have read it eleven times.", fold: undefined },
    { kind: "words", by: me.id, text: myWords, fold: undefined },
    { kind: "pass", by: jonas.id },
    {
      kind: "words",
      by: ines.id,
      text: "They asked me to sign that I had been told. I had not been told. I signed, because the others were waiting behind me, and then I sat in the stairwell until it was dark.\n\nI have not said this to anybody.",
      fold: "the hospital",
    },
    {
      kind: "words",
      by: bea.id,
      text: "Nothing heavy. I carried the shopping up for the old man, twice.",
      fold: undefined,
    },
    { kind: "pass", by: karim.id },
    { kind: "words", by: lou.id, text: "My own birthday.", fold: undefined },
    { kind: "unreadable", by: noor.id },
    { kind: "words", by: olu.id, text: "I was afraid of the phone all week.", fold: undefined },
    { kind: "pass", by: pia.id },
    { kind: "absent", by: sven.id },
    { kind: "absent", by: yuki.id },
  ],
};

/** A weaving session. */
const weaving: SealedRoundView = {
  ...sealed,
  title: "The loom on Sunday",
  prompt: "How are you today, as a thread?",
  opening: "",
  closing: "",
  moods: undefined,
  weaves: true,
};
const given = [
  [2, "tight", "rose"],
  [13, "loose", "diamond"],
  [8, "even", "star"],
  [17, "even", "table"],
  [6, "loose", "rose"],
  [10, "even", "rose"],
] as const;
const wovenOf = (count: number): SealedRoundView => ({
  ...weaving,
  phase: "opened",
  waitsForMe: false,
  mine: "in",
  isIn: weaving.roster,
  contributions: weaving.roster.map((by, at) => {
    const [thread, tension, motif] = given[at] ?? given[0];
    return at < count ? { kind: "gesture", by, gesture: { thread, tension, motif } } : { kind: "pass", by };
  }),
});

/** By the name of the scene. */
export const sealedRounds = {
  round: { ...sealed, draft: "I said yes to everything again." },
  "round, just opened": { ...sealed, by: me.id, mayCancel: true, isIn: [], at: NOW - MINUTE },
  "round, sealed": { ...sealed, mine: "in", waitsForMe: false, myWords, isIn: [...sealed.isIn, me.id] },
  "round, passed": { ...sealed, mine: "in", waitsForMe: false, isIn: [...sealed.isIn, me.id], remindAt: hours(3) },
  "round, on its way": { ...sealed, mine: "waiting", waitsForMe: false, myWords },
  "round, without me": { ...sealed, roster: sealed.roster.filter((id) => id !== me.id), waitsForMe: false },
  "round, extended": { ...sealed, extended: 1, atDeadline: "return" },
  "round, closing": {
    ...sealed,
    phase: "closing",
    mine: "in",
    waitsForMe: false,
    myWords,
    agreed: 5,
    isIn: sealed.roster,
  },
  "round, opened": opened,
  "round, opened with faults": {
    ...opened,
    faults: [
      { member: noor.id, kind: "unreadable" },
      { member: karim.id, kind: "double-close" },
    ],
    moods: undefined,
  },
  "round, too late": {
    ...opened,
    draft: "I wrote this on the train, and there was no network until Basel.",
    contributions: opened.contributions.map((it) => (it.by === me.id ? { kind: "absent", by: me.id } : it)),
  },
  "round, returned": { ...sealed, phase: "returned", waitsForMe: false, mine: "in", myWords },
  "round, cancelled": { ...sealed, phase: "returned", waitsForMe: false, endedBy: ada.id },
  "round, void": { ...sealed, phase: "void", waitsForMe: false, mine: "in", myWords },
  weaving,
  "weaving, sealed": {
    ...weaving,
    mine: "in",
    waitsForMe: false,
    myGesture: { thread: 10, tension: "even", motif: "rose" },
    isIn: [...weaving.isIn, me.id],
  },
  "weaving, opened": wovenOf(given.length),
  "weaving, too few": { ...wovenOf(2), faults: [{ member: karim.id, kind: "round-unfit" }] },
  "round, not to be opened": {
    ...sealed,
    phase: "returned",
    waitsForMe: false,
    mine: "in",
    myWords,
    isIn: sealed.roster,
    faults: [{ member: noor.id, kind: "bad-share" }],
  },
} as const satisfies Record<string, SealedRoundView>;
