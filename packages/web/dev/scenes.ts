/** Every room in every state, by name: what circles there are, and where the person stands. */

import type { CircleView, JournalEntry, KeepingView } from "@nexus/circle";
import type { Place } from "../src/place.ts";
import type { Preferences } from "../src/settings/preferences.ts";
import { rosepath, withoutTieup } from "./drafts.ts";
import { journal } from "./journal.ts";
import { asked, decided, deciding, handing, heard, trusting } from "./law.ts";
import {
  asKeeper,
  fresh,
  held,
  knocked,
  knocking,
  muting,
  NOW,
  offline,
  removed,
  river,
  second2,
  talking,
  told,
  troubled,
} from "./people.ts";
import { large, rounds, withRound } from "./rounds.ts";
import { eight, woven } from "./woven.ts";

export interface Scene {
  readonly keeping?: Partial<KeepingView>;
  readonly circles: readonly CircleView[];
  readonly journal?: readonly JournalEntry[];
  readonly place: Place;
  /** Shown instead of the rooms. */
  /** What was chosen in the settings. */
  readonly prefer?: Partial<Preferences>;
  readonly instead?:
    | "eight"
    | "elsewhere"
    | "unsupported"
    | "lost"
    | "opening"
    | "missing"
    | "full"
    | "newer"
    | "closed"
    | "wiped";
  /** What the frame around the app has to say. */
  readonly frame?: "update" | "install" | "install by hand";
  /** What to do before the picture is taken, by CSS selector. */
  readonly touch?: readonly (
    | { readonly click: string }
    | { readonly see: string }
    | { readonly fill: string; readonly text: string }
    /** Chooses a picture in a file field, or a file of that name with that text. */
    | { readonly give: string; readonly name?: string; readonly text?: string }
    /** Chooses a file of these words. */
    | { readonly hand: string; readonly text: string }
    | { readonly at: string; readonly x: number; readonly y: number }
  )[];
}

const myPhone = { id: "phone", name: "My phone", made: NOW - 6e8, salt: "" };
const home: Place = { room: "home" };
const inRiver = (room: "circle" | "check-in" | "people" | "agreement" | "open-round" | "exchange"): Place => ({
  room,
  circle: river.id,
});
const founding: Place = { room: "found", link: "https://sanctuary.example/#found=abc" };
const toTable = [
  { click: ".blueprints label:nth-of-type(2)" },
  { click: ".founding-steps .plain:nth-child(2)" },
  { see: ".table" },
] as const;
const inWoven: Place = { room: "cloth", circle: woven.id };
const touchField = { at: ".field-touch", x: 0.78, y: 0.3 } as const;

/** A room for each round of the list. */
const roundScenes = Object.fromEntries(
  Object.entries(rounds).map(([name, round]): [string, Scene] => [
    name,
    { circles: [withRound(round)], place: { room: "round", circle: river.id, round: round.id } },
  ]),
) as Record<keyof typeof rounds, Scene>;

