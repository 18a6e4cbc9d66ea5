/** Invented people and what they said, for looking at the rooms without a sanctuary. */
import { type CircleView, defaultAgreement, type MemberView, type TimelineItem } from "@nexus/circle";

/** A Tuesday evening; the dev page holds its clock there, so that pictures can be compared. */
export const NOW = new Date(2026, 10, 24, 21, 12).getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const hourOf = (at: number) => Math.floor(at / HOUR);

const id = (seed: string) =>
  [...seed.padEnd(16, ".")]
    .map((c) => c.charCodeAt(0).toString(16))
    .join("")
    .slice(0, 32);

/** Nothing to vote on, nobody's turn. */
export const quietLaw: CircleView["law"] = {
  motions: [],
  keepingOffers: [],
  nextTurn: undefined,
  nextKeepers: [],
  may: { propose: true, proposeRemoval: true, openRound: true },
};

export const member = (name: string, over: Partial<MemberView> = {}): MemberView => ({
  id: id(name),
  name,
  isMe: false,
  isKeeper: false,
  isArchitect: false,
  isHere: true,
  isLeaving: false,
  isMuted: false,
  isCompared: false,
  since: hourOf(NOW - 40 * 24 * HOUR),
  vouchedBy: [],
  unvouchedBy: [],
  comparedBy: [],
  trialUntil: undefined,
  isResting: false,
  ...over,
});

export const ada = member("Ada", { isKeeper: true, isArchitect: true, since: undefined });
export const me = member("Mira", { isMe: true, vouchedBy: [ada.id] });
export const jonas = member("Jonas", { vouchedBy: [ada.id, me.id], since: hourOf(NOW - 12 * 24 * HOUR) });
export const ines = member("Inês", { vouchedBy: [me.id], since: hourOf(NOW - 3 * 24 * HOUR) });
export const tomas = member("Tomás", { isHere: false, vouchedBy: [ada.id] });

let count = 0;
const base = (author: MemberView, ago: number) => ({
  id: id(`item ${++count}`),
  seq: count,
  author: author.id,
  at: Math.floor((NOW - ago) / MINUTE) * MINUTE,
  waiting: false,
});
/** What stands beside words when nothing is special about them. */
const plain = { fold: undefined, heardBy: [], held: undefined, attachments: [] };

const firstWords: TimelineItem = {
  ...base(jonas, 27 * HOUR),
  ...plain,
  kind: "check-in",
  point: { valence: -0.55, arousal: 0.5 },
  words: ["restless", "behind on everything"],
  note: "Third night of bad sleep. I keep going over the call with the clinic.",
};
const second: TimelineItem = {
  ...base(ada, 26.6 * HOUR),
  ...plain,
  kind: "sharing",
  text: "That call sounded hard even from outside. You asked the right questions.",
  replyTo: firstWords.id,
};

export const timeline: readonly TimelineItem[] = [
  { ...base(ines, 70 * HOUR), kind: "joined", vouchedBy: [me.id] },
  { ...base(tomas, 51 * HOUR), kind: "gone", by: undefined, reason: undefined },
  firstWords,
  second,
  { ...base(ines, 26 * HOUR), kind: "retracted" },
  {
    ...base(me, 5 * HOUR),
    ...plain,
    kind: "check-in",
    point: { valence: 0.45, arousal: -0.55 },
    words: ["calm"],
    note: undefined,
  },
  {
    ...base(ines, 3 * HOUR),
    ...plain,
    kind: "sharing",
    text: "Walked along the river instead of taking the bus. It was already dark and there was somebody playing a trumpet under the bridge, badly, and I stood there until my hands were cold.\n\nBest part of the week.",
    replyTo: undefined,
  },
  {
    ...base(ada, 32 * MINUTE),
    ...plain,
    kind: "check-in",
    point: { valence: -0.75, arousal: -0.45 },
    words: [],
    note: undefined,
  },
  {
    ...base(jonas, 20 * MINUTE),
    ...plain,
    kind: "check-in",
    point: { valence: 0.7, arousal: 0.6 },
    words: ["relieved", "joyful"],
    note: "They called back. It is nothing. It is nothing!",
  },
];

const waiting: TimelineItem = {
  ...base(me, 2 * MINUTE),
  ...plain,
  seq: undefined,
  waiting: true,
  kind: "sharing",
  text: "I am so glad, Jonas.",
  replyTo: timeline.at(-1)?.id,
};

export const river: CircleView = {
  id: "5a1f0c8839d2e47b6a90c1f2d3e4b5a6",
  origin: "https://sanctuary.example",
  name: "River",
  standing: "member",
  link: "live",
  isCurrent: true,
  suite: "x-wing",
  epoch: 7,
  me: me.id,
  myName: me.name,
  agreement: {
    ...defaultAgreement,
    promises: [
      "What is said here stays here.",
      "We listen, and do not fix each other.",
      "Saying nothing is always all right.",
    ],
    invite: "anyone",
    vouches: 2,
    remove: "keepers",
    retentionDays: 365,
  },
  members: [ada, me, jonas, ines, tomas],
  timeline,
  knocks: [],
  invitations: [],
  knockWords: [],
  troubles: [],
  draft: undefined,
  notToday: [],
  law: quietLaw,
  rounds: [],
  reports: [],
  may: { invite: true, remove: false, report: true, erase: false },
  authenticator: "00",
};

