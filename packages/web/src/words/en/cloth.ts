/** The cloth: what it shows, said. */
import { counted, people } from "./count.ts";

export const cloth = {
  ofCircle: (circle: string) => `The cloth of ${circle}`,
  nothingYet: (name: string) => `${name}: undyed wool on its own warp. Nothing is woven in yet.`,
  days: (name: string, days: number) =>
    counted(days, {
      one: `${name}: the feelings of one day are woven in.`,
      other: `${name}: the feelings of ${days} days are woven in.`,
    }),
  newest: (day: string) => `The last was ${day}.`,
  waits: (more: number) =>
    counted(more, {
      one: "The day is woven in once one more person has told how they are.",
      other: `The day is woven in once ${more} more people have told how they are.`,
    }),
  middle: "in between",
  softly: (feeling: string) => `softly ${feeling}`,
  /** By weave: how many people, and which feelings. */
  structure: {
    alone: (_count: number, feelings: string) => `One alone, ${feelings}: plain weave.`,
    alike: (count: number, feelings: string) => `${people(count)} alike, ${feelings}: one twill line.`,
    opposite: (_count: number, feelings: string) => `Opposite at once, ${feelings}: two cloths in one, both whole.`,
    round: (count: number, feelings: string) =>
      `A round of ${people(count)}, ${feelings}: a figure of the circle's own.`,
    silence: () => "Silence: undyed wool.",
  },
};
