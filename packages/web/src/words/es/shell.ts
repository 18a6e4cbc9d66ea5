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
  scan: {
    begin: "O escanearla",
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
  },
  wake: {
    heading: "Saber cuándo se mueve algo",
    text: "Este dispositivo puede mostrar «Algo se movió en un círculo» con la aplicación cerrada. No dice ningún nombre ni ninguna palabra, y llega unos minutos después, para que nadie pueda deducir quién escribió y cuándo.",
    honest:
      "Para eso, quien hace tu navegador se entera de que este santuario despierta este dispositivo, y cuándo; y el santuario guarda una dirección para despertarlo. Ninguno se entera de una sola palabra. Vale para los círculos del santuario del que viene esta aplicación.",
    begin: "Avisarme en este dispositivo",
    stop: "Dejar de avisarme",
    on: "Está encendido, en este dispositivo.",
    refused:
      "A este navegador se le dijo que no mostrara esos avisos para esta página. Puedes cambiarlo en sus ajustes.",
    impossible:
      "Este navegador no puede hacerlo aquí. En un iPhone, pon primero la aplicación en la pantalla de inicio y ábrela desde ahí.",
    closed: "Abre primero tus círculos; entonces se puede encender aquí.",
    push: { title: "Algo se movió", body: "Algo se movió en un círculo." },
  },
  part: {
    heading: "Esta parte de la aplicación no llegó",
    again: "Intentarlo otra vez",
  },
} satisfies Words["shell"];
