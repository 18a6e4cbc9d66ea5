/** Rounds in every state and for every role, for looking at the rooms. */
import type {
  CircleView,
  ExchangeView,
  MemberView,
  PieceRoundView,
  RoundTemplate,
  RoundView,
  SealedRoundView,
  TimelineItem,
} from "@nexus/circle";
import { ada, ines, jonas, me, member, NOW, river, timeline } from "./people.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const hours = (count: number) => Math.ceil(NOW / HOUR) * HOUR + count * HOUR;

const named = (...names: string[]) => names.map((name) => member(name));
const [bea, karim, lou, noor, olu, pia, sven, yuki] = named(
  "Bea",
  "Karim",
  "Lou",
  "Noor",
  "Olu",
  "Pia",
  "Sven",
  "Yuki",
) as [MemberView, MemberView, MemberView, MemberView, MemberView, MemberView, MemberView, MemberView];
const twelve: readonly MemberView[] = [ada, me, jonas, ines, bea, karim, lou, noor, olu, pia, sven, yuki];
const ids = (of: readonly MemberView[]) => of.map(({ id }) => id);

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
const [, piece] = templates;
const [template] = templates as [RoundTemplate];
const words = ({ title, prompt, opening, closing }: RoundTemplate) => ({ title, prompt, opening, closing });

export const large: CircleView = {
  ...river,
  members: twelve,
  agreement: { ...river.agreement, rounds: { ...river.agreement.rounds, templates: [...templates] } },
};

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

const myWords =
  "I said yes to everything again, and I counted the hours until nobody wanted anything from me. I did not tell anyone that I slept in the car on Tuesday.";

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

const isOver = ({ phase }: RoundView) => phase === "opened" || phase === "returned" || phase === "void";

/** A circle in which this round stands at its place; an exchange that goes on has none. */
export function withRound(round: RoundView, of: CircleView = large): CircleView {
  const item: TimelineItem = {
    id: round.id,
    seq: 900,
    author: round.by,
    at: round.at,
    waiting: false,
    kind: "round",
    round,
  };
  const here = round.form !== "exchange" || isOver(round) ? [item] : [];
  return {
    ...of,
    rounds: isOver(round) ? [] : [round],
    timeline: [...timeline.slice(3, -2), ...here, ...timeline.slice(-2)],
  };
}

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
export const rounds = {
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
  "round, not to be opened": {
    ...sealed,
    phase: "returned",
    waitsForMe: false,
    mine: "in",
    myWords,
    isIn: sealed.roster,
    faults: [{ member: noor.id, kind: "bad-share" }],
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
} as const satisfies Record<string, RoundView>;
