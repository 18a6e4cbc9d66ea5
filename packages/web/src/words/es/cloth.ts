/** El tejido: lo que muestra, dicho. */
import type { cloth as said } from "../en/cloth.ts";
import { counted, people } from "./count.ts";

export const cloth: typeof said = {
  ofCircle: (circle) => `El tejido de ${circle}`,
  nothingYet: (name) => `${name}: lana sin teñir sobre su propia urdimbre. Todavía no hay nada tejido.`,
  days: (name, days) =>
    counted(days, {
      one: `${name}: lleva tejidos los sentimientos de un día.`,
      other: `${name}: lleva tejidos los sentimientos de ${days} días.`,
    }),
  newest: (day) => `El último fue ${day}.`,
  waits: (more) =>
    counted(more, {
      one: "El día se teje cuando una persona más haya dicho cómo está.",
      other: `El día se teje cuando ${more} personas más hayan dicho cómo están.`,
    }),
  middle: "ni bien ni mal",
  softly: (feeling) => `${feeling}, suavemente`,
  structure: {
    alone: (_count, feelings) => `Una persona a solas, ${feelings}: tafetán.`,
    alike: (count, feelings) => `${people(count)} por igual, ${feelings}: una sola línea de sarga.`,
    opposite: (_count, feelings) => `Opuestos a la vez, ${feelings}: dos telas en una, las dos enteras.`,
    round: (count, feelings) => `Una ronda de ${people(count)}, ${feelings}: una figura propia del círculo.`,
    silence: () => "Silencio: lana sin teñir.",
  },
};
