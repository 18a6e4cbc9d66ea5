/**
 * For people who care for somebody at home. They have little time and bad nights, so everything is short and waits long,
 * nobody is called on at night, and whoever rests is not waited for. Keeping goes round each month: nobody here needs one
 * more duty. A newcomer is in at once, because the day on which one looks for help is not the day for a trial. They speak
 * of people who cannot be asked, so nobody takes another's words along.
 */
import { shipped } from "./shipped.ts";

export const caregivers = shipped({
  dials: {
    invite: "anyone",
    vouches: 1,
    trialDays: 0,
    unvouched: "nothing",
    remove: "keepers",
    removeQuorum: "two-thirds",
    appealDays: 3,
    changeQuorum: "majority",
    voteDays: 14,
    restingCounts: false,
    keepers: { count: 1, termDays: 30 },
    rounds: { open: "anyone", quorum: "majority", atDeadline: "extend", twoKeepers: false },
    templates: {
      you: { form: "sealed", hours: 120, minutes: 0, moods: false },
      minute: { form: "sealed", hours: 72, minutes: 0, moods: false },
      helped: { form: "sealed", hours: 168, minutes: 0, moods: false },
      breath: { form: "piece", hours: 24, minutes: 3, moods: true },
    },
    retentionDays: 180,
    quietHours: { from: 21, to: 7 },
    mayLeave: { copies: "own", publish: "everyone" },
    lifeboats: [],
  },
  texts: {
    en: {
      title: "A caregivers’ circle",
      about: "For people who care for a parent, a partner or a child. Short, at any hour, without a guilty conscience.",
      promises: [
        "What is said here stays here.",
        "Here it is about us, too.",
        "Anger, disgust and being tired may be said.",
        "We speak of those we care for as we would in their presence on a good day.",
        "Advice only when somebody asks for it.",
        "Nobody has to answer. Whoever is silent is busy, and still belongs.",
      ],
      welcome: "Two lines at midnight are enough. You need not explain why you are tired.",
      topics: ["dying", "pain", "nursing in detail", "anger", "money", "quarrels in the family"],
      templates: {
        you: { title: "And you?", prompt: "Not how they are: how are you?" },
        minute: { title: "One hard minute", prompt: "Which minute of these days would you rather not have had?" },
        helped: { title: "What helped", prompt: "What made something easier lately, even a very small thing?" },
        breath: {
          title: "A short break",
          opening: "Three breaths first, whatever waits next door.",
          prompt: "What may you put down here for a quarter of an hour?",
        },
      },
    },
    es: {
      title: "Un círculo de quienes cuidan",
      about: "Para quienes cuidan a su madre, a su pareja o a su hijo. Breve, a cualquier hora, sin culpa.",
      promises: [
        "Lo que se dice aquí se queda aquí.",
        "Aquí también se trata de quien cuida.",
        "La rabia, el asco y el cansancio se pueden decir.",
        "Hablamos de quienes cuidamos como lo haríamos en su presencia un buen día.",
        "Consejos, solo cuando alguien los pide.",
        "Nadie tiene que responder. Quien calla tiene mucho encima, y sigue siendo parte.",
      ],
      welcome: "Bastan dos líneas a medianoche. No hace falta explicar el cansancio.",
      topics: ["morir", "dolor", "cuidados con detalle", "rabia", "dinero", "peleas en la familia"],
      templates: {
        you: { title: "¿Y tú?", prompt: "No cómo está quien cuidas: ¿cómo estás tú?" },
        minute: { title: "Un minuto difícil", prompt: "¿Qué minuto de estos días preferirías no haber tenido?" },
        helped: { title: "Lo que ayudó", prompt: "¿Qué hizo algo más fácil hace poco, aunque fuera muy pequeño?" },
        breath: {
          title: "Una pausa corta",
          opening: "Primero tres respiraciones, espere lo que espere al lado.",
          prompt: "¿Qué puedes dejar aquí por un cuarto de hora?",
        },
      },
    },
  },
});
