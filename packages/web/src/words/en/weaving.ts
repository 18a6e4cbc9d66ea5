/** The rooms about cloth: the whole cloth of a circle, one's own year, drafts from elsewhere, and taking them along. */
import { weaveErrors } from "@nexus/weave";
import { counted } from "./count.ts";

export const weaving = {
  circle: {
    title: "Cloth",
    lead: "Woven from the feelings that were shared with you, a day after the other. The newest is below.",
    how: "Touch it, or move with the arrow keys, to read what was shared then.",
    /** What is woven when, for those who wonder. */
    summary: "How it comes about",
    sentences: [
      "A day is woven once three people told how they felt; in a circle of two, both. Other days are undyed wool.",
      "Each feeling has its colour. Who is alone in one is woven plainly, who is alike by one twill line, opposites as two cloths in one, and a round as a figure of the circle's own.",
      "The order of a day's threads follows from the feelings alone, never from who came first, so that no thread is anyone's.",
    ],
  },
  passages: "Days of the cloth",
  hem: "The hem, from before the first day: undyed wool.",
  silent: (days: number) =>
    counted(days, { one: "A day of silence: undyed wool.", other: `${days} days of silence: undyed wool.` }),
  sharedThen: "Shared then",
  goThere: "Go there",
  goTo: (what: string) => `Go there: ${what}`,
  year: {
    title: "My year",
    heading: (year: string) => `${year}, woven`,
    lead: "Every day on which you checked in, in the colours of how you felt. Only you can see it.",
    of: (year: string) => `Your ${year}`,
    felt: (feelings: string) => `You felt ${feelings}.`,
    fromJournal: "From your journal",
    other: (year: string) => `See ${year}`,
  },
  draft: {
    title: "A weaving draft",
    open: "Open a weaving draft",
    lead: "Choose a WIF file of any weaving program, or drop one here, and see it woven. It stays on this device.",
    choose: "Choose a file",
    drop: "or drop it here",
    nameless: "A cloth without a name",
    size: (ends: string, picks: string, shafts: string) => `${ends} ends, ${picks} picks, ${shafts} shafts.`,
    floats: (warp: string, weft: string) =>
      `The longest float of the warp goes over ${warp} picks, that of the weft over ${weft} ends.`,
    unreadable: "The file could not be read.",
  },
  /** Why a file or a cloth is refused, by its code, and what can be done next. */
  refused: weaveErrors as Readonly<Record<keyof typeof weaveErrors, { readonly means: string; readonly next: string }>>,
  take: {
    heading: "Take it along",
    year: "These are your own threads alone, so you can take them wherever you like. A file is not locked.",
    format: {
      svg: "Drawing (SVG)",
      png: "Picture to print (PNG)",
      pdf: "Page (PDF)",
      wif: "For dobby looms (WIF)",
      bmp: "Point paper (BMP)",
      tiff: "Point paper (TIFF)",
      note: "Weaving note",
    },
    making: "Making the file.",
    paper: "On point paper, warp up is",
    warpUp: { black: "black", white: "white" },
    fileName: "cloth",
    never: "By its agreement this circle does not speak in public, so its cloth does not leave it.",
    rule: "A stretch of it may leave once everyone has said yes whose threads show in it. A file is not locked.",
    askFor: "Ask about a stretch",
    which: "Which stretch?",
    only: (span: string) => `The stretch: ${span}.`,
    span: (from: string, to: string) => `${from} to ${to}`,
    needs: (names: string) => `It takes the yes of everyone whose threads show: ${names}.`,
    gone: (name: string) =>
      `${name} is no longer here and cannot be asked. Choose a stretch in which their threads do not show.`,
    why: "What is it for?",
    whyHint: "Where it would hang, and who would see it. They read it before they say yes.",
    ask: "Ask them",
    isAsked: "They are asked about this stretch.",
    asked: (span: string) => `Asked: ${span}`,
    saidYes: (names: string) => `Said yes: ${names}.`,
    notYet: (names: string) => `Not yet: ${names}.`,
    toVote: "Go to the vote",
    agreed: (span: string) => `With everyone's yes: ${span}`,
    everyone: (names: string) => `Their threads show: ${names}. You may take this very cloth along.`,
    changed:
      "What was shared then has changed since, so this is no longer the cloth that everyone said yes to. It stays here.",
    otherwise:
      "Your device weaves these days otherwise, or somebody's threads show who is not asked. It gives no yes to this cloth.",
    nobody: "Nobody's threads show in it yet.",
    me: "you",
  },
};
