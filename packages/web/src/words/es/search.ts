/** Buscar en lo que se dijo. */
import type * as en from "../en/search.ts";
import { counted } from "./count.ts";

export const search = {
  heading: "Buscar",
  label: "¿Qué buscas?",
  hint: "Mira solo en este dispositivo, en todo lo que te contaron y en tu diario. Nada sale de él.",
  none: "Aquí nada tiene todas estas palabras.",
  found: (count: number) => counted(count, { one: "Una cosa", other: `${count} cosas` }),
  most: "Estas son las más nuevas. Con una palabra más salen menos.",
} satisfies typeof en.search;
