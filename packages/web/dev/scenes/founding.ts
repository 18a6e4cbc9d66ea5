/** Founding a circle, from a blueprint or at the table. */
import type { Place } from "../../src/place.ts";
import type { Scenes } from "./scene.ts";

const founding: Place = { room: "found", link: "https://sanctuary.example/#found=abc" };
const toTable = [
  { click: ".blueprints label:nth-of-type(2)" },
  { click: ".founding-steps .plain:nth-child(2)" },
  { see: ".table" },
] as const;

export const foundingScenes = {
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
        give: ".blueprints input[type=file]",
        text: '{"format": 1, "kind": "nexus blueprint", "language": "en", "title": "Safe \u202ecalp"}',
      },
      { see: ".refused-file .refusal" },
    ],
  },
} as const satisfies Scenes;
