/** Un acuerdo como lo diría la gente, una frase por regla. */
import type { law as english } from "../en/law.ts";
import { counted } from "./count.ts";

/** En la unidad más grande que no deja resto. */
function span(days: number): string {
  const [years, months, weeks] = [days / 365, days / 30, days / 7];
  if (Number.isInteger(years)) return counted(years, { one: "un año", other: `${years} años` });
  if (Number.isInteger(months)) return counted(months, { one: "un mes", other: `${months} meses` });
  if (Number.isInteger(weeks)) return counted(weeks, { one: "una semana", other: `${weeks} semanas` });
  return counted(days, { one: "un día", other: `${days} días` });
}

function hours(count: number): string {
  return count % 24 === 0 ? span(count / 24) : counted(count, { one: "una hora", other: `${count} horas` });
}

const yes = {
  majority: "más de la mitad dice que sí",
  "two-thirds": "dos tercios dicen que sí",
  everyone: "todo el mundo dice que sí",
};

export const law: typeof english = {
  span,
  promises: "¿Qué nos prometemos?",
  none: "No se escribió ninguna promesa.",
  groups: {
    enter: "¿Quién puede entrar?",
    turns: "¿Cómo tomamos la palabra?",
    tending: "¿Quién cuida el círculo?",
    staying: "¿Qué se queda, qué puede salir?",
  },
  topics: (topics) => `Avisamos antes cuando se trata de: ${topics}.`,
  invite: { anyone: "Cualquiera del círculo puede invitar.", keepers: "Solo pueden invitar quienes lo cuidan." },
  vouches: {
    1: "Una persona da su palabra por quien llega.",
    2: "Dos personas dan su palabra por quien llega.",
    3: "Tres personas dan su palabra por quien llega.",
  },
  trial: (days) =>
    days === 0
      ? "Quien llega es parte del círculo como las demás personas desde el primer día."
      : `Quien llega está a prueba (${span(days)}): participa, y todavía no vota, ni invita, ni da su palabra por nadie.`,
  unvouched: {
    nothing: "Cualquiera puede retirar su palabra por alguien. Se ve en el círculo; no pasa nada más.",
    trial: "Si alguien retira su palabra por una persona, esa persona vuelve a estar a prueba.",
    vote: "Si alguien retira su palabra por una persona, el círculo vota si se va.",
  },
  rounds: { anyone: "Cualquiera puede abrir una ronda.", keepers: "Las rondas las abre quien cuida el círculo." },
  roundQuorum: {
    majority:
      "Una ronda sellada se abre cuando todo el mundo ha sellado o ha pasado, o al cumplirse el plazo si lo ha hecho más de la mitad.",
    "two-thirds":
      "Una ronda sellada se abre cuando todo el mundo ha sellado o ha pasado, o al cumplirse el plazo si lo han hecho dos tercios.",
    everyone: "Una ronda sellada se abre solo cuando todo el mundo ha sellado o ha pasado.",
  },
  atDeadline: {
    extend: "Si faltan demasiadas personas, espera otra vez el mismo tiempo.",
    return: "Si faltan demasiadas personas, vuelve sin abrirse y cada cual se queda con sus palabras.",
  },
  holding: {
    one: "Basta una persona para sostener una ronda en vivo.",
    two: "Una ronda en vivo la sostienen dos personas.",
  },
  sealed: (title, within) => `«${title}»: se escribe a solas y se abre a la vez; plazo: ${hours(within)}.`,
  weaving: (title, within) => `«${title}»: cada cual da un hilo a solas y se tejen a la vez; plazo: ${hours(within)}.`,
  piece: (title, minutes) =>
    minutes === 0
      ? `«${title}»: en vivo, por turnos, sin reloj.`
      : `«${title}»: en vivo, por turnos, más o menos ${counted(minutes, { one: "un minuto", other: `${minutes} minutos` })} cada cual.`,
  keepers: (count, days) => {
    const who = counted(count, { one: "Una persona cuida", other: `${count} personas cuidan` });
    return days === 0
      ? `${who} el círculo hasta que se pase el encargo.`
      : `${who} el círculo; el relevo, por orden, llega cada vez que pasa este tiempo: ${span(days)}.`;
  },
  remove: {
    anyone: "Cualquiera puede pedirle a alguien que se vaya.",
    keepers: "Solo quienes lo cuidan pueden pedirle a alguien que se vaya.",
    vote: "A nadie se le pide que se vaya sin una votación.",
  },
  removeQuorum: {
    majority: `Esa votación se aprueba cuando ${yes.majority}.`,
    "two-thirds": `Esa votación se aprueba cuando ${yes["two-thirds"]}.`,
    everyone: `Esa votación se aprueba cuando ${yes.everyone}.`,
  },
  appeal: (days) =>
    days === 0
      ? "Tiene efecto enseguida."
      : `No tiene efecto hasta que pase este tiempo: ${span(days)}. Hasta entonces la persona puede responder, y se vota de nuevo.`,
  change: {
    majority: `Este acuerdo cambia, o cambia quien lo cuida, cuando ${yes.majority}.`,
    "two-thirds": `Este acuerdo cambia, o cambia quien lo cuida, cuando ${yes["two-thirds"]}.`,
    everyone: `Este acuerdo cambia, o cambia quien lo cuida, cuando ${yes.everyone}.`,
  },
  voteDays: (days) => `Una votación que no se decide caduca; plazo: ${span(days)}.`,
  resting: {
    counted: "A quien descansa se le cuenta en las votaciones y se le espera en las rondas.",
    free: "Cualquiera puede descansar: entonces ninguna votación y ninguna ronda le espera.",
    freeButToRemove:
      "Cualquiera puede descansar: entonces ninguna votación y ninguna ronda le espera. Solo si una persona sola pudiera hacer que otra se vaya, votan también quienes descansan.",
  },
  leave: "Cualquiera puede irse cuando quiera, sin dar razones.",
  retention: (days) =>
    days === 0
      ? "El santuario guarda lo cerrado con llave hasta que se borre."
      : `Pasado este tiempo, el santuario borra lo cerrado con llave: ${span(days)}.`,
  quiet: (from, to) => `De ${from} a ${to}, según el reloj de cada cual, la aplicación no llama a nadie.`,
  copies: {
    own: "Una copia legible contiene solo las palabras propias.",
    all: "Cualquiera puede llevarse una copia legible de lo que le compartieron.",
  },
  publish: {
    never: "El círculo no habla en público.",
    majority: `El círculo habla en público solo cuando ${yes.majority}.`,
    "two-thirds": `El círculo habla en público solo cuando ${yes["two-thirds"]}.`,
    everyone: `El círculo habla en público solo cuando ${yes.everyone}.`,
  },
  lifeboats: (hosts) => `Si este santuario deja de estar, nos encontramos de nuevo en ${hosts}.`,
  ready: "Rondas que están listas",
  moods: "Se pregunta cómo está cada cual antes y después.",
  reordered: "Las promesas están en otro orden.",
  roundsReordered: "Las rondas están en otro orden.",
  was: "Hasta ahora:",
  will: "Desde entonces:",
  accept: (name) => `Al llamar, ${name}, dices que has leído esto y que quieres cumplirlo con las demás personas.`,
  acceptUnnamed: "Al llamar, dices que has leído esto y que quieres cumplirlo con las demás personas.",
  acceptTrial: (days) =>
    `Tu tiempo a prueba: ${span(days)}. Participas, y todavía no votas, ni invitas, ni das tu palabra por nadie.`,
};
