/** Palabras que comparten muchas salas, y los títulos de las salas. */
import type { Words } from "../en/index.ts";
import { people } from "./count.ts";

export const common = {
  back: "Volver",
  home: "Inicio",
  you: "tú",
  someone: "Alguien",
  opening: "Un momento",
  copyLink: "Copiar el enlace",
  copied: "Copiado",
  people,
} satisfies Words["common"];

export const titles = {
  welcome: "Te damos la bienvenida",
  found: "Un círculo nuevo",
  threshold: "Una invitación",
  home: "Inicio",
  circle: "Círculo",
  checkIn: "Cómo estoy",
  people: "Personas",
  agreement: "Acuerdo",
  search: "Buscar",
  safety: "Seguridad",
  settings: "Ajustes",
  elsewhere: "Abierto en otro sitio",
  journal: "Tu diario",
  reminders: "Avisos suaves",
  keeping: "Guardar mi camino",
  trouble: "No se puede abrir",
} satisfies Words["titles"];
