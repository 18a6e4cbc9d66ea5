/** What somebody keeps for themselves: the journal, the year's cloth, reminders. */
import { journal } from "../journal.ts";
import { river } from "../people.ts";
import type { Scenes } from "./scene.ts";

export const journalScenes = {
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
  year: { circles: [river], journal, place: { room: "year" } },
  "year, empty": { circles: [river], place: { room: "year" } },
} as const satisfies Scenes;
