/** The journal: a person's own entries. */
import { counted } from "./count.ts";

export const journal = {
  title: "Journal",
  lead: "Only you can read this. It lies on this device, and on those of yours that you link with it.",
  empty: "Nothing is written here yet. What you check in with is kept here, and so is what you write below.",
  line: "Write something for yourself",
  keep: "Keep it",
  month: (month: string) => `Your days in ${month}, woven: one thread for each day.`,
  year: "See my year as a cloth",
  earlier: "Earlier",
  later: "Later",
  thisMonth: "Nothing from this month yet.",
  onlyMe: "Only me",
  toldAll: (circle: string) => `${circle} has it too`,
  toldParts: (circle: string, parts: string) => `${circle} has ${parts}`,
  takenBack: (circle: string) => `Taken back from ${circle}`,
  pulse: "a pulse",
  changed: "changed since",
  folded: (topic: string) => `folded under “${topic}”`,
  change: "Change",
  changeHint: (circle: string) => `What ${circle} received stays as it was.`,
  save: "Save",
  leave: "Leave it as it was",
  words: "Words, with commas between",
  note: "Note",
  text: "Text",
  forget: "Forget",
  forgetAsk:
    "Forget this entry? It is deleted here and on every device linked with this one, and cannot be brought back.",
  forgetShared: (circle: string) => `What ${circle} received stays there. To take that back, go to the circle.`,
  forgetYes: "Forget it",
  forgetNo: "Keep it",
  changeOf: (what: string) => `Change: ${what}`,
  forgetOf: (what: string) => `Forget: ${what}`,
  damaged: (count: number) =>
    counted(count, {
      one: "One entry could not be read and was passed over.",
      other: `${count} entries could not be read and were passed over.`,
    }),
};
