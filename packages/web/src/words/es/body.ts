/** El pulso, cuando se mide y cuando se muestra. */
import type * as en from "../en/body.ts";
import { counted } from "./count.ts";

export const body: typeof en.body = {
  heading: { choose: "¿Cómo quieres medirlo?", result: "Tu pulso de ahora" },
  promise: "Se mide en este dispositivo. Nada se guarda ni se envía si no lo marcas, cada vez.",
  limits: "Un pulso dice a qué ritmo late un corazón, no lo que sientes. Esto no es un aparato médico.",
  ways: {
    taps: {
      name: "Marcar el ritmo",
      hint: "Busca el pulso en la muñeca o el cuello, y toca con cada latido.",
    },
    number: { name: "Escribir un número", hint: "El que muestra un reloj, o el que contaste." },
    strap: {
      name: "Una banda de pecho",
      hint: "Por Bluetooth. Nota cada latido, y es lo más exacto.",
    },
    finger: {
      name: "Un dedo en la cámara",
      hint: "Medio minuto, sin moverse. Las imágenes se quedan en este dispositivo.",
    },
  },
  lacking: {
    strap:
      "Este navegador no puede llegar a ninguna. Chrome o Edge sí, en Android y en ordenadores. Las otras maneras funcionan aquí.",
    finger: "Este navegador no muestra ninguna cámara aquí. Las otras maneras funcionan.",
  },
  close: "Ahora no",
  stop: "Parar",
  done: "Con esto basta",
  otherWay: "Elegir otra manera",
  heard: "Cuánto se ha oído",
  notClear: "no se distingue bien",
  enough: {
    notYet: "El pulso se distingue. Medio minuto basta para su velocidad.",
    rate: "Basta para la velocidad. Un minuto entero dice también cómo varían los latidos.",
    variation: "Basta para la velocidad y para cómo varían los latidos. Puedes seguir o terminar aquí.",
  },
  rateOnly: (why) => `Basta solo para la velocidad. ${why}`,
  reasons: {
    "too-few-beats": "Aún hay muy pocos latidos para decir algo.",
    "too-short": "Basta para la velocidad. Para cómo varían los latidos hace falta un minuto.",
    "beats-missing": "Faltan demasiados latidos por el medio.",
    "too-irregular": "Demasiado irregular para decir cómo varían los latidos.",
    "intervals-made-up": "El sensor dice su velocidad, pero no el tiempo entre latidos.",
    "too-slow": "La cámara da muy pocas imágenes por segundo.",
    "too-dark": "Demasiado oscuro: cubre la lente con la yema del dedo y gírate hacia la luz.",
    clipped: "Demasiado claro: la cámara solo ve blanco.",
    "pulse-unclear": "No te muevas, y aprieta poco.",
    "face-only": "Una cara dice solo la velocidad.",
  },
  taps: {
    how: "Pon dos dedos en la muñeca o el cuello. Toca aquí con cada latido, durante medio minuto.",
    tap: "Tocar",
    goOn: "Sigue tocando.",
    uneven: "No se distingue bien: los toques van desiguales.",
  },
  number: { label: "Latidos por minuto", hint: "Un número entero de 20 a 250." },
  strap: {
    asking: "Moja la banda y póntela. Después elígela en la lista del navegador.",
    reaching: "Buscando otra vez la banda.",
    none: "No se eligió ninguna banda.",
    failed: "La banda no respondió. Puede estar lejos, o usarla otra aplicación.",
    away: "La banda se ha ido. Lo que se oyó hasta ahora sigue aquí.",
    "no-contact": "La banda no toca tu piel. Mójala o ajústala más.",
    reconnect: "Conectar otra vez",
  },
  finger: {
    how: "Cubre con la yema de un dedo la cámara de atrás y su luz. Apoya la mano en algo.",
    sight: "Lo que ve la cámara: tu dedo a contraluz",
    asking: "El navegador pregunta si se puede usar la cámara.",
    refused: "Aquí no se puede usar la cámara. Los ajustes del navegador para esta página pueden cambiarlo.",
    none: "No se encuentra ninguna cámara.",
    waiting: "Buscando tu pulso. No te muevas.",
  },
  trace: { beats: "La velocidad de latido a latido", wave: "El pulso como lo ve la cámara" },
  tempo: {
    slow: "un pulso lento",
    walking: "un pulso a paso de paseo",
    brisk: "un pulso ligero",
    fast: "un pulso rápido",
  },
  usual: {
    slower: "más lento que de costumbre en ti",
    alike: "más o menos como siempre en ti",
    faster: "más rápido que de costumbre en ti",
  },
  usualOf: {
    slower: (name) => `más lento que de costumbre en ${name}`,
    alike: (name) => `más o menos como siempre en ${name}`,
    faster: (name) => `más rápido que de costumbre en ${name}`,
  },
  noUsual: "Cuando hayas guardado cinco, se muestra junto a lo que es habitual en ti. No se compara con nadie más.",
  manyThings:
    "Junto a tus últimos dos meses. Muchas cosas corrientes hacen esto: escaleras, café, una noche, un catarro.",
  figures: {
    summary: "En números",
    rate: (hr, from) => `${hr} latidos por minuto, ${from}`,
    from: {
      strap: "con una banda de pecho",
      finger: "con un dedo en la cámara",
      face: "con la cara ante la cámara, a grandes rasgos",
      taps: "marcados a mano",
      typed: "escritos",
    },
    variation: (ms) => `Los latidos vecinos se diferencian en unos ${ms} ms`,
    beats: (kept, seen) => counted(seen, { one: `De ${kept} de un latido`, other: `De ${kept} de ${seen} latidos` }),
    limits:
      "Cómo varían los latidos cambia con la respiración, la postura, la edad, el sueño, la bebida y las medicinas. Más no es mejor.",
  },
  ticks: {
    legend: "¿Qué se hace con él?",
    keep: "Guardarlo para mí",
    share: (circle) => `Compartirlo con ${circle}`,
    neither: "No hay nada marcado, así que se va cuando salgas.",
    kept: "Quedará en tu diario.",
    shared: (count, circle) =>
      counted(count, {
        one: `${circle} lo tendrá junto con lo que digas ahora; de momento solo estás tú.`,
        other: `Las ${count} personas de ${circle} lo tendrán junto con lo que digas ahora.`,
      }),
  },
  again: "Medir otra vez",
  leave: "Dejarlo fuera",
};
