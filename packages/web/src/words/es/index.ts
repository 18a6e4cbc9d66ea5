/** Todo lo que dice la aplicación, en español. Se habla de tú, y sin dar por hecho el género de nadie. */
import type { Words } from "../en/index.ts";
import { agreement, threshold, waiting, welcome } from "./arriving.ts";
import { circle, knock } from "./circle.ts";
import { elsewhere, full, lost, unsupported } from "./closed.ts";
import { common, titles } from "./common.ts";
import { checkIn, feeling, meanings, vocabulary, whoSees, wordFinder } from "./feeling.ts";
import { home } from "./home.ts";
import { shell } from "./shell.ts";
import { talk } from "./talk.ts";

const words = {
  locale: "es",
  direction: "ltr" as const,
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
  meanings,
  wordFinder,
  circle,
  talk,
  knock,
  elsewhere,
  unsupported,
  lost,
  full,
  shell,
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

/** Does not compile while a word of the English catalogue is missing. */
export const es: Words = words;
