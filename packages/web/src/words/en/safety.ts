/** The Safety room. The controls on every screen are in `shell.ts`. */
import { counted } from "./count.ts";

export const safety = {
  heading: "Safety",
  intro:
    "You are not a burden, and you do not have to be sure that it is bad enough. People who listen are there for this.",
  lines: {
    heading: "Somebody to talk to",
    country: "Where are you?",
    choose: "Choose a country",
    elsewhere: "Another country",
    guessed: "This is what your browser is set to. If you are somewhere else, change it.",
    danger: (number: string) => `If somebody may die or be hurt right now, call ${number}.`,
    dangerAnywhere: "If somebody may die or be hurt right now, call the emergency number of the place where they are.",
    call: (number: string) => `Call ${number}`,
    text: (number: string, word: string | undefined) =>
      word ? `Text ${word} to ${number}` : `Send a text message to ${number}`,
    for: {
      everyone: "For everyone",
      young: "For children and young people",
      "lgbtq young": "For young people who are lesbian, gay, bi, trans or queer",
    },
    ages: (from: number, to: number) => `ages ${from} to ${to}`,
    hours: {
      always: "day and night",
      "not told": "our source does not tell the hours",
      daily: (from: string, to: string) => `every day from ${from} to ${to}`,
      "but Sunday": (from: string, to: string) => `Monday to Saturday from ${from} to ${to}`,
    },
    notes: {
      "press 2 for Spanish": "For Spanish press 2, or text AYUDA.",
      "young and indigenous ask":
        "Young people, and First Nations, Inuit and Métis people, can ask for somebody who is there for them.",
      "differs by province": "Each province runs it in its own way. It is not an emergency number.",
      "mobile only": "From a mobile phone.",
    },
    onlyGeneral: "We found no line for young people here that we could confirm. These are for them too.",
    source: (name: string, date: string) => `${name}, ${date}`,
    sources: (count: number) => counted(count, { one: "Source", other: "Sources" }),
    local: "The numbers are written as they are dialled inside the country.",
    checked: (date: string) =>
      `They came with the app. Somebody last compared each with its source on ${date}. No number was tried by calling.`,
    old: (date: string) =>
      `Careful: this list was last compared with its sources on ${date}. Numbers may have changed. Update the app, or look a number up.`,
    none: "We have no numbers for that country that we could confirm, so we show none. A wrong number would be worse than none.",
    noneNext:
      "A doctor, a hospital or the emergency number can tell you who listens where you are. So can somebody you trust.",
  },
  friend: {
    heading: "When somebody in your circle is in danger",
    steps: [
      "Ask them plainly whether they think of killing themselves, or whether somebody hurts them. Asking does not put it into their head.",
      "Listen. You need no answer and no advice.",
      "Stay with them, in writing or on the phone, until somebody is there. Let others in the circle take turns.",
      "If their life is in danger now, call the emergency number of the place where they are. A promise to keep it secret does not count then.",
      "Write to them here only if nobody who harms them can read along on their screen.",
      "Afterwards look after yourself. You may call the same lines, also for yourself.",
    ],
  },
  leaving: {
    heading: "Leaving this page at once",
    how: "“Leave this page now” stands on every screen. Pressing Shift three times does the same. The screen is empty at once, the app forgets its keys, and a page about kettles takes its place. Back leads to that page, not into your circle.",
    back: "To come back, open the app by its address. If you have set a lock, it asks for it.",
    try: "Try it here",
    tryHint: "Nothing happens while you try. Press Shift three times, or use the button.",
    tryButton: "Leave (only trying)",
    done: "That was right. You would be looking at a page about kettles now.",
    end: "Stop trying",
    look: "See that page",
  },
  limits: {
    heading: "What this cannot hide",
    list: [
      "The browser’s history still shows that this address was opened. A private window keeps no history.",
      "An icon on the home screen stays there, with the name that it had when it was put there.",
      "Whoever holds your unlocked phone reads what you read. A lock helps; leave by “Lock” when you put it down.",
      "Somebody in the circle can take a picture of the screen. No app can prevent that.",
      "If somebody watches what your device does, they see that it talks to this address, not what it says.",
    ],
    look: "A plain name and icon",
  },
  circle: {
    heading: "In your circles",
    list: [
      "A content note folds what may be hard to read. It stands under what you write or check in.",
      "Mute somebody for a while: at their name, under People. Nobody is told.",
      "Tell the keepers of the circle about something: at what was said. You choose what they see.",
      "Leave quietly: at the end of People. You need no reason.",
    ],
  },
  not: {
    heading: "What this place is not",
    text: "It is not a clinic. Nobody here watches over you, reads along or decides for you, and nobody is paid to answer. It is a few people who trust each other. When that is not enough, the lines above are there.",
  },
};
