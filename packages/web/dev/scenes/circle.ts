/** A circle's timeline, and what is said and added there. */
import { fresh, held, knocked, muting, offline, removed, river, talking, told, troubled } from "../people.ts";
import { inRiver, type Scenes } from "./scene.ts";

export const circleScenes = {
  "circle, first day": { circles: [fresh], place: { room: "circle", circle: fresh.id } },
  "circle, just let in": { circles: [{ ...river, timeline: [] }], place: { room: "circle", circle: river.id } },
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
  "circle, removed, with a share": {
    circles: [removed],
    place: inRiver("circle"),
    guardians: {
      mine: [],
      guarding: [
        { circle: removed.id, owner: "a0", name: "Ada", standing: "holds", since: removed.timeline[0]?.at ?? 0 },
      ],
    },
    touch: [{ click: ".outside button" }, { see: ".careful" }],
  },
  "circle, removed": { circles: [removed], place: inRiver("circle") },
  "circle, declined": {
    circles: [{ ...removed, standing: "declined", members: [], timeline: [] }],
    place: inRiver("circle"),
  },
  "circle, adrift": { circles: [{ ...river, standing: "adrift", link: "connecting" }], place: inRiver("circle") },
} as const satisfies Scenes;
