/** The agreement as plain sentences. */
import type { Agreement, Quorum } from "@nexus/circle";

const days = (count: number) => (count === 1 ? "a day" : `${count} days`);
const yes: Readonly<Record<Quorum, string>> = {
  majority: "more than half say yes",
  "two-thirds": "two thirds say yes",
  everyone: "everyone says yes",
};
const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

export const agreementLines = (agreement: Agreement): string[] => [
  ...(agreement.words.welcome ? [agreement.words.welcome] : []),
  ...agreement.promises,
  ...entering(agreement),
  ...tending(agreement),
  ...turns(agreement),
  ...staying(agreement),
];

const entering = ({ invite, vouches, trialDays, unvouched }: Agreement): string[] => [
  invite === "anyone" ? "Everyone in the circle may invite." : "Only keepers may invite.",
  vouches === 1 ? "One member gives their word for a newcomer." : `${vouches} members give their word for a newcomer.`,
  ...(trialDays > 0 ? [`For ${days(trialDays)} a newcomer neither votes, invites nor vouches.`] : []),
  ...(unvouched === "trial" ? ["Whoever loses a member's word is on trial once more."] : []),
  ...(unvouched === "vote" ? ["When somebody loses a member's word, the circle votes on whether they go."] : []),
];

function tending(agreement: Agreement): string[] {
  const { remove, removeQuorum, appealDays, changeQuorum, voteDays, keepers } = agreement;
  const who = keepers.count === 1 ? "One member keeps" : `${keepers.count} members keep`;
  return [
    keepers.termDays === 0 ? `${who} the circle.` : `${who} the circle, for ${days(keepers.termDays)} at a time.`,
    {
      anyone: "Everyone may ask someone to go.",
      keepers: "Only keepers may ask someone to go.",
      vote: `Nobody is asked to go unless ${yes[removeQuorum]}, and not before ${days(appealDays)} have passed.`,
    }[remove],
    `This agreement changes when ${yes[changeQuorum]}; a vote lapses after ${days(voteDays)}.`,
  ];
}

function turns({ rounds, words }: Agreement): string[] {
  const { open, quorum, atDeadline, twoKeepers, templates } = rounds;
  const enough = { majority: "more than half", "two-thirds": "two thirds", everyone: "everyone" }[quorum];
  return [
    open === "anyone" ? "Everyone may open a round." : "Keepers open the rounds.",
    `At its deadline a sealed round opens if ${enough} sealed or passed; else it ${
      atDeadline === "extend" ? "waits once more as long" : "goes back unopened"
    }.`,
    ...(twoKeepers ? ["A live round is held by two members."] : []),
    ...templates.map(({ title, prompt }) => `Ready: ${title}. ${prompt}`),
    ...(words.topics.length > 0 ? [`Said beforehand: ${words.topics.join(", ")}.`] : []),
  ];
}

const staying = ({ retentionDays, quietHours, mayLeave, lifeboats }: Agreement): string[] => [
  retentionDays === 0
    ? "The sanctuary keeps the locked entries until they are erased."
    : `After ${days(retentionDays)} the sanctuary deletes the locked entries.`,
  ...(quietHours ? [`From ${clock(quietHours.from)} to ${clock(quietHours.to)} the app calls on nobody.`] : []),
  mayLeave.copies === "own"
    ? "A readable copy holds only one's own words."
    : "A readable copy may hold everyone's words.",
  mayLeave.publish === "never"
    ? "The circle does not speak in public."
    : `The circle speaks in public only when ${yes[mayLeave.publish]}.`,
  ...lifeboats.map((address) => `If this sanctuary is gone, we meet again at ${address}.`),
];
