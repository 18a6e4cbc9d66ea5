/** What somebody keeps for themselves: the journal, the year's cloth, reminders. */
import { brought } from "../history.ts";
import { journal } from "../journal.ts";
import { river } from "../people.ts";
import type { Scenes } from "./scene.ts";

const years = [...journal, ...brought];
const file = ".drop-here input";
const moods = [
  "full_date,date,weekday,time,mood,activities,note_title,note",
  '2026-04-12,April 12,Sunday,2:03 PM,cloudy,"tea | walk",,',
  '2026-04-12,April 12,Sunday,9:40 PM,open,"family",,"A long talk, at last."',
  "2026-04-31,April 31,Friday,9:40 PM,open,,,",
  "2026-05-01,May 1,Friday",
  "2026-05-02,May 2,Saturday,8:15 AM,cloudy,,,",
].join("\n");
const table = [
  "Day;Mood 1-10;Pulse;What happened",
  "31.01.2026;7;61;Walked along the river before work",
  "01.02.2026;4;66;",
  "02.02.2026;8;58;Called Jonas",
  "",
].join("\n");

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
  "journal, brought": { circles: [river], journal: years, place: { room: "journal" } },
  imports: { circles: [river], journal, place: { room: "imports" } },
  "imports, which": { circles: [river], journal, place: { room: "imports" }, touch: [{ click: ".more summary" }] },
  "imports, unknown": {
    circles: [river],
    journal,
    place: { room: "imports" },
    touch: [{ give: file, name: "letter.txt", text: "Dear all" }, { see: ".refusal" }],
  },
  "imports, preview": {
    circles: [river],
    journal,
    place: { room: "imports" },
    touch: [
      { give: file, name: "daylio_export.csv", text: moods },
      { see: ".preview .main" },
      { click: ".more summary" },
    ],
  },
  "imports, columns": {
    circles: [river],
    journal,
    place: { room: "imports" },
    touch: [{ give: file, name: "moods.csv", text: table }, { see: ".columns" }],
  },
  "imports, taken": {
    circles: [river],
    journal: years,
    place: { room: "imports" },
    touch: [
      { give: file, name: "daylio_export.csv", text: moods },
      { see: ".preview .main" },
      { click: ".preview .main" },
      { see: ".earlier" },
    ],
  },
  "imports, undo": {
    circles: [river],
    journal: years,
    place: { room: "imports" },
    touch: [{ see: ".earlier" }, { click: ".earlier button" }],
  },
  "looking back": {
    circles: [river],
    journal: years,
    place: { room: "looking-back" },
    touch: [{ see: ".word-hours" }],
  },
  "looking back, three months": {
    circles: [river],
    journal: years,
    place: { room: "looking-back" },
    touch: [{ see: ".word-hours" }, { click: ".courses .choice label" }, { click: ".course summary" }],
  },
  "looking back, little": {
    circles: [river],
    journal: journal.slice(0, 4),
    place: { room: "looking-back" },
    touch: [{ see: ".calendar" }],
  },
  "looking back, empty": { circles: [river], place: { room: "looking-back" } },
  year: { circles: [river], journal, place: { room: "year" } },
  "year, empty": { circles: [river], place: { room: "year" } },
} as const satisfies Scenes;
