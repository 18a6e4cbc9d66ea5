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
  body: "Alguien de dentro lo verá y podrá abrirte. Puedes cerrar esta página; tu llamada se queda.",
  words: "Tus cuatro palabras",
  compare:
    "Si puedes, llama por teléfono a quien te invitó y léanse estas palabras. Si son las mismas, no hay nadie en medio.",
  withdraw: "Retirar la llamada",
} satisfies Words["waiting"];
