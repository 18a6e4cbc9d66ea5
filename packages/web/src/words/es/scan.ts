/** Invitaciones por la cámara. */
import type * as en from "../en/scan.ts";

export const scan = {
  heading: "Pon la cámara sobre la imagen de la invitación",
  sight: "Lo que ve la cámara",
  asking: "Tu navegador preguntará si puede usar la cámara.",
  looking: "Buscando. Lo que ve la cámara se queda en este dispositivo.",
  refused:
    "La cámara sigue apagada: a este navegador se le dijo que no la permitiera. Puedes cambiarlo en sus ajustes para esta página, o elegir una imagen.",
  none: "Aquí no hay cámara que usar. Puedes elegir una imagen.",
  other: {
    "something else": "Eso es un código, pero no una invitación.",
    nothing: "En esa imagen no se encontró ningún código.",
  },
  file: "Elegir una imagen",
  close: "Dejar de escanear",
} satisfies typeof en.scan;
