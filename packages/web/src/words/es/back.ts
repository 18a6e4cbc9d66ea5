/** Mirar atrás, semanas y años. */
import type * as en from "../en/back.ts";
import { counted } from "./count.ts";

const when = { quarter: "En las últimas cuatro semanas", year: "En los últimos tres meses", all: "En el último año" };
const before = {
  quarter: "en los dos meses anteriores",
  year: "en los nueve meses anteriores",
  all: "en el tiempo anterior",
};
type Span = keyof typeof when;

export const back: typeof en.back = {
  title: "Mirar atrás",
  lead: "Calculado en este dispositivo, a partir de lo que contaste. Lo que no alcanza a decir queda abierto.",
  empty: "Todavía no hay nada que mirar. Aquí estará lo que digas de cómo estás.",

  days: "Días",
  daysHint: "Cada cuadro es un día, con los colores de lo que sentiste. Elige un mes para leerlo.",
  pleasantOnly: "Donde una aplicación solo guardó lo agradable que fue, el color no dice más que eso.",
  month: (year: string, days: number, words: string) =>
    ` ${year}: ${counted(days, { one: "un día", other: `${days} días` })}${words && `; lo más frecuente, ${words}`}`,

  course: "Cómo ha ido",
  span: "Hasta cuándo",
  spans: { quarter: "Tres meses", year: "Un año", all: "Todo" },
  line: "La línea es la media de las semanas alrededor de cada día. La verdadera está dentro de la banda nueve veces de diez; cuanto más ancha la banda, menos se sabe. Donde se contó muy poco, la línea se interrumpe.",
  few: "La línea se dibuja a partir de diez días. En este tiempo hay menos.",
  picture: (name: string, first: string, last: string, beginning: string, end: string) =>
    `${name}, de ${first} a ${last}. Empieza en: ${beginning}. Termina en: ${end}.`,
  asTable: "Como tabla",
  tableMonth: "Mes",
  tableMean: "Media",
  tableDays: "Días",

  names: {
    pleasant: "De duro a bueno",
    stirred: "De quieto a agitado",
    slowest: "El corazón, en la hora más lenta de cada día",
    dayRate: "El corazón, a lo largo de cada día",
    pulse: "El corazón, cuando contaste cómo estabas",
    variation: "Cómo varían los latidos (RMSSD)",
    ownVariation: "Cómo varían los latidos, cuando contaste cómo estabas (RMSSD)",
    sdnn: "Cómo varían los latidos (SDNN)",
    sleep: "Tiempo de sueño",
  },
  rate: (value: string) => `${value} latidos por minuto`,
  ms: (value: string) => `${value} milisegundos`,
  hours: (value: string) => `${value} horas`,

  change: {
    pleasant: {
      more: (span: Span) => `${when[span]} fue mejor que ${before[span]}.`,
      less: (span: Span) => `${when[span]} fue más duro que ${before[span]}.`,
      alike: (span: Span) => `${when[span]} fue más o menos como ${before[span]}.`,
    },
    stirred: {
      more: (span: Span) => `${when[span]} había en ti más agitación que ${before[span]}.`,
      less: (span: Span) => `${when[span]} había en ti más quietud que ${before[span]}.`,
      alike: (span: Span) => `${when[span]} había en ti más o menos la misma agitación que ${before[span]}.`,
    },
    heart: {
      more: (span: Span) => `${when[span]} fue más rápido que ${before[span]}.`,
      less: (span: Span) => `${when[span]} fue más lento que ${before[span]}.`,
      alike: (span: Span) => `${when[span]} fue más o menos igual de rápido que ${before[span]}.`,
    },
    beats: {
      more: (span: Span) => `${when[span]} variaron más que ${before[span]}.`,
      less: (span: Span) => `${when[span]} variaron menos que ${before[span]}.`,
      alike: (span: Span) => `${when[span]} variaron más o menos lo mismo que ${before[span]}.`,
    },
    sleep: {
      more: (span: Span) => `${when[span]} dormiste más tiempo que ${before[span]}.`,
      less: (span: Span) => `${when[span]} dormiste menos tiempo que ${before[span]}.`,
      alike: (span: Span) => `${when[span]} dormiste más o menos el mismo tiempo que ${before[span]}.`,
    },
  },
  unclear: "No se puede decir si esto ha cambiado: los días son demasiado distintos entre sí.",
  body: "Del cuerpo",
  bodyHint:
    "Muchas cosas corrientes lo mueven: el sueño, el trabajo, el calor, un medicamento, un resfriado, un café. No dicen lo que sentiste.",

  hoursHeading: "Palabras y horas",
  hoursHint:
    "Cada hilo es un día, de medianoche a medianoche; es grueso donde usaste la palabra. Solo se nombra una hora si la usas entonces más que tus otras palabras, y el azar por sí solo apenas lo haría.",
  hoursFew: "Cuando hayas usado una palabra cinco veces, estará aquí.",
  uses: (count: number, said: string) => counted(count, { one: "una vez", other: `${said} veces` }),
  often: (from: string, to: string, uses: string, of: string) =>
    `más que tus otras palabras entre ${from} y ${to}: ${uses} de ${of} veces`,
  noHour: (uses: string) => `${uses}, a ninguna hora en particular`,
};
