/** What stands with a sharing: content notes, "I hear you", what waits. Pictures and voice notes: `attach.ts`. */
import { counted } from "./count.ts";

export const talk = {
  add: "Add",
  addLabel: "Add a picture, a voice note or a content note",
  picture: "Picture",
  voice: "Voice note",
  about: "About",
  open: "Read it",
  openLabel: (name: string, fold: string) => `Read it: what ${name} shared about ${fold}`,
  shut: "Fold it again",
  hear: "I hear you",
  hearLabel: (name: string) => `I hear you, ${name}`,
  youHear: "You hear this.",
  /** `count` names; never shown as a number. */
  hears: (names: string, count: number) => `${names} ${counted(count, { one: "hears", other: "hear" })} this.`,
  hearsYou: (names: string, count: number) => `${names} ${counted(count, { one: "hears", other: "hear" })} you.`,
  muted: (name: string) => `${name} shared something.`,
  show: "Show",
  showLabel: (name: string) => `Show what ${name} shared`,
  more: "More",
  moreLabel: (name: string) => `More for what ${name} shared`,
  held: "This waits here.",
  tryAgain: "Try again",
  without: "Send only the words",
  takeOut: "Do not send it",
};
