/** La pantalla de inicio. */
import type { Words } from "../en/index.ts";
import { counted, people } from "./count.ts";

export const home = {
  heading: "¿Cómo estás, ahora mismo?",
  wished: "Querías volver a algo.",
  to: "¿Quién quieres que lo oiga?",
  circles: "Tus círculos",
  ways: "Otras salas",
  another: "Otro círculo",
  anotherHint: "Pega una invitación o un enlace de fundación",
  said: (circle: string) => `${circle} ya puede oírte.`,
  saidWaiting: (circle: string) => `Guardado en este dispositivo. ${circle} lo oye cuando el santuario responda.`,
  open: "Ir allí",
  again: "Decir algo más",
  nobody: "Ahora mismo no se llega a ninguno de tus círculos para decirles cómo estás.",
  kept: "Guardado para ti. Solo tú puedes leerlo.",
  openJournal: "Abrir el diario",
  line: {
    knocking: "Has llamado a la puerta",
    adrift: "Necesita una invitación para volver",
    declined: "Esta vez no te abrió",
    removed: "Ya no estás en este círculo",
    left: "Te fuiste de este círculo",
    offline: "Sin conexión",
    connecting: "Conectando",
    knocks: (count: number) => counted(count, { one: "Alguien llama a la puerta", other: `Llaman ${people(count)}` }),
  },
} satisfies Words["home"];
