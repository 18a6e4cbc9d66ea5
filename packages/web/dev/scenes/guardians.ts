/** People who bring each other back: choosing them, being one, and coming back by them. */
import type { GuardianStanding, GuardiansView, ReturnView } from "@nexus/circle";
import { codeWords } from "../fake-keeping.ts";
import { ada, ines, jonas, NOW, river, second2 } from "../people.ts";
import { home, type Scene, type Scenes } from "./scene.ts";

const ready = { codeMade: NOW - 9e8, archiveAt: [{ origin: river.origin, kept: NOW - 9e7 }] };
const room = { room: "guardians" } as const;
const guarding: GuardiansView["guarding"] = [
  { circle: river.id, owner: ada.id, name: "Ada", standing: "holds", since: NOW - 4e8 },
];

function people(standings: readonly GuardianStanding[], over: Partial<GuardiansView["mine"][number]> = {}): Scene {
  const all = [ada, jonas, ines].map((member, at) => ({
    member: member.id,
    name: member.name,
    standing: standings[at] ?? "asked",
    isHere: true,
  }));
  const mine = [{ circle: river.id, people: all, needed: undefined, isStale: false, ...over }];
  return { circles: [river], place: room, keeping: ready, guardians: { mine, guarding: [] } };
}

const request = `nexus-request.${"Qz4_bT".repeat(10)}`;
const words = ["lantern", "otter", "island", "harbor", "clover", "moth"];
const begun: ReturnView = {
  name: "Mira",
  line: request,
  words,
  given: [],
  apart: [],
  needed: undefined,
  state: "gathering",
  code: undefined,
};
const returning = { circles: [], place: { room: "returning" } } as const;
const helping = [{ click: ".guarding .plain" }, { fill: "textarea", text: request }, { click: "form .plain" }];

export const guardiansScenes = {
  "guardians, no code": { circles: [river], place: room },
  "guardians, no archive": { circles: [river], place: room, keeping: { codeMade: NOW - 9e8, archiveAt: [] } },
  "guardians, choosing": {
    circles: [river, second2],
    place: room,
    keeping: ready,
    touch: [{ click: ".checks label:nth-of-type(1) input" }, { click: ".checks label:nth-of-type(2) input" }],
  },
  "guardians, asked": people(["ready", "asked", "refused"]),
  "guardians, said yes": people(["ready", "ready", "ready"]),
  "guardians, a slip in the code": {
    ...people(["ready", "ready", "ready"]),
    touch: [{ fill: "textarea", text: "wrong" }, { click: "form .main" }],
  },
  "guardians, they hold": people(["holds", "holds", "holds"], { needed: 2 }),
  "guardians, letting go": {
    ...people(["holds", "holds", "sent"], { needed: 2 }),
    touch: [{ click: ".guardians .quiet" }],
  },
  "guardians, another code": people(["holds", "holds", "holds"], { needed: 2, isStale: true }),
  "guardians, too few left": people(["holds", "refused", "refused"], { needed: 2 }),
  "guardians, I am asked": {
    circles: [river],
    place: room,
    keeping: ready,
    guardians: {
      mine: [],
      guarding: [{ circle: river.id, owner: jonas.id, name: "Jonas", standing: "asked", since: NOW }],
    },
  },
  "home, I am asked": { circles: [{ ...river, guardAsks: [jonas.id] }, second2], place: home, keeping: {} },
  "guardians, I hold": { circles: [river], place: room, keeping: ready, guardians: { mine: [], guarding } },
  "guardians, helping": { circles: [river], place: room, guardians: { mine: [], guarding }, touch: helping },
  "guardians, no request": {
    circles: [river],
    place: room,
    guardians: { mine: [], guarding },
    touch: [{ click: ".guarding .plain" }, { fill: "textarea", text: "hello" }, { click: "form .plain" }],
  },
  "guardians, giving": {
    circles: [river],
    place: room,
    guardians: { mine: [], guarding },
    touch: [...helping, { click: ".sure input" }, { click: "section > .main" }],
  },
  "returning, beginning": returning,
  "returning, asking": { ...returning, returning: begun },
  "returning, one came": {
    ...returning,
    returning: { ...begun },
    touch: [{ fill: "textarea", text: "nexus-share.one" }, { click: "form .plain" }],
  },
  "returning, a bad share": {
    ...returning,
    returning: { ...begun, given: ["Ada"], needed: 2 },
    touch: [{ fill: "textarea", text: "nexus-share.bad" }, { click: "form .plain" }],
  },
  "returning, one apart": { ...returning, returning: { ...begun, given: ["Ada"], needed: 2, apart: ["Jonas"] } },
  "returning, made up": {
    ...returning,
    returning: { ...begun, given: ["Ada", "Jonas"], needed: 2, state: "false-shares" },
  },
  "returning, opened": {
    ...returning,
    returning: {
      ...begun,
      given: ["Ada", "Jonas"],
      needed: 2,
      state: "opened",
      code: { words: codeWords, origins: [river.origin] },
    },
  },
} as const satisfies Scenes;
