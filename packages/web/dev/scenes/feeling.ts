/** Saying how one is: the first page of somebody who has a circle, check-ins, entries for oneself. */
import { journal } from "../journal.ts";
import { fresh, knocked, river, second2 } from "../people.ts";
import { home, inRiver, type Scenes, touchField } from "./scene.ts";

export const feelingScenes = {
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
      { click: ".finer .more:nth-of-type(2) summary" },
      { fill: ".finer .more:nth-of-type(2) input", text: "illness" },
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
} as const satisfies Scenes;
