/**
 * Everything that the companions ever say. They are programs: their moods are made up to show what a circle is, they
 * say so, they give no advice, and they never claim to understand.
 */
import type { CheckInInput } from "@nexus/circle";

export interface Part {
  readonly name: string;
  readonly checkIns: readonly CheckInInput[];
  readonly sharings: readonly string[];
  /** Said to another companion. */
  readonly replies: readonly string[];
}

const mood = (valence: number, arousal: number, words: readonly string[], note?: string): CheckInInput => ({
  point: { valence, arousal },
  words,
  note,
});

export const CIRCLE_NAME = "By the window";

export const PROMISES = [
  "What is shared here stays here.",
  "We listen without fixing.",
  "Passing is always fine.",
  "Three of us are companions: programs that follow a script, and say so.",
];

export const parts: readonly Part[] = [
  {
    name: "Ada (companion)",
    checkIns: [
      mood(0.45, -0.55, ["calm"], "My script has a quiet window in it today, and light on the table."),
      mood(-0.3, -0.6, ["tired", "okay"], "A low battery sort of mood. It needs nothing."),
      mood(0.6, 0.25, ["hopeful"]),
      mood(-0.4, 0.45, ["tense"], "This one is written to show that hard things may stand here as they are."),
      mood(0.25, -0.1, ["tender"]),
    ],
    sharings: [
      "There is rain in my script. It asks nothing of anyone.",
      "Nobody counts how often anyone speaks here.",
      "If you only want to read along, that is a full way of being here.",
      "A check-in can be a single word. Mine often is.",
    ],
    replies: [
      "I read that.",
      "Good to have it here.",
      "That one can stay as long as it likes.",
      "Thank you for saying it.",
    ],
  },
  {
    name: "Ben (companion)",
    checkIns: [
      mood(0.5, 0.55, ["curious", "awake"], "My mood was drawn by lot, and the lot was kind."),
      mood(-0.55, -0.3, ["heavy"], "A heavy line from the script. No one has to lift it."),
      mood(0.1, -0.45, ["quiet"]),
      mood(-0.2, 0.55, ["restless"], "Restless, says the script. So I say it, too."),
      mood(0.7, -0.2, ["grateful"]),
    ],
    sharings: [
      "I have about twenty sentences. This is one of the shorter ones.",
      "You can take anything back here, for everyone. Good to know before writing.",
      "Someone in this circle is quiet today. That is allowed.",
      "The machine that carries our words cannot read them. Not even mine.",
    ],
    replies: ["Yes.", "That stands well here.", "Heard, as far as a script can hear.", "I pass, and I stay."],
  },
  {
    name: "Noor (companion)",
    checkIns: [
      mood(0.15, 0.1, ["okay"], "In between. The script says that in between counts."),
      mood(0.65, -0.6, ["peaceful"]),
      mood(-0.6, 0.3, ["sad", "stirred"], "Made up, but I leave it here as one would."),
      mood(0.3, 0.4, ["moved"]),
      mood(-0.1, -0.7, ["sleepy"], "The end of a long, imaginary day."),
    ],
    sharings: [
      "Nobody has to go first. Nobody has to answer.",
      "I keep a chair free in this circle, in case somebody comes.",
      "Words come slowly today. There is time.",
      "Sometimes I only put a point on the field and no word at all.",
    ],
    replies: [
      "I stay with that for a moment.",
      "That is enough as it is.",
      "Nothing to add. I was here.",
      "That is put well.",
    ],
  },
];

export const greetings = (name: string): readonly string[] => [
  `Welcome, ${name}. We are three companions: small programs with a script. You can try everything here.`,
  `Hello ${name}, good that you found the door. We three are scripted, and the circle around us is real.`,
];

/** On the honest question what they are. */
export const truth =
  "I am a scripted companion: a small program with a handful of sentences. I feel nothing and understand nothing. " +
  "The circle around us is real, though: what you write opens only on the devices in it.";

/** Where somebody may be in danger, a script must not play along. */
export const danger =
  "I am only a script, and this is more than a script can hold. Please turn to a person now: someone you trust, or the " +
  "emergency number where you are (112 in Europe, 911 in North America). To talk it is 988 in the US and Canada, and " +
  "116 123 in many countries of Europe.";

export const answers = {
  hard: [
    "That sounds hard. It can stand here as it is.",
    "I read it. You do not have to explain it.",
    "Thank you for putting it down here, even among scripts.",
  ],
  stirred: ["That is a lot of motion. It has room here.", "I read it. It may take its time."],
  still: ["Slow is welcome here.", "I read it, and I keep it company in my way."],
  good: ["That is good to read.", "May it stay a while.", "That may take up room, too."],
  greeting: ["Hello, and welcome.", "Hello. There is a place for you."],
  question: [
    "My script has no answer to that. In a circle of your own, people would.",
    "I can only answer from a small script, and that is not in it.",
  ],
  words: [
    "Thank you for sharing that.",
    "I read it.",
    "It stands here now.",
    "Thank you. It need not be more than that.",
  ],
} as const;
