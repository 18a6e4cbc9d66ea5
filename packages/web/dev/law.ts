/** Votes of the river, as they stand and as they ended. */
import { type CircleView, defaultAgreement, type MotionItem, type MotionView } from "@nexus/circle";
import { ada, ines, jonas, me, NOW, river } from "./people.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const id = (n: number) => `${n}`.padStart(32, "d");

const roster = [ada.id, me.id, jonas.id, ines.id];
export const motion = (over: Partial<MotionView> & Pick<MotionView, "id" | "proposal">): MotionView => ({
  by: jonas.id,
  why: "",
  openedAt: NOW - 20 * HOUR,
  lapsesAt: NOW + 6 * DAY,
  notBefore: NOW - 20 * HOUR,
  appeal: undefined,
  roster,
  needed: 3,
  ballots: [],
  mine: undefined,
  may: { vote: true, withdraw: false, appeal: false },
  standing: "open",
  was: undefined,
  ...over,
});

const slower = {
  ...river.agreement,
  promises: [...river.agreement.promises, "We say when we need a pause."],
  trialDays: 14,
  retentionDays: 90,
  keepers: { count: 2, termDays: 90 },
} as const satisfies CircleView["agreement"];

const toSlower = motion({
  id: id(1),
  proposal: { kind: "agreement", agreement: slower },
  why: "Inês came in on a Tuesday and was asked to vouch on Wednesday. I would like us to take more time, and to delete earlier.",
  was: river.agreement,
  ballots: [
    { by: jonas.id, yes: true },
    { by: ines.id, yes: false },
  ],
});
const otherKeepers = motion({
  id: id(2),
  by: me.id,
  proposal: { kind: "keepers", keepers: [jonas.id, ines.id] },
  why: "Ada has carried it since the beginning.",
  ballots: [{ by: me.id, yes: true }],
  mine: true,
  may: { vote: false, withdraw: true, appeal: false },
});
const aboutMe = motion({
  id: id(3),
  by: ines.id,
  proposal: { kind: "remove", member: me.id },
  why: "Twice now, something I said here came back to me from outside.",
  roster: [ada.id, jonas.id, ines.id],
  needed: 2,
  notBefore: NOW + 2 * DAY,
  ballots: [{ by: ines.id, yes: true }],
  may: { vote: false, withdraw: false, appeal: true },
});
const answered = motion({
  id: id(4),
  by: ines.id,
  proposal: { kind: "remove", member: jonas.id },
  why: "Twice now, something I said here came back to me from outside.",
  appeal:
    "That was me, at the bus stop, and I did not see that your sister stood there. I am sorry. Let me stay and do better.",
  roster: [ada.id, me.id, ines.id],
  needed: 2,
  notBefore: NOW + 2 * DAY,
});

const item = (of: MotionView, ago: number, n: number): MotionItem => ({
  kind: "motion",
  id: of.id,
  seq: 1000 + n,
  author: of.by,
  at: NOW - ago,
  waiting: false,
  motion: of,
});

const over = (of: MotionView, change: Partial<MotionView>): MotionView => ({
  ...of,
  may: { vote: false, withdraw: false, appeal: false },
  ...change,
});

const carried = over(toSlower, {
  standing: "carried",
  was: { ...defaultAgreement, promises: river.agreement.promises.slice(0, 2) },
  proposal: { kind: "agreement", agreement: river.agreement, name: "River" },
  ballots: roster.map((by) => ({ by, yes: true })),
});

const withVotes = (motions: readonly MotionView[], change: Partial<CircleView["law"]> = {}): CircleView => ({
  ...river,
  agreement: { ...river.agreement, keepers: { count: 2, termDays: 90 }, remove: "vote" },
  law: { ...river.law, motions, nextTurn: NOW + 9 * DAY, nextKeepers: [jonas.id], ...change },
  timeline: [
    item({ ...carried, id: id(9) }, 60 * HOUR, 1),
    ...river.timeline.slice(-1),
    ...motions.map((each, n) => item(each, 20 * HOUR, 10 + n)),
    {
      kind: "keepers",
      id: id(8),
      seq: 2000,
      author: ada.id,
      at: NOW - HOUR,
      waiting: false,
      keepers: [ada.id],
      how: "turn",
    },
  ],
});

export const deciding = withVotes([{ ...toSlower, was: undefined }, otherKeepers]);
export const asked = withVotes([aboutMe], { may: { propose: true, proposeRemoval: true, openRound: true } });
export const heard = withVotes([answered], { may: { propose: false, proposeRemoval: false, openRound: false } });
export const decided: CircleView = {
  ...deciding,
  law: { ...deciding.law, motions: [] },
  timeline: deciding.timeline.map((each) =>
    each.kind === "motion" && each.motion.standing === "open"
      ? { ...each, motion: over(each.motion, { standing: each.id === id(1) ? "failed" : "withdrawn" }) }
      : each,
  ),
};

const known = { jonas: { comparedBy: [me.id], unvouchedBy: [ada.id], vouchedBy: [me.id], trialUntil: NOW + 9 * DAY } };

/** People who vouch, compare, rest, took a word back; and keeping that is being handed on. */
export const trusting: CircleView = {
  ...river,
  agreement: { ...river.agreement, remove: "vote", unvouched: "trial" },
  may: { ...river.may, remove: false },
  law: { ...river.law, keepingOffers: [{ from: ada.id, to: me.id }] },
  members: river.members.map((each) => {
    if (each.id === jonas.id) return { ...each, ...known.jonas };
    return each.id === ines.id ? { ...each, isResting: true } : each;
  }),
};
export const handing: CircleView = {
  ...trusting,
  law: { ...river.law, keepingOffers: [{ from: me.id, to: ines.id }] },
  members: trusting.members.map((each) => (each.isMe ? { ...each, isKeeper: true, isResting: true } : each)),
};
