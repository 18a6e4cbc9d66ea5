/** Scenes of the pulse: each way to measure, what came of it, and how it is read by others. */
import type { Body, CircleView, JournalEntry, TimelineItem } from "@nexus/circle";
import type { Place } from "../../src/place.ts";
import { journal } from "../journal.ts";
import { NOW, river } from "../people.ts";
import type { Scene } from "./scene.ts";

const strap: Body = { source: "strap", hr: 68, rmssd: 43, beats: { kept: 74, seen: 75 }, usual: "alike" };

/** Five earlier measurements, so that there is a usual. */
const earlier = [66, 71, 64, 69, 73].map(
  (hr, at): JournalEntry => ({
    id: `${at}`.padStart(32, "b"),
    at: NOW - (at + 1) * 86_400_000,
    kind: "check-in",
    words: [],
    body: { source: "strap", hr },
  }),
);
const heard: CircleView = {
  ...river,
  timeline: river.timeline.map((item): TimelineItem => {
    if (item.kind !== "check-in" || item.words[0] !== "relieved") return item;
    return { ...item, body: { source: "finger", hr: 104, usual: "faster" } };
  }),
};

const place: Place = { room: "check-in", circle: river.id };
const open = { click: ".finer > .quiet" } as const;
const choose = (way: number) => ({ click: `.pulse-ways li:nth-child(${way}) button` }) as const;
const inForm = (touch: Scene["touch"], more: Partial<Scene> = {}): Scene => ({
  circles: [river],
  place,
  touch: [{ see: ".finer" }, open, { see: ".pulse" }, ...(touch ?? [])],
  ...more,
});
const worn = (strap: Scene["strap"], touch: NonNullable<Scene["touch"]> = []): Scene =>
  inForm([choose(3), { see: ".pulse [role=status]" }, ...touch], { strap });
/** The second choice is what feels the heart: nothing, a strap, a finger. */
const breathing = (feeler: number, see: string, strap?: Scene["strap"]): Scene =>
  inForm(
    [
      { click: ".pulse > .actions button:first-child" },
      { click: `.breathe .choice:nth-of-type(2) label:nth-child(${feeler})` },
      { click: ".breathe .actions .plain" },
      { see },
    ],
    { strap },
  );
const done = { click: ".pulse .actions .plain" } as const;

export const bodyScenes = {
  "check-in, measure my pulse": inForm([]),
  "check-in, tap along": inForm([choose(1), { click: ".tap" }]),
  "check-in, type a number": inForm([choose(2), { fill: ".pulse input", text: "84" }]),
  "check-in, a finger": inForm([choose(4), { see: ".pulse [role=status]" }]),
  "check-in, a face": inForm([
    { click: ".pulse .more summary" },
    { click: ".pulse .more button" },
    { see: ".pulse .face-sight" },
  ]),
  "check-in, a strap": worn({ beats: 40 }),
  "check-in, a strap for five minutes": worn({ beats: 370 }, [
    { see: ".pulse .more" },
    { click: ".pulse .more summary" },
  ]),
  "check-in, a strap out of contact": worn({ beats: 40, ends: "no-contact" }),
  "check-in, a strap gone": worn({ beats: 40, ends: "away" }),
  "check-in, a strap that is silent": worn({ beats: 0, ends: "silent" }),
  "check-in, measured": inForm([choose(2), { fill: ".pulse input", text: "84" }, done]),
  "check-in, measured and shared": inForm(
    [
      choose(3),
      { see: ".pulse .actions .plain:enabled" },
      done,
      { click: ".pulse .more summary" },
      { click: ".pulse .choice label:nth-child(2)" },
    ],
    { strap: { beats: 75 }, journal: [...journal, ...earlier] },
  ),
  "check-in, before breathing": inForm([{ click: ".pulse > .actions button:first-child" }, { see: ".breathe" }], {
    strap: { beats: 0 },
  }),
  "check-in, breathing": breathing(1, ".breath-word", { beats: 0 }),
  "check-in, breathing with a strap": breathing(2, ".trace-behind", { beats: 6, more: 44 }),
  "check-in, breathed with a strap": breathing(2, ".breathe .actions .plain", { beats: 6, more: 76 }),
  "circle, a pulse": { circles: [heard], place: { room: "circle", circle: river.id }, touch: [{ see: ".body-shown" }] },
  "journal, a pulse": {
    circles: [river],
    journal: [...earlier, { ...(journal[1] as JournalEntry), body: strap } as JournalEntry],
    place: { room: "journal" },
    touch: [{ see: ".body-shown >> nth=0" }, { click: ".body-shown .more summary >> nth=0" }],
  },
} satisfies Record<string, Scene>;
