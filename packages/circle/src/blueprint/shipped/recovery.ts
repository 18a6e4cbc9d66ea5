/**
 * For people who are getting free of something that had hold of them. Such groups keep anonymity, speak of themselves and
 * of today, do not answer into what somebody said, and pass the service on so that nobody owns the group. So keepers turn
 * every quarter, newcomers are carried for a month before they decide, everything is gone after three months, and there
 * are no quiet hours: the bad hour is often at night. Nothing here counts days.
 */
import { shipped } from "./shipped.ts";

export const recovery = shipped({
  dials: {
    invite: "anyone",
    vouches: 1,
    trialDays: 30,
    unvouched: "trial",
    remove: "vote",
    removeQuorum: "two-thirds",
    appealDays: 3,
    changeQuorum: "two-thirds",
    voteDays: 7,
    restingCounts: false,
    keepers: { count: 2, termDays: 90 },
    rounds: { open: "anyone", quorum: "majority", atDeadline: "extend", twoKeepers: false },
    templates: {
      today: { form: "sealed", hours: 24, minutes: 0, moods: false },
      "close-call": { form: "sealed", hours: 24, minutes: 0, moods: true },
      carried: { form: "sealed", hours: 72, minutes: 0, moods: false },
      meeting: { form: "piece", hours: 24, minutes: 4, moods: true },
    },
    retentionDays: 90,
    mayLeave: { copies: "own", publish: "never" },
    lifeboats: [],
  },
  texts: {
    en: {
      title: "A recovery circle",
      about: "For people who are getting free of drink, drugs, gambling or anything else that had hold of them.",
      promises: [
        "Who is here and what is said stays here.",
        "We speak of ourselves and of today.",
        "We do not answer into what somebody shared, unless they ask for it.",
        "Whoever has slipped is as welcome as before.",
        "Nobody’s days are counted here.",
        "Keeping the circle is a service, and it is passed on.",
      ],
      welcome: "You need no past and no plan to be here. Today is enough.",
      topics: ["drinking or using", "a relapse", "money", "family", "self-harm", "thoughts of dying"],
      templates: {
        today: { title: "Just today", prompt: "How is today, and what is the next right thing for you?" },
        "close-call": {
          title: "A close call",
          prompt: "When did it pull at you lately? What did you do, and whom could you have called?",
        },
        carried: { title: "What carried me", prompt: "What, or who, carried you through these days?" },
        meeting: {
          title: "One after the other",
          opening: "We speak one after the other and do not answer. Passing is always fine.",
          prompt: "Share what you brought with you today.",
          closing: "What was said here stays here. Go gently.",
        },
      },
    },
    es: {
      title: "Un círculo de recuperación",
      about: "Para quienes se están soltando del alcohol, las drogas, el juego o lo que fuera que les tenía.",
      promises: [
        "Quién está y qué se dice se queda aquí.",
        "Hablamos de lo propio y del día de hoy.",
        "No respondemos a lo que alguien comparte, salvo que lo pida.",
        "Quien ha recaído tiene su lugar igual que antes.",
        "Aquí no se cuentan los días de nadie.",
        "Cuidar el círculo es un servicio, y se pasa a otras manos.",
      ],
      welcome: "No te hace falta un pasado ni un plan para estar aquí. Con hoy basta.",
      topics: ["beber o consumir", "una recaída", "dinero", "familia", "autolesiones", "pensar en morir"],
      templates: {
        today: { title: "Solo por hoy", prompt: "¿Cómo va el día, y qué es lo siguiente que te hace bien?" },
        "close-call": {
          title: "Por poco",
          prompt: "¿Cuándo te tiró hace poco? ¿Qué hiciste, y a quién podrías haber llamado?",
        },
        carried: { title: "Lo que me sostuvo", prompt: "¿Qué, o quién, te sostuvo estos días?" },
        meeting: {
          title: "Por turnos",
          opening: "Hablamos por turnos y no respondemos. Pasar siempre está bien.",
          prompt: "Comparte lo que has traído hoy.",
          closing: "Lo que se dijo aquí se queda aquí. Con calma.",
        },
      },
    },
  },
});
