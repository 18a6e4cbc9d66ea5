/** Taking back what other apps have kept. */
import { counted } from "./count.ts";

export const imports = {
  title: "From other apps",
  heading: "Take my history back",
  lead: "What another app has kept about you can come home. The file is read on this device and goes nowhere. What you take in stands in your journal, which only you can read.",
  choose: "Choose a file",
  drop: "or drop it here",
  knows: "Which files?",
  known: [
    "Apple Health: export.zip, or the export.xml in it, however large",
    "Daylio: the table (CSV) or the backup",
    "How We Feel: the table (CSV)",
    "Fitbit and Google Takeout: heart rate and its variation, one file or the whole archive",
    "Oura: the table of trends",
    "Polar: the days of Flow, and HRM",
    "FIT, as watches of Garmin and others write it",
    "Health Auto Export: JSON, with Apple's State of Mind",
    "Any other table (CSV), when you say what its columns hold",
  ],
  reading: (name: string) => `Reading ${name}`,
  stop: "Stop",
  stopped: "Stopped. Nothing of it was kept.",
  several: (name: string, more: number) =>
    counted(more, { one: `${name} and one more`, other: `${name} and ${more} more` }),
  notKnown: "This file is not known here, and it is no table. Choose another, or export it as CSV.",
  unreadable: "This device could not read the file. Perhaps it was moved or changed; choose it again.",
  alsoUnknown: (names: string) => `Not known here, and passed over: ${names}`,

  found: (source: string) => `This is from ${source}.`,
  foundTable: "This is your table.",
  nothing: "Nothing in it could be taken.",
  between: (first: string, last: string) => `From ${first} to ${last}.`,
  feelings: (count: number, said: string) =>
    counted(count, { one: "one check-in, which becomes an entry", other: `${said} check-ins, which become entries` }),
  rates: (count: number, said: string) => counted(count, { one: "one heart rate", other: `${said} heart rates` }),
  variations: (count: number, said: string) =>
    counted(count, { one: "one figure of how beats vary", other: `${said} figures of how beats vary` }),
  beats: (count: number, said: string) => counted(count, { one: "one row of beats", other: `${said} rows of beats` }),
  sleeps: (count: number, said: string) => counted(count, { one: "one night asleep", other: `${said} nights asleep` }),
  condensed: (count: number, said: string) =>
    counted(count, {
      one: "Of the body, one hour or day is kept: how many readings, their mean, the least and the most. The single readings are not.",
      other: `Of the body, ${said} hours or days are kept: of each how many readings, their mean, the least and the most. The single readings are not.`,
    }),
  skipped: (count: number, said: string) =>
    counted(count, {
      one: "One reading is marked as none by its own app.",
      other: `${said} readings are marked as none by their own app.`,
    }),
  twice: (count: number, said: string) =>
    counted(count, {
      one: "One stands there twice, and counts once.",
      other: `${said} stand there twice, and count once.`,
    }),
  here: (count: number, said: string) =>
    counted(count, {
      one: "One part of it is in your journal already.",
      other: `${said} parts of it are in your journal already.`,
    }),
  allHere: "All of it is in your journal already.",
  couldNot: (count: number, said: string) =>
    counted(count, { one: "One place could not be read", other: `${said} places could not be read` }),
  line: (line: string) => `Line ${line}`,
  more: (count: number, said: string) => counted(count, { one: "And one more.", other: `And ${said} more.` }),
  refused: {
    "cells-too-few": "The line has fewer cells than the header.",
    "cells-too-many": "The line has more cells than the header.",
    "quote-open": "A quotation mark is opened and not closed.",
    "time-unreadable": "The time cannot be read.",
    "number-unreadable": "Where a number belongs stands something else.",
    "number-impossible": "The number is beyond what can be measured.",
    "word-missing": "The feeling has no name.",
    "markup-broken": "The file breaks off, or is damaged inside. What stands before that was read.",
    "file-cut-off": "The file ends too early. What stands before that was read.",
    "checksum-wrong": "The file was damaged on its way: its checksum does not fit.",
    "json-malformed": "The file is no JSON, or not of the form that was expected.",
    "file-too-large": "The file is larger than such a file ever is.",
    "archive-broken": "The archive cannot be opened.",
    "text-too-long": "The text is longer than a journal keeps in one piece.",
    "too-much": "There is more of it than one import can bring.",
    "column-missing": "A column that was named is not in the file.",
  },
  take: "Take it in",
  takeRest: "Take in what could be read",
  leave: "Leave it",
  taking: "Taking it in…",
  taken: (name: string) => `${name} is in your journal now.`,
  look: "Look at your journal",

  order: "How did these feel?",
  orderHint: "The names of these moods are your own, and the file does not say their order. Tell it if you like.",
  untold: "I leave it open",

  columns: "What do the columns hold?",
  columnsHint: "This table is from an app that is not known here. Say what is in it; what you leave out is not taken.",
  column: (name: string) => `“${name}”`,
  nameless: (place: string) => `Column ${place}`,
  such: (samples: string) => `such as ${samples}`,
  meaning: {
    nothing: "leave it out",
    when: "the date, or date and time",
    time: "the time of day",
    words: "feelings, in words",
    pleasant: "how pleasant, as a number",
    tags: "what it was about, people, places",
    note: "a note",
    rate: "heart rate, per minute",
    rmssd: "variation RMSSD, ms",
    sdnn: "variation SDNN, ms",
    sleep: "time asleep, hours",
  },
  dates: "How are dates written?",
  dateOrder: { ymd: "year, month, day", dmy: "day, month, year", mdy: "month, day, year" },
  least: "The least pleasant number",
  most: "The most pleasant number",
  useful: "One column has to say when, and another something else.",
  read: "Read it so",

  earlier: "Taken in so far",
  brought: (source: string, day: string) => `${source} · ${day}`,
  entries: (count: number, said: string) => counted(count, { one: "one entry", other: `${said} entries` }),
  hours: (count: number, said: string) =>
    counted(count, { one: "one hour or day of the body", other: `${said} hours or days of the body` }),
  undo: "Undo",
  undoOf: (name: string) => `Undo: ${name}`,
  undoAsk:
    "Take this out of your journal again? Everything it brought goes, also what you changed in it. The rest stays.",
  undoYes: "Take it out",
  undoNo: "Let it stay",
  undone: "It was taken out again.",
};
