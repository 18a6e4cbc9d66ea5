/** Finding again what was said. */
import { journal } from "../journal.ts";
import { second2, talking } from "../people.ts";
import type { Scenes } from "./scene.ts";

export const searchScenes = {
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
} as const satisfies Scenes;
