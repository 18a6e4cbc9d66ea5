/** El diario: lo que una persona escribe para sí. */
import type * as en from "../en/journal.ts";
import { counted } from "./count.ts";

export const journal = {
  title: "Diario",
  lead: "Solo tú puedes leer esto. Está en este dispositivo, y en los tuyos que enlaces con él.",
  empty: "Todavía no hay nada escrito. Aquí se guarda lo que digas de cómo estás, y lo que escribas abajo.",
  line: "Escribe algo para ti",
  keep: "Guardarlo",
  month: (month: string) => `Tus días de ${month}, tejidos: un hilo por cada día.`,
  year: "Ver mi año como tejido",
  earlier: "Antes",
  later: "Después",
  thisMonth: "Todavía no hay nada de este mes.",
  onlyMe: "Solo yo",
  toldAll: (circle: string) => `${circle} también lo tiene`,
  toldParts: (circle: string, parts: string) => `${circle} tiene ${parts}`,
  takenBack: (circle: string) => `Retirado de ${circle}`,
  pulse: "un pulso",
  changed: "cambiado después",
  folded: (topic: string) => `plegado bajo «${topic}»`,
  change: "Cambiar",
  changeHint: (circle: string) => `Lo que recibió ${circle} se queda como estaba.`,
  save: "Guardar",
  leave: "Dejarlo como estaba",
  words: "Palabras, con comas entre ellas",
  note: "Nota",
  text: "Texto",
  forget: "Olvidar",
  forgetAsk: "¿Olvidar esto? Se borra aquí y en todo dispositivo enlazado con este, y no se puede recuperar.",
  forgetShared: (circle: string) => `Lo que recibió ${circle} se queda allí. Para retirarlo, ve al círculo.`,
  forgetYes: "Olvidarlo",
  forgetNo: "Guardarlo",
  changeOf: (what: string) => `Cambiar: ${what}`,
  forgetOf: (what: string) => `Olvidar: ${what}`,
  damaged: (count: number) =>
    counted(count, {
      one: "Algo no se pudo leer y se pasó por alto.",
      other: `${count} cosas no se pudieron leer y se pasaron por alto.`,
    }),
} satisfies typeof en.journal;
