/** Los ajustes. */
import type * as en from "../en/settings.ts";

export const settings = {
  heading: "Ajustes",
  language: {
    heading: "Idioma",
    label: "La aplicación habla",
    own: "Como prefiera este navegador",
    names: { en: "English", es: "Español" },
  },
  light: {
    heading: "Luz",
    label: "El papel está",
    system: "como lo tenga este dispositivo",
    day: "claro, como de día",
    night: "oscuro, como de noche",
  },
  look: {
    heading: "Nombre e icono",
    label: "Esta ventana se muestra como",
    own: "The Nexus",
    hint: "«Notas» le da a la ventana un nombre y un icono corrientes; así se llama también si la instalas desde ahora.",
    honest:
      "Si ya pusiste esta aplicación en la pantalla de inicio, su icono allí no cambia. Elige aquí, quita el icono viejo y vuelve a ponerlo.",
  },
  colours: {
    heading: "Colores de los sentimientos",
    text: "En estos colores ves los sentimientos en este dispositivo: en el campo y en cada tejido. Las demás personas ven los suyos.",
    usual: "Volver a los colores de siempre",
    apart: "Los ocho se distinguen, también para quien ve menos colores.",
    alike: {
      usual: (one: string, other: string) => `«${one}» y «${other}» ahora se ven casi iguales.`,
      protan: (one: string, other: string) =>
        `Para ojos a los que les falta el rojo, «${one}» y «${other}» se ven casi iguales.`,
      deutan: (one: string, other: string) =>
        `Para ojos a los que les falta el verde, «${one}» y «${other}» se ven casi iguales.`,
      tritan: (one: string, other: string) =>
        `Para ojos a los que les falta el azul, «${one}» y «${other}» se ven casi iguales.`,
    },
  },
  keeping: {
    heading: "Guardar",
    text: "Un bloqueo, un camino de vuelta, y todo lo que tienes aquí en un archivo.",
    open: "Guardar mi camino",
  },
  devices: {
    heading: "Mis dispositivos",
    text: "Un solo diario en tu teléfono y en tu ordenador, si quieres.",
    open: "Ver y enlazar mis dispositivos",
  },
  safety: {
    heading: "Seguridad",
    text: "Gente a quien llamar, cómo salir de esta página al instante, y qué hacer cuando alguien está en peligro.",
    open: "Ir a Seguridad",
  },
  reminders: {
    heading: "Avisos",
    text: "Un aviso tranquilo a las horas que elijas. No hay ninguno si no lo añades.",
    open: "Avisos suaves",
  },
  about: {
    heading: "Sobre esta aplicación",
    version: (version: string) => `Versión ${version}`,
    build: "Compilación",
    unknown: "El santuario no responde ahora, así que no se puede decir cuál es.",
    promise:
      "Una página web se entrega de nuevo cada vez. Quien controle el servidor podría enviarte un código cambiado. Hacemos que sea difícil sin que se note; no podemos hacerlo imposible.",
    check: "Cualquiera puede comprobar, desde otro ordenador, lo que entrega esta dirección, con",
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
  },
} satisfies typeof en.settings;