export const scenes = {
  welcome: { circles: [], place: home },
  "welcome, wrong link": {
    circles: [],
    place: home,
    touch: [{ fill: "input[inputmode=url]", text: "half a link" }, { click: "button[type=submit]" }],
  },
  found: { circles: [], place: founding },
  "found, from a blueprint": {
    circles: [],
    place: founding,
    touch: [
      { fill: "form .text-field:nth-of-type(1) input", text: "Thursdays" },
      { fill: "form .text-field:nth-of-type(2) input", text: "Mira" },
      { click: ".blueprints label:nth-of-type(2)" },
    ],
  },
  "found, read as they will": {
    circles: [],
    place: founding,
    touch: [
      { fill: "form .text-field:nth-of-type(1) input", text: "Thursdays" },
      { fill: "form .text-field:nth-of-type(2) input", text: "Mira" },
      { click: ".blueprints label:nth-of-type(4)" },
      { click: ".founding-steps .plain:nth-child(1)" },
      { see: ".preview" },
    ],
  },
  "found, at the table": {
    circles: [],
    place: founding,
    touch: [
      { click: ".blueprints label:nth-of-type(3)" },
      { click: ".founding-steps .plain:nth-child(2)" },
      { see: ".table" },
    ],
  },
  "found, promises": {
    circles: [],
    place: founding,
    touch: [...toTable, { click: ".table-group:nth-child(1) .quiet" }],
  },
  "found, a dial turned": {
    circles: [],
    place: founding,
    touch: [
      ...toTable,
      { click: ".table-group:nth-child(4) .quiet" },
      { click: ".dials .choice:nth-of-type(1) label:nth-child(1)" },
    ],
  },
  "found, a round": {
    circles: [],
    place: founding,
    touch: [
      ...toTable,
      { click: ".table-group:nth-child(3) .quiet" },
      { click: ".templates li:nth-child(2) > .quiet" },
    ],
  },
  "found, what stays": {
    circles: [],
    place: founding,
    touch: [...toTable, { click: ".table-group:nth-child(5) .quiet" }],
  },
  "found, kept as one's own": {
    circles: [],
    place: founding,
    touch: [
      ...toTable,
      { click: ".more summary" },
      { fill: ".keep-blueprint input", text: "Our Thursdays" },
      { click: ".keep-blueprint .plain" },
      { see: ".keep-blueprint [role=status]" },
    ],
  },
  "found, a hostile file": {
    circles: [],
    place: founding,
    touch: [
      {
        hand: ".blueprints input[type=file]",
        text: '{"format": 1, "kind": "nexus blueprint", "language": "en", "title": "Safe \u202ecalp"}',
      },
      { see: ".refused-file .refusal" },
    ],
  },
  threshold: {
    circles: [],
    place: { room: "threshold", link: "https://sanctuary.example/#join=abc" },
    touch: [{ see: ".knock-form" }],
  },
  "threshold, named": {
    circles: [],
    place: { room: "threshold", link: "https://sanctuary.example/#join=abc" },
    touch: [{ fill: ".knock-form input", text: "Samira" }],
  },
  "threshold, expired": { circles: [], place: { room: "threshold", link: "https://sanctuary.example/#join=expired" } },
  waiting: { circles: [knocking], place: inRiver("circle") },
  "circle, first day": { circles: [fresh], place: { room: "circle", circle: fresh.id } },
  "circle, just let in": { circles: [{ ...river, timeline: [] }], place: { room: "circle", circle: river.id } },
  home: { circles: [river, second2], journal, place: home },
  "home, touched": {
    circles: [river, second2],
    place: home,
    touch: [touchField, { click: ".word:nth-of-type(2)" }],
  },
  "home, many": { circles: [knocked, { ...second2, link: "offline" }, { ...fresh, standing: "left" }], place: home },
  "check-in": { circles: [river], place: inRiver("check-in"), touch: [{ at: ".field-touch", x: 0.2, y: 0.7 }] },
  "check-in, each part": {
    circles: [river],
    journal,
    place: inRiver("check-in"),
    touch: [
      { at: ".field-touch", x: 0.2, y: 0.4 },
      { click: ".word:nth-of-type(2)" },
      { fill: "form textarea", text: "Third night." },
      { click: ".more summary" },
      { click: ".more label:nth-child(3)" },
      { click: ".finer .more:last-child summary" },
      { fill: ".finer .more:last-child input", text: "illness" },
    ],
  },
  "check-in, only me": {
    circles: [river],
    journal,
    place: inRiver("check-in"),
    touch: [{ at: ".field-touch", x: 0.2, y: 0.4 }, { click: ".who-hears label:last-child" }],
  },
  "check-in, all words": {
    circles: [river],
    place: inRiver("check-in"),
    touch: [{ click: ".own-word button" }, { click: ".found-word:nth-of-type(3)" }],
  },
  "check-in, one word sought": {
    circles: [river],
    place: inRiver("check-in"),
    touch: [{ click: ".own-word button" }, { fill: ".word-finder input[type=text]", text: "trust" }],
  },
  "for me": { circles: [], place: { room: "for-me" }, touch: [touchField] },
  "for me, kept": {
    circles: [],
    place: { room: "for-me" },
    touch: [touchField, { click: "button[type=submit]" }],
  },
  "home, no circle": { circles: [], journal, place: home },
  "home, told": { circles: [river], journal, place: home, touch: [touchField, { click: "button[type=submit]" }] },
  journal: { circles: [river], journal, place: { room: "journal" } },
  reminders: { circles: [], journal, place: { room: "reminders" } },
  "reminders, one": { circles: [], journal, place: { room: "reminders" }, touch: [{ click: "main .plain" }] },
  "journal, empty": { circles: [river], place: { room: "journal" } },
  "journal, written": {
    circles: [river],
    journal,
    place: { room: "journal" },
    touch: [{ fill: ".write-line textarea", text: "I did not call back. Tomorrow, before noon." }],
  },
  "journal, change": {
    circles: [river],
    journal,
    place: { room: "journal" },
    touch: [{ click: ".entry .item-acts button" }],
  },
  "journal, forget": {
    circles: [river],
    journal,
    place: { room: "journal" },
    touch: [{ click: ".entry .item-acts button:nth-child(2)" }],
  },
  circle: { circles: [river], place: inRiver("circle") },
  "circle, reply": {
    circles: [river],
    place: inRiver("circle"),
    touch: [{ click: ".item:last-child .item-acts button" }],
  },
  "circle, take back": {
    circles: [river],
    place: inRiver("circle"),
    touch: [{ click: "[data-mine=true] .item-acts button:nth-child(2)" }],
  },
  "circle, knock": { circles: [knocked], place: inRiver("circle") },
  "circle, offline": { circles: [offline], place: inRiver("circle") },
  "circle, troubled": { circles: [troubled], place: inRiver("circle"), touch: [{ click: ".more summary" }] },
  "circle, talking": { circles: [talking], place: inRiver("circle") },
  "circle, opened": {
    circles: [talking],
    place: inRiver("circle"),
    touch: [{ click: ".fold-act" }],
  },
  "circle, picture": { circles: [talking], place: inRiver("circle"), touch: [{ click: ".picture-open" }] },
  "circle, muted": { circles: [muting], place: inRiver("circle") },
  "circle, held": { circles: [held], place: inRiver("circle") },
  "circle, adding": { circles: [talking], place: inRiver("circle"), touch: [{ click: ".add" }] },
  "circle, content note": {
    circles: [{ ...talking, draft: { text: "I did not sleep again.", replyTo: undefined } }],
    place: inRiver("circle"),
    touch: [
      { click: ".add" },
      { click: ".adding-ways button:nth-child(3)" },
      { fill: ".made-fold input", text: "sleepless nights" },
    ],
  },
  "circle, recording": {
    circles: [talking],
    place: inRiver("circle"),
    touch: [{ click: ".add" }, { click: ".adding-ways button:nth-child(2)" }],
  },
  "circle, picture to send": {
    circles: [talking],
    place: inRiver("circle"),
    touch: [{ click: ".add" }, { give: ".adding input[type=file]" }],
  },
  "circle, telling the keepers": {
    circles: [{ ...talking, timeline: talking.timeline.slice(-1) }],
    place: inRiver("circle"),
    touch: [
      { click: ".item:last-child .item-acts button:nth-child(3)" },
      { click: ".item-more button:nth-child(2)" },
      { fill: ".telling textarea", text: "I would like somebody to look at this." },
    ],
  },
  "circle, told": { circles: [told], place: inRiver("circle") },
  "circle, a letter to the host": {
    circles: [told],
    place: inRiver("circle"),
    touch: [
      { click: ".report .item-acts .quiet" },
      { fill: ".telling textarea", text: "Please close this circle. We go on elsewhere." },
      { click: ".telling .checks:nth-of-type(1) label" },
      { click: ".telling .checks:nth-of-type(2) label:nth-of-type(2)" },
    ],
  },
  "circle, topics": {
    circles: [
      { ...talking, agreement: { ...talking.agreement, words: { welcome: "", topics: ["hospital", "loss", "work"] } } },
    ],
    place: inRiver("circle"),
    touch: [
      { click: ".add" },
      { click: ".adding-ways button:nth-child(3)" },
      { click: "fieldset.item-acts button:nth-of-type(2)" },
    ],
  },
  "circle, not today": {
    circles: [talking],
    place: inRiver("circle"),
    touch: [{ click: ".fold ~ .item-acts button:nth-child(2)" }],
  },
  "circle, woven": { circles: [woven], place: { room: "circle", circle: woven.id } },
  "home, eight circles": { circles: eight, place: home },
  "eight cloths": { circles: [], place: home, instead: "eight" },
  cloth: { circles: [woven], place: inWoven },
  "cloth, a day before": {
    circles: [woven],
    place: inWoven,
    touch: [{ at: ".long-window canvas", x: 0.5, y: 0.4 }],
  },
  "cloth, first day": { circles: [fresh], place: { room: "cloth", circle: fresh.id } },
  "cloth, may be shown": {
    circles: [
      { ...woven, agreement: { ...woven.agreement, mayLeave: { ...woven.agreement.mayLeave, publish: "everyone" } } },
    ],
    place: inWoven,
  },
  year: { circles: [river], journal, place: { room: "year" } },
  "year, empty": { circles: [river], place: { room: "year" } },
  draft: { circles: [], journal, place: { room: "draft" } },
  "draft, opened": {
    circles: [],
    journal,
    place: { room: "draft" },
    touch: [{ give: "input[type=file]", name: "rosepath.wif", text: rosepath }, { see: ".long-cloth" }],
  },
  "draft, refused": {
    circles: [],
    journal,
    place: { room: "draft" },
    touch: [{ give: "input[type=file]", name: "half.wif", text: withoutTieup }, { see: ".refusal" }],
  },
  search: {
    circles: [talking, second2],
    place: { room: "search" },
    touch: [{ fill: "search input", text: "river" }, { see: ".hits li" }],
  },
  "search, the journal too": {
    circles: [talking],
    journal,
    place: { room: "search" },
    touch: [{ fill: "search input", text: "the" }, { see: ".hits li:first-child" }],
  },
  "search, nothing": {
    circles: [talking],
    place: { room: "search" },
    touch: [{ fill: "search input", text: "desert rain" }, { see: ".search-found:not(:empty)" }],
  },
  "people, comparing": {
    circles: [muting],
    place: inRiver("people"),
    touch: [{ click: ".members li:nth-child(1) .item-acts button" }],
  },
  "circle, removed": { circles: [removed], place: inRiver("circle") },
  "circle, declined": {
    circles: [{ ...removed, standing: "declined", members: [], timeline: [] }],
    place: inRiver("circle"),
  },
  "circle, adrift": { circles: [{ ...river, standing: "adrift", link: "connecting" }], place: inRiver("circle") },
  "people, from outside": {
    circles: [{ ...removed, members: removed.members.map((each) => ({ ...each, isHere: false })) }],
    place: inRiver("people"),
  },
  people: { circles: [river], place: inRiver("people") },
  "people, keeper": {
    circles: [asKeeper],
    place: inRiver("people"),
    touch: [{ click: ".members li:nth-child(3) button" }, { click: ".invitations [aria-expanded]" }],
  },
  "people, trust": { circles: [trusting], place: inRiver("people") },
  "circle, asked to keep it": { circles: [trusting], place: inRiver("circle"), touch: [{ see: ".knock" }] },
  "people, a word taken back": {
    circles: [trusting],
    place: inRiver("people"),
    touch: [
      { click: ".members li:nth-child(3) .item-acts :nth-child(3)" },
      { click: ".member-acts .quiet:nth-child(1)" },
    ],
  },
  "people, a proposal": {
    circles: [trusting],
    place: inRiver("people"),
    touch: [
      { click: ".members li:nth-child(3) .item-acts :nth-child(3)" },
      { click: ".member-acts .quiet:nth-child(2)" },
      { fill: ".confirm textarea", text: "I hear my own words from others." },
    ],
  },
  "people, handing on": {
    circles: [handing],
    place: inRiver("people"),
    touch: [{ click: ".members li:nth-child(4) .item-acts :nth-child(3)" }],
  },
  agreement: { circles: [river], place: inRiver("agreement") },
  "agreement, votes": { circles: [deciding], place: inRiver("agreement") },
  "agreement, a vote before it is given": {
    circles: [deciding],
    place: inRiver("agreement"),
    touch: [{ click: ".say .quiet:nth-child(1)" }],
  },
  "agreement, about me": {
    circles: [asked],
    place: inRiver("agreement"),
    touch: [{ click: ".motion > .plain" }, { fill: ".motion textarea", text: "It was not me." }],
  },
  "agreement, answered": { circles: [heard], place: inRiver("agreement") },
  "agreement, how it came about": {
    circles: [decided],
    place: inRiver("agreement"),
    touch: [{ click: ".room-agreement main > section .more summary" }],
  },
  "agreement, other keepers": {
    circles: [decided],
    place: inRiver("agreement"),
    touch: [{ click: ".room-agreement main > section > .quiet" }, { click: ".checks label:nth-of-type(2)" }],
  },
  "agreement, proposing": {
    circles: [river],
    place: inRiver("agreement"),
    touch: [
      { click: "main > .main" },
      { see: ".table" },
      { click: ".table-group:nth-child(2) .quiet" },
      { click: ".dials .choice:nth-of-type(3) label:nth-child(3)" },
      { click: ".table-group:nth-child(2) .quiet" },
      { fill: ".propose > .text-field textarea", text: "Let us take more time." },
    ],
  },
  "circle, votes": { circles: [deciding], place: inRiver("circle"), touch: [{ see: ".item-motion .byline >> nth=0" }] },
  "circle, decided": {
    circles: [decided],
    place: inRiver("circle"),
    touch: [{ see: ".item-motion .byline >> nth=0" }],
  },
  unlock: { circles: [river], place: home, keeping: { isLocked: true, hasPassphrase: true, codeMade: NOW - 9e8 } },
  "unlock, wrong": {
    circles: [river],
    place: home,
    keeping: { isLocked: true, hasPassphrase: true, codeMade: NOW - 9e8, passkeys: [myPhone] },
    touch: [{ fill: "input[type=password]", text: "wrong" }, { click: ".main" }],
  },
  "unlock, by code": {
    circles: [river],
    place: home,
    keeping: { isLocked: true, passkeys: [myPhone], codeMade: NOW - 9e8 },
    touch: [{ click: ".more summary" }, { fill: "textarea", text: "wrong" }, { click: ".more .plain" }],
  },
  keeping: { circles: [river], place: { room: "keeping" } },
  "keeping, locked": {
    circles: [river],
    place: { room: "keeping" },
    keeping: { hasPassphrase: true, codeMade: NOW - 9e8, passkeys: [myPhone] },
  },
  restore: { circles: [], place: { room: "restore" } },
  "restore, wrong": {
    circles: [],
    place: { room: "restore" },
    touch: [{ fill: "textarea", text: "lusab babad" }],
  },
  "home, keep your way": { circles: [river, second2], place: home, keeping: {} },
  "home, test of the code": {
    circles: [river],
    place: home,
    keeping: { codeMade: NOW - 9e8, choices: { test: { words: [2, 9], due: NOW - 1 }, offerAfter: undefined } },
  },
  recovery: { circles: [river], place: { room: "recovery" } },
  "recovery, a slip": {
    circles: [river],
    place: { room: "recovery" },
    touch: [
      { fill: ".text-field:nth-of-type(1) input", text: "gutih" },
      { fill: ".text-field:nth-of-type(2) input", text: "visam" },
      { click: ".main" },
    ],
  },
  elsewhere: { circles: [], place: home, instead: "elsewhere" },
  unsupported: { circles: [], place: home, instead: "unsupported" },
  lost: { circles: [], place: home, instead: "lost" },
  safety: { circles: [], place: { room: "safety" }, prefer: { country: "GB" } },
  "safety, two languages": { circles: [], place: { room: "safety" }, prefer: { country: "CA" } },
  "safety, not covered": {
    circles: [],
    place: { room: "safety" },
    prefer: { country: "ZZ" },
    touch: [{ click: ".room-safety section:nth-of-type(3) .plain" }],
  },
  settings: { circles: [], place: { room: "settings" } },
  "settings, own colours": {
    circles: [],
    place: { room: "settings" },
    prefer: { colours: { calm: "#4f8f6a", heavy: "#4a8a68" } },
  },
  "home, new version": { circles: [river, second2], place: home, frame: "update" },
  "home, install": { circles: [river, second2], place: home, keeping: { codeMade: NOW - 9e8 }, frame: "install" },
  "home, install by hand": {
    circles: [river, second2],
    place: home,
    keeping: { codeMade: NOW - 9e8 },
    frame: "install by hand",
  },
  "store full": { circles: [], place: home, instead: "full" },
  "store of a newer version": { circles: [], place: home, instead: "newer" },
  "store closed": { circles: [], place: home, instead: "closed" },
  "store wiped": { circles: [], place: home, instead: "wiped" },
  scan: { circles: [], place: home, touch: [{ click: ".paste-link .quiet" }, { see: ".scan" }] },
  "part missing": { circles: [], place: home, instead: "missing" },
  opening: { circles: [], place: home, instead: "opening" },
  "home, rounds wait": {
    circles: [withRound(rounds.round), { ...second2, rounds: [rounds["exchange, asked"]] }],
    place: home,
    journal,
  },
  "circle, a round is open": { circles: [withRound(rounds.round)], place: inRiver("circle") },
  "circle, a round has opened": { circles: [withRound(rounds["round, opened"])], place: inRiver("circle") },
  "circle, an exchange goes on": {
    circles: [withRound(rounds["exchange, answered"])],
    place: inRiver("circle"),
  },
  "circle, a live round": { circles: [withRound(rounds["piece, gathering"])], place: inRiver("circle") },
  "open-round": { circles: [large], place: inRiver("open-round") },
  "open-round, too few": {
    circles: [{ ...second2, members: second2.members.slice(0, 2) }],
    place: { room: "open-round", circle: second2.id },
  },
  "open-round, sealed": {
    circles: [large],
    place: inRiver("open-round"),
    touch: [{ click: ".round-ways li:nth-child(1) button" }],
  },
  "open-round, piece": {
    circles: [large],
    place: inRiver("open-round"),
    touch: [{ click: ".round-ways li:nth-child(2) button" }],
  },
  "open-round, refused": {
    circles: [large],
    place: inRiver("open-round"),
    touch: [{ click: ".round-ways li:nth-child(1) button" }, { click: ".main" }, { see: ".refusal" }],
  },
  exchange: { circles: [large], place: inRiver("exchange") },
  "exchange, own question": {
    circles: [large],
    place: inRiver("exchange"),
    touch: [
      { see: ".walk" },
      { click: ".choice label" },
      { click: ".choice:nth-of-type(2) label:last-child" },
      { fill: "form > .text-field textarea", text: "What do you wish I had asked?" },
    ],
  },
  "exchange, own deck": { circles: [large], place: inRiver("exchange"), touch: [{ click: ".more summary" }] },
  ...roundScenes,
  "round, still to be sent": {
    circles: [{ ...large, link: "offline" }],
    place: { room: "round", circle: river.id, round: "0".repeat(32), isNew: true },
  },
  "round, seal it": { ...roundScenes.round, touch: [{ click: ".equals button" }] },
  "round, remind me": {
    ...roundScenes.round,
    touch: [{ click: ".remind summary" }, { click: ".remind .choice label:nth-child(3)" }],
  },
  "piece, how I come": {
    ...roundScenes["piece, gathered"],
    touch: [{ click: ".moods summary" }, { at: ".field-touch", x: 0.3, y: 0.4 }],
  },
} as const satisfies Record<string, Scene>;

export type SceneName = keyof typeof scenes;
