/** Las salas del tejido: el de un círculo, el propio año, ligamentos de fuera, y cómo llevárselos. */
import type { weaving as english } from "../en/weaving.ts";
import { counted } from "./count.ts";

export const weaving: typeof english = {
  circle: {
    title: "Tejido",
    lead: "Tejido con los sentimientos que compartieron contigo, un día tras otro. Lo más nuevo está abajo.",
    how: "Tócalo, o muévete con las flechas, para leer lo que se compartió entonces.",
    summary: "Cómo se hace",
    sentences: [
      "Un día se teje cuando tres personas han dicho cómo estaban; en un círculo de dos, ambas. Los demás días son lana sin teñir.",
      "Cada sentimiento tiene su color. Quien está a solas en uno se teje en tafetán; quienes sienten por igual, con una línea de sarga; los opuestos, como dos telas en una; y una ronda, como una figura propia del círculo.",
      "El orden de los hilos de un día sale solo de los sentimientos, nunca de quién llegó antes, para que ningún hilo sea de nadie.",
    ],
  },
  passages: "Días del tejido",
  hem: "El dobladillo, anterior al primer día: lana sin teñir.",
  silent: (days) =>
    counted(days, { one: "Un día de silencio: lana sin teñir.", other: `${days} días de silencio: lana sin teñir.` }),
  sharedThen: "Compartido entonces",
  goThere: "Ir allí",
  goTo: (what) => `Ir allí: ${what}`,
  year: {
    title: "Mi año",
    heading: (year) => `${year}, tejido`,
    lead: "Cada día en que dijiste cómo estabas, en los colores de lo que sentías. Solo tú puedes verlo.",
    of: (year) => `Tu ${year}`,
    felt: (feelings) => `Sentías: ${feelings}.`,
    fromJournal: "De tu diario",
    other: (year) => `Ver ${year}`,
  },
  draft: {
    title: "Un ligamento",
    open: "Abrir un ligamento",
    lead: "Elige un archivo WIF de cualquier programa de tejido, o suéltalo aquí, y míralo tejido. Se queda en este dispositivo.",
    choose: "Elegir un archivo",
    drop: "o suéltalo aquí",
    nameless: "Una tela sin nombre",
    size: (ends, picks, shafts) => `${ends} hilos de urdimbre, ${picks} pasadas, ${shafts} lizos.`,
    floats: (warp, weft) =>
      `La basta más larga de la urdimbre pasa sobre ${warp} pasadas; la de la trama, sobre ${weft} hilos.`,
    unreadable: "No se pudo leer el archivo.",
  },
  refused: {
    "file-too-large": {
      means: "El archivo es más grande que cualquier ligamento.",
      next: "Mira si es el archivo correcto.",
    },
    "wif-missing": {
      means: "Esto no es un Weaving Information File.",
      next: "Elige un archivo que termine en .wif.",
    },
    "threading-missing": {
      means: "El archivo no dice cómo se remete la urdimbre.",
      next: "Expórtalo de nuevo, con el remetido.",
    },
    "tieup-missing": {
      means: "El archivo nombra pedales, pero no a qué están atados.",
      next: "Expórtalo de nuevo, con el atado o con un plan de levantado.",
    },
    "treadling-missing": {
      means: "El archivo no tiene ni pedaleo ni plan de levantado.",
      next: "Expórtalo de nuevo, con uno de los dos.",
    },
    "treadle-unknown": { means: "Una pasada usa un pedal que el telar no tiene.", next: "Corrige el pedaleo." },
    "shaft-unknown": { means: "Un hilo cuelga de un lizo que el telar no tiene.", next: "Corrige el remetido." },
    "number-malformed": { means: "Donde va un número hay otra cosa.", next: "Corrige la línea." },
    "colour-malformed": { means: "Un color de la paleta no se puede leer.", next: "Corrige la paleta." },
    "cloth-too-large": {
      means: "La tela es más grande de lo que este programa dibuja.",
      next: "Elige una parte de ella.",
    },
    "cloth-empty": { means: "No hay nada que tejer: hace falta un hilo y una pasada.", next: "Añade hilos." },
    "end-loose": { means: "Un hilo de urdimbre nunca se cruzaría con la trama.", next: "Cambia su remetido." },
    "pick-loose": { means: "Una pasada no se cruzaría con la urdimbre.", next: "Cambia lo que levanta." },
    "float-too-long": {
      means: "Un hilo flotaría sobre demasiados otros y se engancharía.",
      next: "Sujétalo por el medio.",
    },
    "shafts-exceeded": {
      means: "El ligamento necesita más lizos de los que tiene el telar.",
      next: "Elige un telar con más lizos.",
    },
    "shafts-unfit": { means: "Los círculos se tejen en telares de 4 a 16 lizos.", next: "Elige un número de 4 a 16." },
    "safety-short": {
      means: "Un número de seguridad tiene al menos 16 bytes.",
      next: "Usa el número de seguridad entero.",
    },
    "paper-malformed": {
      means: "Este no es un papel cuadriculado escrito por este programa.",
      next: "Elige un BMP o TIFF de 1 bit.",
    },
  },
  take: {
    heading: "Llevárselo",
    year: "Son solo tus propios hilos, así que puedes llevarlos a donde quieras. Un archivo no está cerrado con llave.",
    format: {
      svg: "Dibujo (SVG)",
      png: "Imagen para imprimir (PNG)",
      pdf: "Página (PDF)",
      wif: "Para telares de lizos (WIF)",
      bmp: "Papel cuadriculado (BMP)",
      tiff: "Papel cuadriculado (TIFF)",
      note: "Nota de tejido",
    },
    making: "Se prepara el archivo.",
    paper: "En el papel cuadriculado, la urdimbre arriba es",
    warpUp: { black: "negro", white: "blanco" },
    fileName: "tejido",
    never: "Según su acuerdo, este círculo no habla en público, así que su tejido no sale de él.",
    rule: "Un trozo puede salir cuando haya dicho que sí cada persona cuyos hilos se ven en él. Un archivo no tiene llave.",
    askFor: "Preguntar por un trozo",
    which: "¿Qué trozo?",
    only: (span) => `El trozo: ${span}.`,
    span: (from, to) => `de ${from} a ${to}`,
    needs: (names) => `Hace falta el sí de cada persona cuyos hilos se ven: ${names}.`,
    gone: (name) => `${name} ya no está y no se le puede preguntar. Elige un trozo donde no se vean sus hilos.`,
    why: "¿Para qué es?",
    whyHint: "Dónde estaría, y quién la vería. Lo leen antes de decir que sí.",
    ask: "Preguntarles",
    isAsked: "Ya se les ha preguntado por este trozo.",
    asked: (span) => `Preguntado: ${span}`,
    saidYes: (names) => `Han dicho que sí: ${names}.`,
    notYet: (names) => `Todavía no: ${names}.`,
    toVote: "Ir a la votación",
    agreed: (span) => `Con el sí de cada cual: ${span}`,
    everyone: (names) => `Se ven los hilos de: ${names}. Puedes llevarte esta misma tela.`,
    changed:
      "Lo que se compartió entonces ha cambiado, así que ya no es la tela a la que se dijo que sí. Se queda aquí.",
    otherwise:
      "Tu dispositivo teje estos días de otra manera, o se ven hilos de alguien a quien no se pregunta. No da su sí a esta tela.",
    nobody: "Todavía no se ve en él el hilo de nadie.",
    me: "tú",
  },
};
