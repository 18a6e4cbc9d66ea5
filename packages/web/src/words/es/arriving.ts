/** La entrada: la primera visita, la fundación, el umbral. */
import type { Words } from "../en/index.ts";
import { counted, people } from "./count.ts";

export const welcome = {
  heading: "Un lugar tranquilo para gente que se tiene confianza",
  sentences: [
    "Aquí unas pocas personas se cuentan cómo están de verdad.",
    "Lo que compartes se cierra con llave en tu dispositivo y solo se abre en los suyos: quien lleva este lugar no puede leerlo.",
    "No hay cuenta, ni muro de novedades, ni nada que te lleve la cuenta.",
  ],
  label: "¿Te han dado un enlace?",
  hint: "Pégalo aquí, del primer carácter al último.",
  open: "Abrirlo",
  without:
    "Para empezar tu propio círculo, pide un enlace de fundación a quien lleve un santuario, o pega la dirección de uno que esté abierto a todo el mundo.",
  forMe: "Primero, decirlo para mí",
  alone: "Sin un círculo se queda en este dispositivo, en un diario que solo tú puedes leer.",
  back: "Ya estuve aquí",
  honest: {
    summary: "Lo que una página web no puede prometer",
    text: "Tu navegador trae esta aplicación del servidor del santuario. Quien controle ese servidor podría entregar un código cambiado. Cualquiera puede comprobar con «nexus verify» lo que entrega esta dirección. Eso deja ver un cambio, no lo hace imposible.",
  },
} satisfies Words["welcome"];

export const found = {
  heading: "Un círculo nuevo",
  intro: "Un círculo es de la gente que está en él. Podrás traerla en cuanto exista.",
  at: (host: string) => `En el santuario ${host}`,
  circleName: "¿Cómo se llama el círculo?",
  circleHint: "Solo quienes están dentro ven este nombre.",
  myName: "¿Cómo quieres que te llame el círculo?",
  myNameHint: "Vale cualquier nombre. Se queda en este círculo.",
  promisesHeading: "Lo que se prometen",
  promise: (at: number) => `Promesa ${at}`,
  addPromise: "Añadir una promesa",
  dropPromise: (at: number) => `Quitar la promesa ${at}`,
  promises: [
    "Lo que se dice aquí se queda aquí.",
    "Escuchamos, sin querer arreglarle la vida a nadie.",
    "No decir nada siempre está bien.",
  ],
  rulesHeading: "Cómo decide el círculo",
  rulesHint: "La aplicación de cada persona guarda estas reglas, así que no hace falta fiarse de nadie para eso.",
  create: "Empezar este círculo",
  creating: "El círculo se está formando",
} satisfies Words["found"];

/** En la unidad más grande que no deja resto. */
function span(days: number): string {
  const [years, months] = [days / 365, days / 30];
  if (Number.isInteger(years)) return counted(years, { one: "un año", other: `${years} años` });
  if (Number.isInteger(months)) return counted(months, { one: "un mes", other: `${months} meses` });
  return counted(days, { one: "un día", other: `${days} días` });
}

export const rules = {
  invite: {
    label: "Quién puede invitar",
    anyone: "Cualquiera del círculo",
    keepers: "Solo quienes lo cuidan",
  },
  vouches: {
    label: "Para entrar hace falta la palabra de",
    1: "una persona",
    2: "dos personas",
    3: "tres personas",
  },
  remove: {
    label: "Quién puede pedirle a alguien que se vaya",
    anyone: "Cualquiera del círculo",
    keepers: "Solo quienes lo cuidan",
  },
  retention: {
    label: "El santuario guarda lo cerrado con llave",
    days: (days: number) => (days === 0 ? "hasta que se borre" : span(days)),
  },
} satisfies Words["rules"];

export const agreement = {
  heading: "El acuerdo",
  kept: "La aplicación de cada persona comprueba estas reglas por sí misma. Un cambio que las rompa se rechaza, venga de quien venga.",
} satisfies Words["agreement"];

export const threshold = {
  invites: (who: string) => `${who} te invita a`,
  many: (count: number) => counted(count, { one: "Hay una persona dentro.", other: `Hay ${people(count)} dentro.` }),
  blind: "Solo ellas pueden leer lo que se comparte ahí. El santuario que lo transporta no puede.",
  myName: "¿Cómo quieres que te llame este círculo?",
  myNameHint: "Vale cualquier nombre. Sin correo, sin teléfono, sin cuenta.",
  knock: "Llamar a la puerta",
  knocking: "Llamando",
  reading: "Leyendo la invitación",
  expires: (when: string) => `La invitación vale hasta el ${when}.`,
} satisfies Words["threshold"];

export const waiting = {
  heading: "Has llamado a la puerta",
  body: "Alguien de dentro lo verá y te abrirá. Puedes cerrar esta página; tu llamada se queda.",
  words: "Tus cuatro palabras",
  compare:
    "Si puedes, llama por teléfono a quien te invitó y léanse estas palabras. Si son las mismas, no hay nadie en medio.",
  withdraw: "Retirar la llamada",
} satisfies Words["waiting"];
