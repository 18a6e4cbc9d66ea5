/** El marco de la aplicación: versiones nuevas, la pantalla de inicio, invitaciones por cámara o a mano. */
import type { Words } from "../en/index.ts";

export const shell = {
  update: {
    heading: "Hay una versión nueva",
    body: "Ya está en este dispositivo, entera y comprobada. Lo que has escrito se queda como está, y la aplicación también, hasta que la aceptes.",
    number: (version: string) => `Versión ${version}, huella`,
    take: "Usarla ahora",
    later: "Más tarde",
  },
  install: {
    heading: "Ponla en tu pantalla de inicio",
    body: "Se abre como una aplicación, también sin conexión, y el navegador no la borra cuando pasas tiempo sin venir.",
    ask: "Ponerla ahí",
    byHand: [
      "Toca Compartir, el cuadrado con una flecha, en la barra de Safari.",
      "Elige «Añadir a pantalla de inicio».",
      "Ábrela desde ahí. Empieza vacía: trae tus círculos de lo que guardes, o escanea una invitación.",
    ],
    no: "Ahora no",
  },
  scan: "O escanearla",
  woken: { title: "Algo se movió", body: "Algo se movió en un círculo." },
  part: {
    heading: "Esta parte de la aplicación no llegó",
    means: "Una parte de la aplicación no llegó, o no es la que venía con esta versión.",
    next: "Mira la conexión y recarga. Si sigue igual, no continúes aquí: díselo a quien lleva el santuario, que puede ver con «nexus verify» qué es distinto.",
    again: "Intentarlo otra vez",
  },
  bar: {
    label: "Seguridad",
    leave: "Salir de aquí ya",
    leaveHint: "O pulsa Mayúsculas tres veces",
    lock: "Bloquear",
    lockNow: "Bloquear ahora",
    safety: "Seguridad",
  },
  dull: { page: "/descalcificar-un-hervidor.html", title: "Cómo quitar la cal de un hervidor" },
  neutral: {
    name: "Notas",
    manifest: "/notas.webmanifest",
  },
} satisfies Words["shell"];
