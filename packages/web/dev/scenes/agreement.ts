/** The agreement, and votes on it. */
import { asked, decided, deciding, heard } from "../law.ts";
import { river } from "../people.ts";
import { home, inRiver, type Scenes } from "./scene.ts";

export const agreementScenes = {
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
  "home, a vote waits": { circles: [deciding], place: home, touch: [{ see: ".circle-row >> nth=1" }] },
  "circle, votes": { circles: [deciding], place: inRiver("circle"), touch: [{ see: ".item-motion .byline >> nth=0" }] },
  "circle, decided": {
    circles: [decided],
    place: inRiver("circle"),
    touch: [{ see: ".item-motion .byline >> nth=0" }],
  },
} as const satisfies Scenes;