const hard: TimelineItem = {
  ...base(jonas, 8 * MINUTE),
  ...plain,
  kind: "sharing",
  text: "You always make it about yourself. Some of us have real problems.",
  replyTo: undefined,
};

/** With everything that may go along with words. */
export const talking: CircleView = {
  ...river,
  timeline: [
    ...timeline.slice(0, 4),
    {
      ...base(ada, 50 * MINUTE),
      ...plain,
      kind: "sharing",
      fold: "the hospital",
      text: "They moved her to another ward, and nobody told us why. I sat in the corridor until they let me see her.",
      replyTo: undefined,
      heardBy: [jonas.id, ines.id],
    },
    {
      ...base(ines, 40 * MINUTE),
      ...plain,
      kind: "sharing",
      text: "This was the light when the trumpet began.",
      replyTo: undefined,
      heardBy: [ada.id, me.id],
      attachments: [
        {
          kind: "picture",
          type: "image/webp",
          size: 120_000,
          width: 1200,
          height: 800,
          description: "Evening sun over a wide river, its light broken by small waves",
        },
      ],
    },
    {
      ...base(me, 25 * MINUTE),
      ...plain,
      kind: "sharing",
      text: "I would have stood there too.",
      replyTo: undefined,
      heardBy: [ines.id],
    },
    {
      ...base(jonas, 12 * MINUTE),
      ...plain,
      kind: "sharing",
      text: "",
      replyTo: undefined,
      attachments: [{ kind: "voice", type: "audio/webm", size: 60_000, ms: 47_000, description: "How the call went" }],
    },
  ],
};

export const muting: CircleView = {
  ...talking,
  timeline: talking.timeline.slice(-2),
  members: talking.members.map((each) => (each.id === jonas.id ? { ...each, isMuted: true, isCompared: true } : each)),
};

export const told: CircleView = {
  ...talking,
  members: talking.members.map((each) => (each.isMe ? { ...each, isKeeper: true } : each)),
  timeline: [...talking.timeline, hard],
  reports: [
    {
      id: id("report"),
      by: ines.id,
      at: NOW - 5 * MINUTE,
      line: "This was said to me, and it was not the first time. I do not want to answer it alone.",
      items: [hard.id],
    },
  ],
};

export const held: CircleView = {
  ...talking,
  timeline: [
    ...talking.timeline.slice(0, 5),
    {
      ...base(me, 2 * MINUTE),
      ...plain,
      seq: undefined,
      waiting: true,
      held: "quota-full",
      kind: "sharing",
      text: "The bridge by day.",
      replyTo: undefined,
      attachments: [
        { kind: "picture", type: "image/webp", size: 90_000, width: 900, height: 900, description: "The bridge" },
      ],
    },
  ],
};

export const asKeeper: CircleView = {
  ...river,
  members: river.members.map((each) => (each.isMe ? { ...each, isKeeper: true } : each)),
  may: { invite: true, remove: true, report: false, erase: true },
  invitations: [
    {
      id: id("drop"),
      link: "https://sanctuary.example/#join=AVx0c2FuY3R1YXJ5LmV4YW1wbGU7Q2lyY2xlIG9mIHN0b25lcyBhbmQgd2F0ZXI",
      by: me.id,
      expires: hourOf(NOW) + 72,
    },
  ],
};

export const knocked: CircleView = {
  ...river,
  knocks: [
    {
      id: id("knock"),
      name: "Samira",
      words: ["lantern", "orbit", "velvet", "harbour"],
      invitedBy: jonas.id,
      vouchedBy: [jonas.id],
      vouchesNeeded: 2,
      canVouch: true,
    },
  ],
};

export const offline: CircleView = { ...river, link: "offline", timeline: [...timeline, waiting] };

export const troubled: CircleView = {
  ...river,
  link: "connecting",
  troubles: [
    { code: "entry-invalid", detail: "", at: NOW - HOUR, member: tomas.id, count: 3 },
    { code: "quota-full", detail: "", at: NOW - 5 * MINUTE, member: undefined, count: 1 },
  ],
};

export const fresh: CircleView = {
  ...river,
  id: "c0ffee00112233445566778899aabbcc",
  name: "The night shift, ward four",
  members: [{ ...me, isKeeper: true, isArchitect: true, since: undefined, vouchedBy: [] }],
  timeline: [],
  may: { invite: true, remove: true, report: false, erase: true },
};

export const knocking: CircleView = {
  ...river,
  standing: "knocking",
  members: [],
  timeline: [],
  knockWords: ["lantern", "orbit", "velvet", "harbour"],
};

export const removed: CircleView = {
  ...river,
  standing: "removed",
  timeline: [...timeline.slice(0, 5), { ...base(me, HOUR), kind: "gone", by: ada.id, reason: "We agreed on a pause." }],
};

export const second2: CircleView = {
  ...river,
  id: "77aa0915bd3c4e5f8899aabbccddeeff",
  origin: "https://other.example",
  name: "Kitchen table",
  members: [me, { ...ada, name: "Bea" }, { ...jonas, name: "Karim" }],
  timeline: [],
};
