/** Las rondas: abrir una, sellar, la palabra que pasa de mano en mano, el intercambio. */
import type { PartWords } from "../later.ts";

export const rounds = {
  open: "Abrir una ronda",
} satisfies PartWords<"rounds">;
