/** Who is in a circle: trust, comparing, removing, handing on. */
import { handing, trusting } from "../law.ts";
import { asKeeper, muting, removed, river } from "../people.ts";
import { inRiver, type Scenes } from "./scene.ts";

export const peopleScenes = {
  "people, comparing": {
    circles: [muting],
    place: inRiver("people"),
    touch: [{ click: ".members li:nth-child(1) .item-acts button" }],
  },
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
} as const satisfies Scenes;
