/** The way in: the first visit, founding, the threshold. */
import { counted, people } from "./count.ts";

export const welcome = {
  heading: "A quiet room for people who trust each other",
  sentences: [
    "Here a few people tell each other how they really are.",
    "What you share is locked on your own device and opens only on theirs: whoever runs this place cannot read it.",
    "There is no account, no feed, and nothing that counts you.",
  ],
  label: "Have you been given a link?",
  hint: "Paste it here, from the first character to the last.",
  open: "Open it",
  without:
    "To begin a circle of your own, ask the person who hosts a sanctuary for a founding link, or paste the address of one that is open to all.",
  forMe: "Check in for yourself first",
  alone: "Without a circle it stays on this device, in a journal that only you can read.",
  back: "I have been here before",
  honest: {
    summary: "What a web page cannot promise",
    text: "Your browser gets this app from the sanctuary’s server. Somebody who controls that server could hand out changed code. Anyone can check with “nexus verify” what this address hands out. That makes a change visible, not impossible.",
  },
};

export const found = {
  heading: "A new circle",
  intro: "A circle belongs to the people in it. You can bring them in as soon as it exists.",
  at: (host: string) => `At the sanctuary ${host}`,
  circleName: "What is the circle called?",
  circleHint: "Only its members ever see this name.",
  myName: "What shall the circle call you?",
  myNameHint: "Any name. It stays in this circle.",
  promisesHeading: "What you promise each other",
  promise: (at: number) => `Promise ${at}`,
  addPromise: "Add a promise",
  dropPromise: (at: number) => `Take out promise ${at}`,
  promises: [
    "What is said here stays here.",
    "We listen, and do not fix each other.",
    "Saying nothing is always all right.",
  ],
  rulesHeading: "How the circle decides",
  rulesHint: "Everyone’s app keeps these rules, so nobody has to be trusted to.",
  create: "Begin this circle",
  creating: "The circle is being made",
};

/** In the largest unit that fits without a rest. */
function span(days: number): string {
  const [years, months] = [days / 365, days / 30];
  if (Number.isInteger(years)) return counted(years, { one: "a year", other: `${years} years` });
  if (Number.isInteger(months)) return counted(months, { one: "a month", other: `${months} months` });
  return counted(days, { one: "a day", other: `${days} days` });
}

export const rules = {
  invite: {
    label: "Who may invite",
    anyone: "Everyone in the circle",
    keepers: "Keepers only",
  },
  vouches: {
    label: "A newcomer needs the word of",
    1: "one member",
    2: "two members",
    3: "three members",
  },
  remove: {
    label: "Who may ask someone to go",
    anyone: "Everyone in the circle",
    keepers: "Keepers only",
  },
  retention: {
    label: "The sanctuary keeps the locked entries for",
    days: (days: number) => (days === 0 ? "until erased" : span(days)),
  },
};

export const agreement = {
  heading: "The agreement",
  kept: "Every member’s app checks these rules by itself. A change that breaks them is refused, whoever sends it.",
};

export const threshold = {
  invites: (who: string) => `${who} invites you into`,
  many: (count: number) => counted(count, { one: "One person is inside.", other: `${people(count)} are inside.` }),
  blind: "Only they can read what is shared there. The sanctuary that carries it cannot.",
  myName: "What shall this circle call you?",
  myNameHint: "Any name. No mail address, no phone number, no account.",
  knock: "Knock",
  knocking: "Knocking",
  reading: "Reading the invitation",
  expires: (when: string) => `The invitation holds until ${when}.`,
};

export const waiting = {
  heading: "You have knocked",
  body: "Someone inside will see it and let you in. You can close this page; your knock stays.",
  words: "Your four words",
  compare:
    "If you can, call the person who invited you and read these words to each other. If they are the same, nobody stands between you.",
  withdraw: "Take the knock back",
};
