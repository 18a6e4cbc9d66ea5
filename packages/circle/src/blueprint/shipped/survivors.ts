/**
 * For people who survived violence. Care after violence begins with safety, choice and no surprises: so two members must
 * know a newcomer, a month passes before they decide anything, and rounds are opened by keepers and announced. Keepers
 * can ask somebody to go at once, because the person to fear may be the one who got in; they are two, and change, so that
 * no one holds that power long. A round with too few goes back unopened rather than leaving words waiting. What was said
 * is gone after a month: a phone may be looked through. In public only with everyone's yes.
 */
import { shipped } from "./shipped.ts";

export const survivors = shipped({
  dials: {
    invite: "keepers",
    vouches: 2,
    trialDays: 30,
    unvouched: "trial",
    remove: "keepers",
    removeQuorum: "two-thirds",
    appealDays: 3,
    changeQuorum: "two-thirds",
    voteDays: 7,
    restingCounts: false,
    keepers: { count: 2, termDays: 180 },
    rounds: { open: "keepers", quorum: "two-thirds", atDeadline: "return", twoKeepers: true },
    templates: {
      need: { form: "sealed", hours: 48, minutes: 0, moods: false },
      boundary: { form: "sealed", hours: 72, minutes: 0, moods: false },
      unsaid: { form: "sealed", hours: 96, minutes: 0, moods: true },
      together: { form: "piece", hours: 24, minutes: 3, moods: true },
    },
    retentionDays: 30,
    quietHours: { from: 21, to: 9 },
    mayLeave: { copies: "own", publish: "everyone" },
    lifeboats: [],
  },
  texts: {
    en: {
      title: "A survivors’ circle",
      about: "For people who lived through violence or abuse. Careful at the door, and nothing happens by surprise.",
      promises: [
        "What is said here, and who is here, stays here.",
        "We believe each other.",
        "Nobody is asked for details, and nobody has to tell a story.",
        "We write beforehand what something is about.",
        "Each of us decides alone what to do, when, and whom to tell.",
        "No pictures of screens, and no names of third persons who could be found by them.",
      ],
      welcome: "You decide what you say, and when. You can leave this page at any moment by its upper corner.",
      topics: ["violence", "sexual violence", "stalking", "courts and police", "children", "self-harm", "freezing up"],
      templates: {
        need: { title: "What I need", prompt: "What do you need today from this circle? Nothing is an answer too." },
        boundary: { title: "A line that held", prompt: "Was there a moment lately in which you kept a boundary?" },
        unsaid: {
          title: "Not said yet",
          opening: "Only as much as feels safe. Passing looks the same as writing until it opens.",
          prompt: "Is there something that you would like to be known here, without being asked about it?",
          closing: "Nobody asks further. If something stays with you, tell a keeper.",
        },
        together: {
          title: "Arriving together",
          opening: "Look around: name for yourself five things that you see. Feel where you sit.",
          prompt: "One sentence each: what helps you to be here today?",
          closing: "Look around once more before you go.",
        },
      },
    },
    es: {
      title: "Un círculo de supervivientes",
      about: "Para quienes vivieron violencia o abuso. Con cuidado en la puerta, y sin que nada llegue por sorpresa.",
      promises: [
        "Lo que se dice aquí, y quién está, se queda aquí.",
        "Nos creemos.",
        "A nadie se le piden detalles, y nadie tiene que contar su historia.",
        "Escribimos antes de qué trata algo.",
        "Cada persona decide por sí misma qué hacer, cuándo y a quién contarlo.",
        "Sin fotos de pantallas, y sin nombres de otras personas por los que se pueda encontrar a alguien.",
      ],
      welcome:
        "Decides qué dices, y cuándo. Puedes salir de esta página en cualquier momento por la esquina de arriba.",
      topics: [
        "violencia",
        "violencia sexual",
        "acoso",
        "juzgados y policía",
        "hijas e hijos",
        "autolesiones",
        "bloquearse",
      ],
      templates: {
        need: {
          title: "Lo que necesito",
          prompt: "¿Qué necesitas hoy de este círculo? Nada también es una respuesta.",
        },
        boundary: {
          title: "Un límite que aguantó",
          prompt: "¿Hubo hace poco un momento en que mantuviste un límite?",
        },
        unsaid: {
          title: "Aún sin decir",
          opening: "Solo lo que sientas seguro. Hasta que se abra, pasar se ve igual que escribir.",
          prompt: "¿Hay algo que quieras que se sepa aquí, sin que te pregunten por ello?",
          closing: "Nadie pregunta más. Si algo se te queda dentro, díselo a quien cuida el círculo.",
        },
        together: {
          title: "Llegar a la vez",
          opening: "Mira a tu alrededor: nombra para ti cinco cosas que ves. Siente dónde te apoyas.",
          prompt: "Una frase cada cual: ¿qué te ayuda a estar aquí hoy?",
          closing: "Mira otra vez a tu alrededor antes de irte.",
        },
      },
    },
  },
});
