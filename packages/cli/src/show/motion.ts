/** A vote, for reading. */
import type { CircleView, MotionView } from "@nexus/circle";
import { short } from "../circle/choose.ts";
import type { Io } from "../io.ts";
import { agreementLines } from "./agreement.ts";
import { inHours, together } from "./moment.ts";
import { nameOf } from "./name.ts";

const HOUR = 3_600_000;
const days = (count: number) => (count === 1 ? "one day" : `${count} days`);

/** What is asked, in the words after "asks". */
export function asked(circle: CircleView, { proposal }: MotionView): string {
  switch (proposal.kind) {
    case "agreement":
      return proposal.name === undefined
        ? "to change the agreement"
        : `to change the agreement, and to call the circle ${proposal.name}`;
    case "remove":
      return `that ${nameOf(circle, proposal.member)} goes`;
    case "cloth":
      return `that the cloth of ${days(proposal.to - proposal.from + 1)} may leave the circle`;
    case "keepers": {
      const names = together(proposal.keepers.map((id) => nameOf(circle, id)));
      return `that ${names} ${proposal.keepers.length === 1 ? "keeps" : "keep"} the circle`;
    }
  }
}

/** The sentences that would go and come, marked as in a comparison. */
export function changedLines({ proposal, was }: MotionView): string[] {
  if (proposal.kind !== "agreement" || !was) return [];
  const [before, after] = [agreementLines(was), agreementLines(proposal.agreement)];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}

export function motionLines(
  circle: CircleView,
  motion: MotionView,
  now: number,
  { paint }: Pick<Io, "paint">,
): string[] {
  const said = (wanted: boolean) =>
    motion.ballots.filter(({ yes }) => yes === wanted).map(({ by }) => nameOf(circle, by));
  const [yes, no] = [said(true), said(false)];
  const own = motion.mine === undefined ? "Your voice is asked for." : `You said ${motion.mine ? "yes" : "no"}.`;
  const lines = [
    motion.why && `“${motion.why}”`,
    ...changedLines(motion),
    motion.appeal &&
      `${motion.proposal.kind === "remove" ? nameOf(circle, motion.proposal.member) : ""}: “${motion.appeal}”`,
    `It takes ${motion.needed} yes of ${motion.roster.length}.`,
    yes.length > 0 && `Yes: ${together(yes)}.`,
    no.length > 0 && `No: ${together(no)}.`,
    motion.notBefore > now && `Nothing happens within the next ${inHours(motion.notBefore / HOUR, now)}.`,
    `It lapses in ${inHours(motion.lapsesAt / HOUR, now)}.`,
    (motion.may.vote || motion.mine !== undefined) && own,
  ];
  const head = `${nameOf(circle, motion.by)} asks ${asked(circle, motion)}.`;
  return [
    `${paint("bold", head)}  ${paint("dim", short(motion.id))}`,
    ...lines.filter((line): line is string => Boolean(line)).map((line) => `  ${line}`),
  ];
}
