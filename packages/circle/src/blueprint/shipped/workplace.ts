/**
 * For colleagues who stand by each other, with or without a union. What such a group fears is pressure on single people and
 * somebody who carries words upstairs: so two must know a newcomer, a withdrawn word leads to a vote, and the entries are
 * gone after three months. What it lives from is that all decide: removal and change by two thirds, with an answer heard,
 * and keepers who turn each half year. Speaking in public is the point, so two thirds may; no one is quoted without them.
 * Quiet hours, because work calls often enough.
 */
import { shipped } from "./shipped.ts";

export const workplace = shipped({
  dials: {
    invite: "anyone",
    vouches: 2,
    trialDays: 14,
    unvouched: "vote",
    remove: "vote",
    removeQuorum: "two-thirds",
    appealDays: 5,
    changeQuorum: "two-thirds",
    voteDays: 7,
    restingCounts: false,
    keepers: { count: 2, termDays: 180 },
    rounds: { open: "anyone", quorum: "majority", atDeadline: "extend", twoKeepers: false },
    templates: {
      happened: { form: "sealed", hours: 72, minutes: 0, moods: false },
      demand: { form: "sealed", hours: 96, minutes: 0, moods: false },
      risk: { form: "sealed", hours: 72, minutes: 0, moods: true },
      meeting: { form: "piece", hours: 24, minutes: 3, moods: false },
    },
    retentionDays: 90,
    quietHours: { from: 21, to: 7 },
    mayLeave: { copies: "own", publish: "two-thirds" },
    lifeboats: [],
  },
  texts: {
    en: {
      title: "A union or workplace circle",
      about: "For colleagues who stand by each other and decide together what to say aloud.",
      promises: [
        "What is said here does not reach the employer through us.",
        "We use our own devices, never those of work.",
        "Nobody is pushed to take a risk.",
        "We decide together, and stand by it outside.",
        "We quote nobody without their yes.",
        "Differing is allowed here, and stays here.",
      ],
      welcome: "Good that you are here. Take your time to listen before you decide anything.",
      topics: ["dismissal", "harassment", "accidents", "wages and debts", "illness", "immigration papers"],
      templates: {
        happened: { title: "What happened", prompt: "What happened at work lately that others should know of?" },
        demand: {
          title: "What we ask for",
          prompt: "If one thing changed next month, what should it be, and what would show that it has?",
          closing: "Now we can see where we meet.",
        },
        risk: {
          title: "What it may cost",
          prompt: "What could it cost you if we speak up? What would you need from us for it?",
        },
        meeting: {
          title: "Once around",
          opening: "Everyone speaks once before anyone speaks twice.",
          prompt: "Where do you stand on today’s question?",
        },
      },
    },
    es: {
      title: "Un círculo sindical o de trabajo",
      about: "Para colegas que se apoyan y deciden en común qué decir en voz alta.",
      promises: [
        "Lo que se dice aquí no llega a la empresa por nuestra parte.",
        "Usamos dispositivos propios, nunca los del trabajo.",
        "A nadie se le empuja a correr un riesgo.",
        "Decidimos en común, y fuera lo sostenemos.",
        "No citamos a nadie sin su sí.",
        "Aquí se puede disentir, y se queda aquí.",
      ],
      welcome: "Qué bien que estés. Tómate tiempo para escuchar antes de decidir nada.",
      topics: ["despido", "acoso", "accidentes", "salarios y deudas", "enfermedad", "papeles de residencia"],
      templates: {
        happened: {
          title: "Lo que pasó",
          prompt: "¿Qué pasó hace poco en el trabajo que las demás personas deban saber?",
        },
        demand: {
          title: "Lo que pedimos",
          prompt: "Si una cosa cambiara el mes que viene, ¿cuál debería ser, y en qué se notaría?",
          closing: "Ahora vemos dónde coincidimos.",
        },
        risk: {
          title: "Lo que puede costar",
          prompt: "¿Qué te podría costar que hablemos? ¿Qué necesitarías de este círculo?",
        },
        meeting: {
          title: "Una vuelta",
          opening: "Todo el mundo habla una vez antes de que alguien hable dos.",
          prompt: "¿Qué piensas de la pregunta de hoy?",
        },
      },
    },
  },
});
