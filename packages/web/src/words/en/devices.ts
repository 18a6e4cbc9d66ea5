/** One's own devices: linking them, seeing them, taking one out. */
import { counted } from "./count.ts";

export const devices = {
  heading: "My devices",
  /** Before the first is linked. */
  lead: "Your journal can be on your phone and your computer at once: what you write on one comes to the other.",
  circles:
    "Your circles stay on the device that joined them. To be in one from here too, have yourself invited as you would invite a person.",
  blind: "The sanctuary passes it on and cannot read it. For it, your devices are one more small circle.",
  name: "What shall this device be called?",
  nameHint: "Each device needs a name of its own.",
  names: { phone: "My phone", tablet: "My tablet", computer: "My computer" },
  by: "They tell each other through",
  founding: "A founding link of this sanctuary",
  foundingHint: "You have no circle here yet, so it asks for one. Its host has it.",
  link: "Link another device",
  list: "Linked",
  isThis: "This device",
  since: (day: string) => `Since ${day}`,
  first: "From the beginning",
  untold: (count: number) =>
    counted(count, {
      one: "One entry is on its way to the others.",
      other: `${count} entries are on their way to the others.`,
    }),
  tooLong: "One entry or more cannot be passed on, being too long or damaged. They stay on this device.",
  allTold: "Nothing waits here to be passed on.",
  offline: "The sanctuary cannot be reached just now. What you write waits here and goes out by itself.",
  invitation: {
    heading: "Now take the other device",
    text: "Scan this with its camera, or open the link there. If the app is there already, paste the link where it asks for one.",
    qrAlt: "The link as a picture to scan",
    label: "Link for one device",
    expires: (moment: string) => `It holds until ${moment}, for one device. Show it to nobody else.`,
    withdraw: "Take the link back",
  },
  knock: {
    heading: (name: string) => `“${name}” asks to be linked`,
    words: "Its four words",
    compare: "Look at the other device. Only if it shows the same four words is it the one in your hand.",
    warning: "Whoever holds it will read your whole journal.",
    yes: "The words are the same: link it",
    no: "It is not mine",
    noAsk: "Turn it away? Its link is used up then.",
    noYes: "Turn it away",
  },
  join: {
    heading: "Link this device",
    text: "This device and the one that showed the link will have one journal: all that stands in either.",
    warning:
      "Go on only if that other device is yours and you made the link just now. With a link from somebody else, you would give them your whole journal.",
    go: "Ask to be linked",
    not: "Do not link",
    taken:
      "This device is linked with others already. To link it elsewhere, take it out here first; then open the link again.",
  },
  waiting: {
    heading: "Now look at the other device",
    words: "Your four words",
    compare: "It shows four words, too. Say yes there if they are the same.",
    withdraw: "Stop asking",
  },
  declined: "The other device did not link this one. Make a new link there if you want to try again.",
  removed: "This device was taken out. The journal that it has stays here; it gets nothing new.",
  adrift: "This device has lost step with the others. Make a link on one of them and open it here; nothing is lost.",
  anew: "Begin anew",
  remove: {
    name: "Take out",
    label: (name: string) => `Take out ${name}`,
    ask: (name: string) =>
      `Take out ${name}? From then on it gets nothing new. What it has by now stays on it: if it is lost, whoever unlocks it can read that.`,
    yes: "Take it out",
    no: "Leave it",
  },
  leave: {
    name: "Take this device out",
    ask: "Take this device out? Its journal stays here and the others keep theirs; from then on each goes its own way.",
    yes: "Take it out",
    no: "Leave it",
  },
};
