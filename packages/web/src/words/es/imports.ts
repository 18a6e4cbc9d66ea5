/** Recuperar lo que otras aplicaciones han guardado. */
import type * as en from "../en/imports.ts";
import { counted } from "./count.ts";

export const imports = {
  title: "De otras aplicaciones",
  heading: "Recuperar mi historia",
  lead: "Lo que otra aplicación ha guardado de ti puede volver a casa. El archivo se lee en este dispositivo y no va a ninguna parte. Lo que incorpores queda en tu diario, que solo tú puedes leer.",
  choose: "Elegir un archivo",
  drop: "o suéltalo aquí",
  knows: "¿Qué archivos?",
  known: [
    "Apple Salud: export.zip, o el export.xml que contiene, por grande que sea",
    "Daylio: la tabla (CSV) o la copia de seguridad",
    "How We Feel: la tabla (CSV)",
    "Fitbit y Google Takeout: el pulso y su variación, un archivo o el paquete entero",
    "Oura: la tabla de tendencias",
    "Polar: los días de Flow, y HRM",
    "FIT, como lo escriben los relojes de Garmin y otros",
    "Health Auto Export: JSON, con el estado de ánimo de Apple",
    "Cualquier otra tabla (CSV), si dices qué hay en sus columnas",
  ],
  reading: (name: string) => `Leyendo ${name}`,
  stop: "Parar",
  stopped: "Parado. No se guardó nada.",
  several: (name: string, more: number) => counted(more, { one: `${name} y otro más`, other: `${name} y ${more} más` }),
  notKnown: "Este archivo no se conoce aquí, y no es una tabla. Elige otro, o expórtalo como CSV.",
  unreadable: "Este dispositivo no pudo leer el archivo. Quizá se movió o cambió; elígelo otra vez.",
  alsoUnknown: (names: string) => `No se conocen aquí, y se pasaron por alto: ${names}`,

  found: (source: string) => `Esto es de ${source}.`,
  foundTable: "Esta es tu tabla.",
  nothing: "No se pudo tomar nada de él.",
  between: (first: string, last: string) => `Del ${first} al ${last}.`,
  feelings: (count: number, said: string) =>
    counted(count, {
      one: "una vez que dijiste cómo estabas, que pasa al diario",
      other: `${said} veces que dijiste cómo estabas, que pasan al diario`,
    }),
  rates: (count: number, said: string) => counted(count, { one: "un pulso", other: `${said} pulsos` }),
  variations: (count: number, said: string) =>
    counted(count, {
      one: "una cifra de cómo varían los latidos",
      other: `${said} cifras de cómo varían los latidos`,
    }),
  beats: (count: number, said: string) =>
    counted(count, { one: "una serie de latidos", other: `${said} series de latidos` }),
  sleeps: (count: number, said: string) =>
    counted(count, { one: "una noche de sueño", other: `${said} noches de sueño` }),
  condensed: (count: number, said: string) =>
    counted(count, {
      one: "Del cuerpo se guarda una hora o un día: cuántas lecturas, su media, la menor y la mayor. Cada lectura suelta, no.",
      other: `Del cuerpo se guardan ${said} horas o días: de cada uno cuántas lecturas, su media, la menor y la mayor. Cada lectura suelta, no.`,
    }),
  skipped: (count: number, said: string) =>
    counted(count, {
      one: "Su propia aplicación marca una lectura como nula.",
      other: `Su propia aplicación marca ${said} lecturas como nulas.`,
    }),
  twice: (count: number, said: string) =>
    counted(count, { one: "Una está dos veces, y cuenta una.", other: `${said} están dos veces, y cuentan una.` }),
  here: (count: number, said: string) =>
    counted(count, {
      one: "Una parte ya está en tu diario.",
      other: `${said} partes ya están en tu diario.`,
    }),
  allHere: "Todo esto ya está en tu diario.",
  couldNot: (count: number, said: string) =>
    counted(count, { one: "Un lugar no se pudo leer", other: `${said} lugares no se pudieron leer` }),
  line: (line: string) => `Línea ${line}`,
  more: (count: number, said: string) => counted(count, { one: "Y uno más.", other: `Y ${said} más.` }),
  refused: {
    "cells-too-few": "La línea tiene menos celdas que la cabecera.",
    "cells-too-many": "La línea tiene más celdas que la cabecera.",
    "quote-open": "Unas comillas se abren y no se cierran.",
    "time-unreadable": "La hora no se puede leer.",
    "number-unreadable": "Donde debía haber un número hay otra cosa.",
    "number-impossible": "El número está más allá de lo que se puede medir.",
    "word-missing": "El sentimiento no tiene nombre.",
    "markup-broken": "El archivo se corta, o está dañado por dentro. Lo anterior se leyó.",
    "file-cut-off": "El archivo termina demasiado pronto. Lo anterior se leyó.",
    "checksum-wrong": "El archivo se dañó por el camino: su suma de control no encaja.",
    "json-malformed": "El archivo no es JSON, o no tiene la forma esperada.",
    "file-too-large": "El archivo es más grande de lo que nunca es uno así.",
    "archive-broken": "El paquete no se puede abrir.",
    "text-too-long": "El texto es más largo de lo que un diario guarda de una pieza.",
    "too-much": "Hay más de lo que se puede traer de una vez.",
    "column-missing": "Una columna que se nombró no está en el archivo.",
  },
  take: "Guardarlo en el diario",
  takeRest: "Guardar lo que se pudo leer",
  leave: "Dejarlo",
  taking: "Guardando…",
  taken: (name: string) => `${name} está ahora en tu diario.`,
  look: "Mirar tu diario",

  order: "¿Cómo se sentían?",
  orderHint: "Los nombres de estos ánimos son tuyos, y el archivo no dice su orden. Dilo si quieres.",
  untold: "Lo dejo abierto",

  columns: "¿Qué hay en las columnas?",
  columnsHint: "Esta tabla es de una aplicación que no se conoce aquí. Di qué contiene; lo que dejes fuera no se toma.",
  column: (name: string) => `«${name}»`,
  nameless: (place: string) => `Columna ${place}`,
  such: (samples: string) => `por ejemplo ${samples}`,
  meaning: {
    nothing: "dejarla fuera",
    when: "la fecha, o fecha y hora",
    time: "la hora del día",
    words: "sentimientos, en palabras",
    pleasant: "cuánto agrada, en número",
    tags: "de qué trataba, personas, lugares",
    note: "una nota",
    rate: "pulso, por minuto",
    rmssd: "variación RMSSD, ms",
    sdnn: "variación SDNN, ms",
    sleep: "tiempo de sueño, horas",
  },
  dates: "¿Cómo se escriben las fechas?",
  dateOrder: { ymd: "año, mes, día", dmy: "día, mes, año", mdy: "mes, día, año" },
  least: "El número menos agradable",
  most: "El número más agradable",
  useful: "Una columna tiene que decir cuándo, y otra algo más.",
  read: "Leerla así",

  earlier: "Lo guardado hasta ahora",
  brought: (source: string, day: string) => `${source} · ${day}`,
  entries: (count: number, said: string) => counted(count, { one: "una entrada", other: `${said} entradas` }),
  hours: (count: number, said: string) =>
    counted(count, { one: "una hora o un día del cuerpo", other: `${said} horas o días del cuerpo` }),
  undo: "Deshacer",
  undoOf: (name: string) => `Deshacer: ${name}`,
  undoAsk:
    "¿Sacarlo otra vez de tu diario? Se va todo lo que trajo, también lo que cambiaste en ello. Lo demás se queda.",
  undoYes: "Sacarlo",
  undoNo: "Que se quede",
  undone: "Se sacó otra vez.",
} satisfies typeof en.imports;
