/** Rounds and exchanges: opened, going on, over. */
import { journal } from "../journal.ts";
import { river, second2 } from "../people.ts";
import { rounds, withRound } from "../rounds/index.ts";
import { large } from "../rounds/twelve.ts";
import { home, inRiver, type Scene, type Scenes } from "./scene.ts";

/** A room for each round of the list. */
const ofEachRound = Object.fromEntries(
  Object.entries(rounds).map(([name, round]): [string, Scene] => [
    name,
    { circles: [withRound(round)], place: { room: "round", circle: river.id, round: round.id } },
  ]),
) as Record<keyof typeof rounds, Scene>;

export const roundsScenes = {
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
  "round, breathe first": {
    ...ofEachRound.round,
    touch: [{ click: ".breathe-first button" }, { see: ".breathe" }],
  },
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
  "weaving, chosen": {
    ...ofEachRound.weaving,
    touch: [
      { see: ".gesture" },
      { click: ".gesture .choice:nth-of-type(1) label:nth-child(2)" },
      { click: ".gesture .choice:nth-of-type(2) label:nth-child(2)" },
      { click: ".gesture .choice:nth-of-type(4) label:nth-child(4)" },
    ],
  },
  "weaving, my thread": {
    ...ofEachRound["weaving, sealed"],
    touch: [{ see: ".own-words" }, { click: ".own-words button" }],
  },
  "circle, a weaving has opened": { circles: [withRound(rounds["weaving, opened"])], place: inRiver("circle") },
  "open-round, weaving": {
    circles: [large],
    place: inRiver("open-round"),
    touch: [{ click: "section:last-of-type .round-ways li:nth-child(3) button" }],
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
  ...ofEachRound,
  "round, still to be sent": {
    circles: [{ ...large, link: "offline" }],
    place: { room: "round", circle: river.id, round: "0".repeat(32), isNew: true },
  },
  "round, seal it": { ...ofEachRound.round, touch: [{ click: ".equals button" }] },
  "round, remind me": {
    ...ofEachRound.round,
    touch: [{ click: ".remind summary" }, { click: ".remind .choice label:nth-child(3)" }],
  },
  "piece, how I come": {
    ...ofEachRound["piece, gathered"],
    touch: [{ click: ".moods summary" }, { at: ".field-touch", x: 0.3, y: 0.4 }],
  },
} as const satisfies Scenes;
