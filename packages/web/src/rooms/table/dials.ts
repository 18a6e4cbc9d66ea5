/** The dials of an agreement: each one rule with its few answers, in the order in which a newcomer would ask. */
import type { Agreement } from "@nexus/circle";
import type { PartWords } from "../../words/later.ts";
import { type Group, votesOnGoing } from "../agreement/sentences.ts";

type Words = PartWords<"table">["table"]["dials"];
type Value = string | number;

export interface Dial {
  readonly id: keyof Words;
  readonly group: Group;
  readonly answers: readonly Value[];
  read(agreement: Agreement): Value;
  turn(agreement: Agreement, to: Value): Agreement;
  name(words: Words, answer: Value): string;
  /** Whether it has a say at all; always unless told. */
  applies?(agreement: Agreement): boolean;
}

/** Each dial is checked on its own type, and used as one among many. */
interface Typed<V extends Value> extends Omit<Dial, "answers" | "read" | "turn" | "name"> {
  readonly answers: readonly V[];
  read(agreement: Agreement): V;
  turn(agreement: Agreement, to: V): Agreement;
  name(words: Words, answer: V): string;
}
const dial = <V extends Value>(it: Typed<V>): Dial => it as unknown as Dial;

const quorums: readonly Agreement["changeQuorum"][] = ["majority", "two-thirds", "everyone"];
const rounds = (a: Agreement, change: Partial<Agreement["rounds"]>) => ({ ...a, rounds: { ...a.rounds, ...change } });
const keepers = (a: Agreement, change: Partial<Agreement["keepers"]>) => ({
  ...a,
  keepers: { ...a.keepers, ...change },
});
const mayLeave = (a: Agreement, change: Partial<Agreement["mayLeave"]>) => ({
  ...a,
  mayLeave: { ...a.mayLeave, ...change },
});

export const dials: readonly Dial[] = [
  dial({
    id: "invite",
    group: "enter",
    answers: ["anyone", "keepers"],
    read: (a) => a.invite,
    turn: (a, invite) => ({ ...a, invite }),
    name: (t, answer) => t.invite[answer],
  }),
  dial({
    id: "vouches",
    group: "enter",
    answers: [1, 2, 3],
    read: (a) => a.vouches,
    turn: (a, vouches) => ({ ...a, vouches }),
    name: (t, answer) => t.vouches[answer],
  }),
  dial({
    id: "trial",
    group: "enter",
    answers: [0, 7, 14, 30],
    read: (a) => a.trialDays,
    turn: (a, trialDays) => ({ ...a, trialDays }),
    name: (t, answer) => t.trial.days(answer),
  }),
  dial({
    id: "unvouched",
    group: "enter",
    answers: ["nothing", "trial", "vote"],
    read: (a) => a.unvouched,
    turn: (a, unvouched) => ({ ...a, unvouched }),
    name: (t, answer) => t.unvouched[answer],
  }),
  dial({
    id: "rounds",
    group: "turns",
    answers: ["anyone", "keepers"],
    read: (a) => a.rounds.open,
    turn: (a, open) => rounds(a, { open }),
    name: (t, answer) => t.rounds[answer],
  }),
  dial({
    id: "roundQuorum",
    group: "turns",
    answers: quorums,
    read: (a) => a.rounds.quorum,
    turn: (a, quorum) => rounds(a, { quorum }),
    name: (t, answer) => t.roundQuorum[answer],
  }),
  dial({
    id: "atDeadline",
    group: "turns",
    answers: ["extend", "return"],
    read: (a) => a.rounds.atDeadline,
    turn: (a, atDeadline) => rounds(a, { atDeadline }),
    name: (t, answer) => t.atDeadline[answer],
  }),
  dial({
    id: "holding",
    group: "turns",
    answers: ["one", "two"],
    read: (a) => (a.rounds.twoKeepers ? "two" : "one"),
    turn: (a, answer) => rounds(a, { twoKeepers: answer === "two" }),
    name: (t, answer) => t.holding[answer],
  }),
  dial({
    id: "keepers",
    group: "tending",
    answers: [1, 2],
    read: (a) => a.keepers.count,
    turn: (a, count) => keepers(a, { count }),
    name: (t, answer) => t.keepers[answer],
  }),
  dial({
    id: "term",
    group: "tending",
    answers: [0, 30, 90, 180],
    read: (a) => a.keepers.termDays,
    turn: (a, termDays) => keepers(a, { termDays }),
    name: (t, answer) => t.term.days(answer),
  }),
  dial({
    id: "change",
    group: "tending",
    answers: quorums,
    read: (a) => a.changeQuorum,
    turn: (a, changeQuorum) => ({ ...a, changeQuorum }),
    name: (t, answer) => t.change[answer],
  }),
  dial({
    id: "remove",
    group: "tending",
    answers: ["anyone", "keepers", "vote"],
    read: (a) => a.remove,
    turn: (a, remove) => ({ ...a, remove }),
    name: (t, answer) => t.remove[answer],
  }),
  dial({
    id: "removeQuorum",
    group: "tending",
    answers: quorums,
    read: (a) => a.removeQuorum,
    turn: (a, removeQuorum) => ({ ...a, removeQuorum }),
    name: (t, answer) => t.removeQuorum[answer],
    applies: votesOnGoing,
  }),
  dial({
    id: "appeal",
    group: "tending",
    answers: [0, 3, 7, 14],
    read: (a) => a.appealDays,
    turn: (a, appealDays) => ({ ...a, appealDays }),
    name: (t, answer) => t.appeal.days(answer),
    applies: votesOnGoing,
  }),
  dial({
    id: "voteDays",
    group: "tending",
    answers: [3, 7, 14, 28],
    read: (a) => a.voteDays,
    turn: (a, voteDays) => ({ ...a, voteDays }),
    name: (t, answer) => t.voteDays.days(answer),
  }),
  dial({
    id: "resting",
    group: "tending",
    answers: ["no", "yes"],
    read: (a) => (a.restingCounts ? "yes" : "no"),
    turn: (a, answer) => ({ ...a, restingCounts: answer === "yes" }),
    name: (t, answer) => t.resting[answer],
  }),
  dial({
    id: "retention",
    group: "staying",
    answers: [30, 90, 365, 0],
    read: (a) => a.retentionDays,
    turn: (a, retentionDays) => ({ ...a, retentionDays }),
    name: (t, answer) => t.retention.days(answer),
  }),
  dial({
    id: "copies",
    group: "staying",
    answers: ["own", "all"],
    read: (a) => a.mayLeave.copies,
    turn: (a, copies) => mayLeave(a, { copies }),
    name: (t, answer) => t.copies[answer],
  }),
  dial({
    id: "publish",
    group: "staying",
    answers: ["never", ...quorums],
    read: (a) => a.mayLeave.publish,
    turn: (a, publish) => mayLeave(a, { publish }),
    name: (t, answer) => t.publish[answer],
  }),
];

/** What an agreement says stays to be chosen, though we would not offer it. */
export function answersOf(it: Dial, agreement: Agreement): readonly Value[] {
  const said = it.read(agreement);
  if (it.answers.includes(said)) return it.answers;
  return typeof said === "number" ? inOrder([...(it.answers as readonly number[]), said]) : [...it.answers, said];
}

/** 0 stands for no bound, and keeps its place at whichever end it is. */
function inOrder(answers: readonly number[]): readonly number[] {
  const some = answers.filter((answer) => answer !== 0).toSorted((a, b) => a - b);
  if (!answers.includes(0)) return some;
  return answers[0] === 0 ? [0, ...some] : [...some, 0];
}
