/**
 * For friends who want to know how the others really are. Friends trust each other already, so the rules are few: whoever is in
 * may invite, newcomers belong at once, and nobody stands above the others: asking somebody to go takes a vote. What
 * friends lack is a beginning, so the rounds are light and short. The words are for them and nobody else.
 */
import { shipped } from "./shipped.ts";

export const friends = shipped({
  dials: {
    invite: "anyone",
    vouches: 1,
    trialDays: 0,
    unvouched: "nothing",
    remove: "vote",
    removeQuorum: "two-thirds",
    appealDays: 3,
    changeQuorum: "two-thirds",
    voteDays: 14,
    restingCounts: false,
    keepers: { count: 1, termDays: 0 },
    rounds: { open: "anyone", quorum: "majority", atDeadline: "extend", twoKeepers: false },
    templates: {
      "high-low": { form: "sealed", hours: 24, minutes: 0, moods: false },
      unsaid: { form: "sealed", hours: 72, minutes: 0, moods: false },
      evening: { form: "piece", hours: 24, minutes: 0, moods: false },
    },
    retentionDays: 365,
    quietHours: { from: 23, to: 8 },
    mayLeave: { copies: "all", publish: "never" },
    lifeboats: [],
  },
  texts: {
    en: {
      title: "Friends who check in",
      about: "For a handful of friends who want to know how the others really are.",
      promises: [
        "What is said here stays among us.",
        "We ask before we advise.",
        "Saying nothing is always all right, and so is a bad day.",
        "If we worry about one of us, we call.",
      ],
      welcome: "No small talk needed.",
      topics: ["health", "work", "love", "family"],
      templates: {
        "high-low": { title: "High and low", prompt: "What was good today, and what was not?" },
        unsaid: { title: "Not told yet", prompt: "What have you not told us yet, though you wanted to?" },
        evening: { title: "An evening", prompt: "What has been going through your mind?" },
      },
    },
    es: {
      title: "Amistades que se preguntan cómo están",
      about: "Para un puñado de amistades que quieren saber cómo están de verdad.",
      promises: [
        "Lo que se dice aquí queda en el grupo.",
        "Preguntamos antes de aconsejar.",
        "No decir nada siempre está bien, y un mal día también.",
        "Si nos preocupa alguien, llamamos.",
      ],
      welcome: "No hace falta hablar del tiempo.",
      topics: ["salud", "trabajo", "amor", "familia"],
      templates: {
        "high-low": { title: "Lo bueno y lo malo", prompt: "¿Qué estuvo bien hoy, y qué no?" },
        unsaid: { title: "Aún sin contar", prompt: "¿Qué no has contado todavía, aunque querías?" },
        evening: { title: "Una tarde", prompt: "¿Qué te ha estado dando vueltas en la cabeza?" },
      },
    },
  },
});
