/** Every word that the app says, in English: a file for each part of the house. Other languages are checked against this shape. */
import { errors } from "@nexus/wire";
import { agreement, found, rules, threshold, waiting, welcome } from "./arriving.ts";
import { circle, knock } from "./circle.ts";
import { elsewhere, full, lost, unsupported } from "./closed.ts";
import { common, titles } from "./common.ts";
import { checkIn, feeling, meanings, vocabulary, whoSees, wordFinder } from "./feeling.ts";
import { home } from "./home.ts";
import { journal } from "./journal.ts";
import { card, code, keeping, recovery, restore, unlock } from "./keeping.ts";
import { people } from "./people.ts";
import { reminders } from "./reminders.ts";
import { safety } from "./safety.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { compare, report, search, talk } from "./talk.ts";

export const en = {
  locale: "en",
  direction: "ltr" as "ltr" | "rtl",
  name: "The Nexus",
  errors: errors as Readonly<Record<keyof typeof errors, { readonly means: string; readonly next: string }>>,
  common,
  titles,
  welcome,
  found,
  rules,
  agreement,
  threshold,
  waiting,
  home,
  checkIn,
  whoSees,
  feeling,
  vocabulary,
  meanings: meanings as Readonly<Record<keyof typeof vocabulary, string>>,
  wordFinder,
  journal,
  reminders,
  circle,
  knock,
  talk,
  report,
  search,
  compare,
  people,
  unlock,
  code,
  recovery,
  card,
  keeping,
  restore,
  elsewhere,
  unsupported,
  lost,
  full,
  safety,
  settings,
  shell,
  /** What only later rooms say. */
  later: {
    law: async () => (await import("./law.ts")).law,
    rounds: async () => (await import("./rounds.ts")).rounds,
  },
};

export type Words = typeof en;
/** A word that the vocabulary knows and the field suggests. */
export type FeelingWord = keyof Words["vocabulary"];
