/** The rules of an agreement as sentences, one for each, so that two agreements can be compared sentence by sentence. */
import type { Agreement, RoundTemplate } from "@nexus/circle";
import { wordsOf } from "../../words/later.ts";
import { clockTime, wordsInARow } from "../../words/moments.ts";

/** What a newcomer would ask, in their order. */
export const groups = ["enter", "turns", "tending", "staying"] as const;
export type Group = (typeof groups)[number];

export interface Sentence {
  /** The same in every agreement, whatever it says. */
  readonly rule: string;
  readonly group: Group;
  readonly text: string;
}

const atHour = (hour: number) => clockTime(`${String(hour).padStart(2, "0")}:00`);

export function templateSentence({ form, title, hours, minutes, weaves }: RoundTemplate): string {
  const t = wordsOf("law");
  if (form === "sealed" && weaves) return t.weaving(title, hours);
  return form === "sealed" ? t.sealed(title, hours) : t.piece(title, minutes);
}

/** Without promises, topics and the rounds that are ready: those are lists of their own. */
export function sentencesOf(agreement: Agreement): readonly Sentence[] {
  const t = wordsOf("law");
  const { rounds, keepers, mayLeave, quietHours, lifeboats } = agreement;
  const said: readonly (readonly [group: Group, rule: string, text: string | undefined])[] = [
    ["enter", "invite", t.invite[agreement.invite]],
    ["enter", "vouches", t.vouches[agreement.vouches]],
    ["enter", "trial", t.trial(agreement.trialDays)],
    ["enter", "unvouched", t.unvouched[agreement.unvouched]],
    ["turns", "rounds", t.rounds[rounds.open]],
    ["turns", "roundQuorum", t.roundQuorum[rounds.quorum]],
    ["turns", "atDeadline", t.atDeadline[rounds.atDeadline]],
    ["turns", "holding", rounds.twoKeepers ? t.holding.two : t.holding.one],
    ["tending", "keepers", t.keepers(keepers.count, keepers.termDays)],
    ["tending", "change", t.change[agreement.changeQuorum]],
    ["tending", "remove", t.remove[agreement.remove]],
    ["tending", "removeQuorum", votesOnGoing(agreement) ? t.removeQuorum[agreement.removeQuorum] : undefined],
    ["tending", "appeal", votesOnGoing(agreement) ? t.appeal(agreement.appealDays) : undefined],
    ["tending", "voteDays", t.voteDays(agreement.voteDays)],
    ["tending", "resting", resting(agreement)],
    ["staying", "retention", t.retention(agreement.retentionDays)],
    ["staying", "quiet", quietHours && t.quiet(atHour(quietHours.from), atHour(quietHours.to))],
    ["staying", "copies", t.copies[mayLeave.copies]],
    ["staying", "publish", t.publish[mayLeave.publish]],
    ["staying", "lifeboats", lifeboats.length > 0 ? t.lifeboats(wordsInARow(lifeboats.map(hostOf))) : undefined],
    ["staying", "leave", t.leave],
  ];
  return said.flatMap(([group, rule, text]) => (text === undefined ? [] : [{ group, rule, text }]));
}

/** Whether a vote on somebody's going can come about at all. */
export const votesOnGoing = ({ remove, unvouched }: Agreement): boolean => remove === "vote" || unvouched === "vote";

function resting(agreement: Agreement): string {
  const t = wordsOf("law").resting;
  if (agreement.restingCounts) return t.counted;
  return votesOnGoing(agreement) ? t.freeButToRemove : t.free;
}

/** As it stands there: it may be somebody's half-typed one. */
const hostOf = (address: string) => address.replace(/^https:\/\//, "");
