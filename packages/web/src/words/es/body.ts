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
    face: {
      name: "Mi cara ante la cámara",
      hint: "Dice solo la velocidad, y a menudo falla por algunos latidos. No se ha probado con toda piel ni con toda luz.",
    },
  },
  lacking: {
    strap:
      "Este navegador no puede llegar a ninguna. Chrome o Edge sí, en Android y en ordenadores. Las otras maneras funcionan aquí.",
    camera: "Este navegador no muestra ninguna cámara aquí. Las otras maneras funcionan.",
  },
  rougher: "Una manera menos exacta",
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
    uncovered: "No hay ninguna yema en la cámara. Cubre otra vez la lente y su luz.",
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
  face: {
    how: "Siéntate con luz pareja y encaja la cara en el óvalo. No te muevas ni hables.",
    sight: "Lo que ve la cámara: tu cara, para encajarla en el óvalo",
    waiting: "Buscando tu pulso. No te muevas.",
    "too-dark": "Demasiado oscuro: gira la cara hacia una ventana o una lámpara.",
    "pulse-unclear": "No te muevas, y busca una luz pareja. Si no aparece nada, es mejor otra manera.",
  },
  trace: {
    beats: "La velocidad de latido a latido",
    wave: "El pulso como lo ve la cámara",
    breath: "La velocidad de tu corazón, y detrás la respiración",
  },
  breathe: {
    open: "Respirar un minuto",
    heading: "Un minuto de respiración lenta",
    how: "Toma aire mientras sube, y suéltalo mientras baja. Con suavidad, y no demasiado hondo.",
    pace: "¿A qué ritmo?",
    paces: { 12000: "cinco por minuto", 10000: "seis por minuto", 8500: "siete por minuto" },
    feeler: "¿Mirar mientras tanto tu corazón?",
    feelers: { none: "no, solo respirar", strap: "con una banda de pecho", finger: "con un dedo en la cámara" },
    limits: "Nada de esto se guarda ni se envía. Si te marea, para y respira como quieras.",
    begin: "Empezar",
    close: "Ahora no",
    in: "Toma aire",
    out: "Suelta el aire",
    far: "Cuánto ha pasado del minuto",
    line: "La línea es la velocidad de tu corazón. Detrás, más suave, va la respiración.",
    over: "Eso fue un minuto.",
    done: "Hecho",
    another: "Otro minuto",
    followed: (beats) =>
      counted(beats, {
        one: "Tu corazón fue más rápido y más lento con la respiración, más o menos un latido por minuto.",
        other: `Tu corazón fue más rápido y más lento con la respiración, unos ${beats} latidos por minuto.`,
      }),
    own: "En este minuto tu corazón siguió más bien un ritmo propio.",
    unclear: "El pulso no se distinguió lo bastante para decir cómo fue con la respiración.",
    manyHearts:
      "Muchos corazones van más rápido al tomar aire y más lento al soltarlo. La edad, la postura, las medicinas y el día cambian cuánto. Ninguna de las dos cosas es mejor.",
  },
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
    besideUsual: {
      less: "Se diferencian menos que de costumbre en ti. Muchas cosas corrientes hacen esto.",
      alike: "Se diferencian más o menos como siempre en ti",
      more: "Se diferencian más que de costumbre en ti. Muchas cosas corrientes hacen esto.",
    },
    beats: (kept, seen) => counted(seen, { one: `De ${kept} de un latido`, other: `De ${kept} de ${seen} latidos` }),
    limits:
      "Cómo varían los latidos cambia con la respiración, la postura, la edad, el sueño, la bebida y las medicinas. Más no es mejor.",
  },
  long: {
    summary: "De los cinco minutos y más",
    spread: (ms) => `Todos los intervalos entre latidos se reparten en unos ${ms} ms (SDNN)`,
    picture: (short, long) =>
      `Cada intervalo junto al anterior: ${short} ms a lo ancho (SD1) y ${long} ms a lo largo (SD2)`,
    limits:
      "Crecen con el tiempo que se mide, así que compáralos solo con un tiempo igual de largo. Se ven aquí y no se guardan.",
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
