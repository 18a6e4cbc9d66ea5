/**
 * For people who mourn. Groups of the bereaved live from slowness and from nobody comparing: so deadlines are long, nothing
 * hurries, and whoever rests is not waited for. Two keepers, and two for what is live, so that one can stay with somebody
 * whom it overwhelms. Who is asked to go loses once more, so that takes a vote and a week. Words about the dead are dear:
 * they stay two years, and nobody carries away another's.
 */
import { shipped } from "./shipped.ts";

export const grief = shipped({
  dials: {
    invite: "keepers",
    vouches: 1,
    trialDays: 14,
    unvouched: "nothing",
    remove: "vote",
    removeQuorum: "two-thirds",
    appealDays: 7,
    changeQuorum: "two-thirds",
    voteDays: 14,
    restingCounts: false,
    keepers: { count: 2, termDays: 0 },
    rounds: { open: "anyone", quorum: "majority", atDeadline: "extend", twoKeepers: true },
    templates: {
      memory: { form: "sealed", hours: 96, minutes: 0, moods: false },
      "this-week": { form: "sealed", hours: 72, minutes: 0, moods: true },
      "hard-day": { form: "sealed", hours: 120, minutes: 0, moods: false },
      names: { form: "piece", hours: 24, minutes: 5, moods: true },
    },
    retentionDays: 730,
    quietHours: { from: 22, to: 8 },
    mayLeave: { copies: "own", publish: "never" },
    lifeboats: [],
  },
  texts: {
    en: {
      title: "A grief circle",
      about: "For people who have lost someone. Slow, without comparing, without advice.",
      promises: [
        "What is said here stays here.",
        "We do not compare losses.",
        "Nobody is told how to mourn, or for how long.",
        "We listen, and leave the comforting phrases out.",
        "Names of the dead may always be said.",
        "Silence, and resting for a while, are always all right.",
      ],
      welcome: "You do not have to be brave here. Come as you are, and say as much or as little as you like.",
      topics: ["how somebody died", "suicide", "loss of a child", "illness", "thoughts of dying", "anger"],
      templates: {
        memory: {
          title: "A memory",
          prompt: "Tell of one small thing that you remember: a gesture, a dish, a sentence.",
          closing: "Thank you for letting us see them for a moment.",
        },
        "this-week": {
          title: "This week",
          prompt: "Where was it heavy this week? Was there an hour in which it was a little lighter?",
        },
        "hard-day": {
          title: "A day that is coming",
          prompt: "Is a day ahead that you dread? What shall we know about it, and what would help?",
        },
        names: {
          title: "Saying their names",
          opening: "Let us be quiet for a minute first.",
          prompt: "Say the name of whom you miss and, if you like, one sentence about today.",
          closing: "We end with a minute of silence.",
        },
      },
    },
    es: {
      title: "Un círculo de duelo",
      about: "Para quienes han perdido a alguien. Despacio, sin comparar, sin consejos.",
      promises: [
        "Lo que se dice aquí se queda aquí.",
        "No comparamos las pérdidas.",
        "A nadie se le dice cómo llevar el duelo, ni cuánto tiempo.",
        "Escuchamos, y dejamos fuera las frases de consuelo.",
        "Los nombres de quienes murieron se pueden decir siempre.",
        "Callar, y descansar un tiempo, siempre está bien.",
      ],
      welcome: "Aquí no hace falta ser valiente. Ven como estés, y di tanto o tan poco como quieras.",
      topics: ["cómo murió alguien", "suicidio", "la pérdida de un hijo", "enfermedad", "pensar en morir", "rabia"],
      templates: {
        memory: {
          title: "Un recuerdo",
          prompt: "Cuenta una cosa pequeña que recuerdes: un gesto, un plato, una frase.",
          closing: "Gracias por dejarnos verles un momento.",
        },
        "this-week": {
          title: "Esta semana",
          prompt: "¿Dónde pesó más esta semana? ¿Hubo una hora en que pesara un poco menos?",
        },
        "hard-day": {
          title: "Un día que se acerca",
          prompt: "¿Hay un día por delante que temes? ¿Qué queremos saber de él, y qué ayudaría?",
        },
        names: {
          title: "Decir sus nombres",
          opening: "Primero guardemos un minuto de silencio.",
          prompt: "Di el nombre de quien te falta y, si quieres, una frase sobre hoy.",
          closing: "Terminamos con un minuto de silencio.",
        },
      },
    },
  },
});
