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
  body: "Someone inside will see it and can let you in. You can close this page; your knock stays.",
  words: "Your four words",
  compare:
    "If you can, call the person who invited you and read these words to each other. If they are the same, nobody stands between you.",
  withdraw: "Take the knock back",
};
