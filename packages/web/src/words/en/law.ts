/** An agreement as people would say it, one sentence for each rule. The same stands at the threshold and inside. */
import { counted } from "./count.ts";

/** In the largest unit that fits without a rest. */
function span(days: number): string {
  const [years, months, weeks] = [days / 365, days / 30, days / 7];
  if (Number.isInteger(years)) return counted(years, { one: "a year", other: `${years} years` });
  if (Number.isInteger(months)) return counted(months, { one: "a month", other: `${months} months` });
  if (Number.isInteger(weeks)) return counted(weeks, { one: "a week", other: `${weeks} weeks` });
  return counted(days, { one: "a day", other: `${days} days` });
}

function hours(count: number): string {
  return count % 24 === 0 ? span(count / 24) : counted(count, { one: "an hour", other: `${count} hours` });
}

const yes = {
  majority: "more than half say yes",
  "two-thirds": "two thirds say yes",
  everyone: "everyone says yes",
};

export const law = {
  span,
  promises: "What do we promise?",
  none: "No promises were written down.",
  groups: {
    enter: "Who may come in?",
    turns: "How do we take turns?",
    tending: "Who looks after it?",
    staying: "What stays, what may leave?",
  },
  topics: (topics: string) => `We say beforehand when it is about: ${topics}.`,
  invite: { anyone: "Everyone in the circle may invite.", keepers: "Only keepers may invite." },
  vouches: {
    1: "One member gives their word for a newcomer.",
    2: "Two members give their word for a newcomer.",
    3: "Three members give their word for a newcomer.",
  },
  trial: (days: number) =>
    days === 0
      ? "A newcomer is a member like all others from the first day."
      : `A newcomer is on trial for ${span(days)}: they take part, and do not yet vote, invite or vouch.`,
  unvouched: {
    nothing: "Everyone may take back their word for a member. All see it; nothing else follows.",
    trial: "If someone takes back their word for a member, that member is on trial once more.",
    vote: "If someone takes back their word for a member, the circle votes on whether they go.",
  },
  rounds: { anyone: "Everyone may open a round.", keepers: "Keepers open the rounds." },
  roundQuorum: {
    majority:
      "A sealed round opens once everyone has sealed or passed, or at its deadline if more than half of them have.",
    "two-thirds":
      "A sealed round opens once everyone has sealed or passed, or at its deadline if two thirds of them have.",
    everyone: "A sealed round opens only once everyone has sealed or passed.",
  },
  atDeadline: {
    extend: "If too few have, it waits once more as long.",
    return: "If too few have, it goes back unopened, and everyone keeps their words.",
  },
  holding: { one: "One member is enough to hold a live round.", two: "A live round is held by two members." },
  sealed: (title: string, within: number) => `“${title}”: written alone, opened together within ${hours(within)}.`,
  weaving: (title: string, within: number) =>
    `“${title}”: everyone gives a thread alone, woven together within ${hours(within)}.`,
  piece: (title: string, minutes: number) =>
    minutes === 0
      ? `“${title}”: live, one after the other, without a clock.`
      : `“${title}”: live, one after the other, about ${counted(minutes, { one: "a minute", other: `${minutes} minutes` })} each.`,
  keepers: (count: number, days: number) => {
    const who = counted(count, { one: "One member keeps", other: `${count} members keep` });
    return days === 0
      ? `${who} the circle until it is handed on.`
      : `${who} the circle at a time; after ${span(days)} the next in order take over.`;
  },
  remove: {
    anyone: "Everyone may ask someone to go.",
    keepers: "Only keepers may ask someone to go.",
    vote: "Nobody is asked to go without a vote.",
  },
  removeQuorum: {
    majority: `Such a vote passes when ${yes.majority}.`,
    "two-thirds": `Such a vote passes when ${yes["two-thirds"]}.`,
    everyone: `Such a vote passes when ${yes.everyone}.`,
  },
  appeal: (days: number) =>
    days === 0
      ? "It takes effect at once."
      : `It takes effect after ${span(days)} at the earliest. Until then the person may answer, and all vote anew.`,
  change: {
    majority: `This agreement changes, or its keepers do, when ${yes.majority}.`,
    "two-thirds": `This agreement changes, or its keepers do, when ${yes["two-thirds"]}.`,
    everyone: `This agreement changes, or its keepers do, when ${yes.everyone}.`,
  },
  voteDays: (days: number) => `A vote that is not decided lapses after ${span(days)}.`,
  resting: {
    counted: "Who rests is counted in votes and waited for in rounds.",
    free: "Everyone may rest: then no vote and no round waits for them.",
    freeButToRemove:
      "Everyone may rest: then no vote and no round waits for them. Only where one alone would send somebody away do those who rest vote, too.",
  },
  leave: "Everyone may leave at any time, without a reason.",
  retention: (days: number) =>
    days === 0
      ? "The sanctuary keeps the locked entries until they are erased."
      : `After ${span(days)} the sanctuary deletes the locked entries.`,
  quiet: (from: string, to: string) => `From ${from} to ${to}, by each one’s own clock, the app calls on nobody.`,
  copies: {
    own: "A readable copy holds only one’s own words.",
    all: "Everyone may take along a readable copy of what was shared with them.",
  },
  publish: {
    never: "The circle does not speak in public.",
    majority: `The circle speaks in public only when ${yes.majority}.`,
    "two-thirds": `The circle speaks in public only when ${yes["two-thirds"]}.`,
    everyone: `The circle speaks in public only when ${yes.everyone}.`,
  },
  lifeboats: (hosts: string) => `If this sanctuary is gone, we meet again at ${hosts}.`,
  ready: "Rounds that are ready",
  moods: "Everyone is asked how they are before and after.",
  reordered: "The promises stand in another order.",
  roundsReordered: "The rounds stand in another order.",
  was: "Until now:",
  will: "From then on:",
  accept: (name: string) =>
    `When you knock, ${name}, you say that you have read this and want to keep it with the others.`,
  acceptUnnamed: "When you knock, you say that you have read this and want to keep it with the others.",
  acceptTrial: (days: number) => `Your trial: ${span(days)}. You take part, and do not yet vote, invite or vouch.`,
};
