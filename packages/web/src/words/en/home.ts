/** The home screen. */
import { counted, people } from "./count.ts";

export const home = {
  heading: "How are you, right now?",
  /** A reminder of one's own, where anybody may read it. */
  wished: "You wished to come back to something.",
  to: "Who shall hear it?",
  circles: "Your circles",
  ways: "Other rooms",
  another: "Another circle",
  anotherHint: "Paste an invitation or a founding link",
  said: (circle: string) => `${circle} can hear you now.`,
  saidWaiting: (circle: string) => `Kept on this device. ${circle} hears it when the sanctuary answers.`,
  open: "Go there",
  again: "Say something else",
  nobody: "None of your circles can be reached to check in to just now.",
  kept: "Kept for you. Only you can read it.",
  openJournal: "Open the journal",
  line: {
    knocking: "You have knocked",
    adrift: "Needs an invitation to come back",
    declined: "Did not let you in this time",
    removed: "You are no longer in this circle",
    left: "You left this circle",
    offline: "Offline",
    connecting: "Connecting",
    knocks: (count: number) => counted(count, { one: "Someone is knocking", other: `${people(count)} are knocking` }),
  },
};
