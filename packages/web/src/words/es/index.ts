/** Todo lo que dice la aplicación, en español. Se habla de tú, y sin dar por hecho el género de nadie. */
import type { Words } from "../en/index.ts";
import { agreement, found, rules, threshold, waiting, welcome } from "./arriving.ts";
import { circle, knock } from "./circle.ts";
import { elsewhere, full, lost, unsupported } from "./closed.ts";
import { common, titles } from "./common.ts";
import { errors } from "./errors.ts";
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

const words = {
  locale: "es",
  direction: "ltr" as const,
  name: "The Nexus",
  errors,
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
  meanings,
  wordFinder,
  journal,
  reminders,
  circle,
  talk,
  report,
  search,
  compare,
  knock,
  people,
  elsewhere,
  unsupported,
  lost,
  full,
  unlock,
  code,
  recovery,
  restore,
  card,
  keeping,
  safety,
  settings,
  shell,
  later: {
    law: async () => (await import("./law.ts")).law,
    rounds: async () => (await import("./rounds.ts")).rounds,
  },
};

/** Does not compile while a word of the English catalogue is missing. */
export const es: Words = words;
