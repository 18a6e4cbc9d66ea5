/** Every word that the app says, in English: a file for each part of the house. Other languages are checked against this shape. */
import { agreement, threshold, waiting, welcome } from "./arriving.ts";
import { circle, knock } from "./circle.ts";
import { elsewhere, full, lost, unsupported } from "./closed.ts";
import { common, titles } from "./common.ts";
import { checkIn, feeling, meanings, vocabulary, whoSees, wordFinder } from "./feeling.ts";
import { home } from "./home.ts";
import { shell } from "./shell.ts";
import { talk } from "./talk.ts";

export const en = {
  locale: "en",
  direction: "ltr" as "ltr" | "rtl",
  name: "The Nexus",
  common,
  titles,
  welcome,
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
  circle,
  knock,
  talk,
  elsewhere,
  unsupported,
  lost,
  full,
  shell,
  /** What only later rooms say. */
  later: {
    back: async () => (await import("./back.ts")).back,
    body: async () => (await import("./body.ts")).body,
    attach: async () => (await import("./attach.ts")).attach,
    cloth: async () => (await import("./cloth.ts")).cloth,
    devices: async () => (await import("./devices.ts")).devices,
    errors: async () => (await import("./errors.ts")).errors,
    guardians: () => import("./guardians.ts"),
    imports: async () => (await import("./imports.ts")).imports,
    journal: async () => (await import("./journal.ts")).journal,
    keeping: () => import("./keeping.ts"),
    law: async () => (await import("./law.ts")).law,
    people: () => import("./people.ts"),
    reminders: async () => (await import("./reminders.ts")).reminders,
    rounds: async () => (await import("./rounds.ts")).rounds,
    safety: async () => (await import("./safety.ts")).safety,
    scan: async () => (await import("./scan.ts")).scan,
    search: async () => (await import("./search.ts")).search,
    settings: async () => (await import("./settings.ts")).settings,
    weaving: async () => (await import("./weaving.ts")).weaving,
    table: () => import("./table.ts"),
    votes: () => import("./votes.ts"),
  },
};

export type Words = typeof en;
/** A word that the vocabulary knows and the field suggests. */
export type FeelingWord = keyof Words["vocabulary"];
