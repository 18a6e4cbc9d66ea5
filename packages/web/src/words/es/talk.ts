/** Avisos de contenido, «te escucho», y lo que espera. Imágenes y voz: `attach.ts`. */
import type { Words } from "../en/index.ts";
import { counted } from "./count.ts";

export const talk = {
  add: "Añadir",
  addLabel: "Añadir una imagen, una nota de voz o un aviso de contenido",
  picture: "Imagen",
  voice: "Nota de voz",
  about: "Sobre",
  open: "Leerlo",
  openLabel: (name: string, fold: string) => `Leer lo que ${name} compartió sobre: ${fold}`,
  shut: "Plegarlo otra vez",
  hear: "Te escucho",
  hearLabel: (name: string) => `Te escucho, ${name}`,
  youHear: "Escuchas esto.",
  hears: (names: string, count: number) => `${names} ${counted(count, { one: "escucha", other: "escuchan" })} esto.`,
  hearsYou: (names: string, count: number) => `${names} te ${counted(count, { one: "escucha", other: "escuchan" })}.`,
  muted: (name: string) => `${name} compartió algo.`,
  show: "Mostrar",
  showLabel: (name: string) => `Mostrar lo que compartió ${name}`,
  more: "Más",
  moreLabel: (name: string) => `Más sobre lo que compartió ${name}`,
  held: "Esto espera aquí.",
  tryAgain: "Intentarlo otra vez",
  without: "Enviar solo las palabras",
  takeOut: "No enviarlo",
} satisfies Words["talk"];
